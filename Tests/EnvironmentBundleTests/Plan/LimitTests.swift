import Environment
import EnvironmentBundle
import Foundation
import Testing

@Suite("A step that hangs", .enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct LimitTests {
    @Test("is ended with all that it started, and a sentence says so", arguments: ["account", "network"])
    func ended(step: String) throws {
        let bench = try Bench()
        let outcome = try bench.run(
            "apply.sh", "terraform", "--yes", with: ["HANG_AT": step, "SLIPWAY_STEP_SECONDS": "2"])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Step \(step) ("), "\(outcome.errors)")
        #expect(outcome.errors.contains("There was no end to it within 2 seconds; it was ended."))
        let process = try String(contentsOf: bench.world.appending(path: "hanging"), encoding: .utf8)
        #expect(kill(try #require(Int32(process.dropLast())), 0) != 0, "it is still there")
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
    }

    @Test("is given the longest time of its plan twice and some minutes, and Terraform time for its lock")
    func limits() throws {
        let script = String(
            decoding: RenderedBundle(inputs()).files.first { $0.path == "apply.sh" }?.bytes ?? [], as: UTF8.self)
        for line in ["step account preflight tools 0 5 ", "step network change network-review 3 40 "] {
            #expect(script.contains(line), "\(line)")
        }
        for step in inputs().plan.routes.flatMap({ $0.steps + $0.teardown }) {
            #expect(step.longestMinutes > 0, "\(step.id)")
        }
    }
}

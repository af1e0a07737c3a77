import Foundation
import TestSupport
import Testing

@Suite("docs/day-two.md")
struct DayTwoTests {
    /// The page's commands, a block of them for each walk.
    private static var walks: [String] {
        get throws {
            let page = try String(contentsOfFile: GoldenFile.repository + "docs/day-two.md", encoding: .utf8)
            return page.components(separatedBy: "```sh\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        }
    }

    private static let standIns = GoldenFile.repository + "Tests/EnvironmentBundleTests/Plan/StandIns"

    @Test(
        "has walks that go through, one after the other, from an environment that stands to none",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/setsid"), "util-linux is not installed"))
    func walks() throws {
        let program = try Program()
        let walks = try Self.walks
        #expect(walks.count == 9)
        let told = try program.shell(
            """
            set -eu
            mkdir world && : >calls
            export WORLD="$PWD/world" CALLS="$PWD/calls" REAL_PATH="$PATH" PATH="\(Self.standIns):$PATH" SLIPWAY_POLL_SECONDS=0
            slipway generate --output demo --set name=demo --set region=us-west-2 --set cluster.version=1.35 --quiet
            cd demo
            ./apply.sh terraform --yes
            set -x

            """ + walks.joined(separator: "\n") + "\ntest -z \"$(ls ../world | grep stage-)\"\n")
        #expect(told.status == 0, "\(told.result.suffix(1500))\(told.messages.suffix(1500))")

        let calls = try String(contentsOf: program.folder.appending(path: "calls"), encoding: .utf8)
        let applying = "cluster\tterraform -chdir=terraform/cluster apply "
        let applied = calls.split(separator: "\n").count { $0.hasPrefix(applying) }
        // The first time, and in each walk that has an apply.sh.
        #expect(applied == 1 + walks.count { $0.contains("./apply.sh terraform --yes") })
        #expect(calls.contains("init -input=false -migrate-state -force-copy -backend-config=../addons.s3.tfbackend"))
    }
}

import Foundation
import Testing

/// What the review of a stage makes of plans, as `terraform show -json` wrote them down.
@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct ReviewTests {
    private func review(_ plan: String, allowing: [String] = []) throws -> Bench.Outcome {
        let bench = try Bench()
        try bench.put("plan-cluster", plan)
        return try bench.run(
            "apply.sh", "run", "review", "cluster",
            with: ["SLIPWAY_ALLOW_DESTROY": allowing.joined(separator: "\n")])
    }

    @Test(
        "An upgrade and a resize pass: what is replaced are helpers, the rest changes in place",
        arguments: [
            ("upgrade", "Plan: 11 to add, 13 to change, 11 to destroy."),
            ("resize", "Plan: 0 to add, 1 to change, 0 to destroy."),
        ])
    func harmless(plan: String, summary: String) throws {
        let outcome = try review(Bench.recordedPlan(plan))
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("note: \(summary)\n"), "\(outcome.output)")
        #expect(!outcome.output.contains("would be"))
    }

    @Test("What would go is named by kind and address, with what causes it")
    func named() throws {
        let outcome = try review(Bench.recordedPlan("network-replaced"))
        #expect(outcome.code == 1)
        let replaced = "would be replaced: aws_vpc module.vpc.aws_vpc.this[0], because of cidr_block"
        #expect(outcome.output.contains("\(replaced)\n"))
        #expect(outcome.output.contains("would be destroyed: aws_subnet module.vpc.aws_subnet.private[2]\n"))
        #expect(outcome.errors.contains("--allow-destroy aws_subnet,aws_vpc\n"), "\(outcome.errors)")
    }

    @Test(
        "A kind lets its kind go, an address itself, and neither anything else",
        arguments: [
            (["aws_vpc"], "aws_subnet"), (["module.vpc.aws_vpc.this[0]"], "aws_subnet"), (["aws_subnet"], "aws_vpc"),
            (["aws", "yes", "vpc", "aws_vpc.this"], "aws_subnet,aws_vpc"), (["aws_vpc", "aws_subnet"], nil),
        ])
    func allowed(what: [String], left: String?) throws {
        let outcome = try review(Bench.recordedPlan("network-replaced"), allowing: what)
        if let left {
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("--allow-destroy \(left)\n"), "\(outcome.errors)")
        } else {
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
    }

    @Test("There is no word that lets everything go", arguments: ["apply.sh", "destroy.sh"])
    func bare(script: String) throws {
        for words in [["--allow-destroy"], ["--allow-destroy", "--yes"], ["--allow-destroy", "terraform"]] {
            let outcome = try Bench().start(script, words).finish()
            #expect(outcome.code == 64)
            #expect(outcome.errors.contains("--allow-destroy names what may go"), "\(outcome.errors)")
            #expect(outcome.calls == [])
        }
    }

    @Test("Text in a value is text, whatever it looks like")
    func hostileValues() throws {
        let text = #""},"change":{"actions":["delete"]},"mode":"managed","x":"\\"# + "\\"
        func change(_ address: String, _ action: String, mode: String = "managed") -> [String: Any] {
            let change: [String: Any] = ["actions": [action], "before": ["t": text, "l": [["actions": ["delete"]]]]]
            return ["address": address, "mode": mode, "type": "a", "change": change]
        }
        let plan: [String: Any] = [
            "format_version": "1.2", "variables": ["v": ["value": text]],
            "resource_drift": [change("a.gone", "delete")],
            "resource_changes": [change(#"a.b["k\\"]"#, "update"), change("data.a.d", "delete", mode: "data")],
            "output_changes": ["o": ["actions": ["delete"]]],
        ]
        let outcome = try review(String(decoding: JSONSerialization.data(withJSONObject: plan), as: UTF8.self))
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output == "note: Plan: 0 to add, 1 to change, 0 to destroy.\n")
    }

    @Test("A plan that is cut off, or of a format that nobody knows, is not taken for a harmless one")
    func notUnderstood() throws {
        let whole = try Bench.recordedPlan("resize")
        let unknown = whole.replacing(/"format_version": *"1/, with: #""format_version":"2"#)
        for plan in ["", String(whole.dropLast(10)), unknown] {
            let outcome = try review(plan)
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("is not understood; read it with"), "\(outcome.errors)")
        }
    }
}

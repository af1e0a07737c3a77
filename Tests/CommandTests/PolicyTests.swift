import Foundation
import Testing

/// What a preset demands holds whichever way an environment is made. The full screen and the lines of a person are held to the
/// same cases by `Tests/Cases`; Rafay's variables by `RafayOverrideTests`.
@Suite("A preset's policy")
struct PolicyTests {
    struct Demand: CustomTestStringConvertible, Sendable {
        let rule: String
        /// What breaks it, and the code of the rule that says so.
        let change: String
        let code: String
        var spec = "{region: us-west-2, tags: {costCentre: \"1\"}}"
        var testDescription: String { rule }
    }

    private static let demands = [
        Demand(
            rule: "{field: network.natGateways, locked: true}", change: "network.natGateways=perZone", code: "POL001"),
        Demand(rule: "{field: tags.costCentre, locked: true}", change: "tags.costCentre=2", code: "POL001"),
        Demand(
            rule: "{field: pools.*.enabled, locked: true}", change: "pools.g5-gpu-karpenter.enabled=false",
            code: "POL001"),
        Demand(rule: "{field: region, allowed: [us-west-2, us-east-1]}", change: "region=eu-west-1", code: "POL002"),
        Demand(
            rule: "{field: pools.*.instanceFamilies, allowed: [g5, g4dn]}",
            change: "pools.g5-gpu-karpenter.instanceFamilies=g5,g6", code: "POL002"),
        Demand(rule: "{field: coreNodes.minSize, minimum: 2}", change: "coreNodes.minSize=1", code: "POL003"),
        Demand(
            rule: "{field: pools.*.cpuLimit, minimum: 8}", change: "pools.g5-gpu-karpenter.cpuLimit=4", code: "POL003"),
        Demand(rule: "{field: coreNodes.maxSize, maximum: 10}", change: "coreNodes.maxSize=11", code: "POL004"),
        Demand(
            rule: "{field: pools.*.cpuLimit, maximum: 1000}", change: "pools.g5-gpu-karpenter.cpuLimit=1001",
            code: "POL004"),
        Demand(
            rule: "{field: tags.owner, required: true}", change: "description=nobody owns it", code: "POL005"),
    ]

    @Test("is kept to by generate, validate, plan and the wizard from a pipe, each with the reason", arguments: demands)
    func everywhere(demand: Demand) throws {
        let program = try Program()
        let rule = demand.rule.dropLast() + ", reason: The platform team asks for it.}"
        try program.write(
            """
            apiVersion: slipway.dev/v1
            kind: Preset
            metadata: {name: platform}
            spec: \(demand.spec)
            policy: [\(rule)]

            """, to: "p/platform.yaml")
        let surroundings = ["--preset-dir", "p", "--as-of", "2026-11-24"]
        let start = ["--preset", "platform", "--set", "name=demo", "--set", demand.change] + surroundings
        let generated = try program.run(["generate", "--output", "out"] + start)
        #expect(generated.status == 65)
        #expect(
            generated.messages.contains(demand.code) && generated.messages.contains("The platform team asks for it."))
        #expect(program.files(in: "out").isEmpty)

        // The document as somebody has it who went round the preset's own machine.
        _ = try program.run(
            [
                "generate", "--preset", "base", "--set", "name=demo", "--set", "tags.costCentre=1", "--set",
                demand.change,
                "--output", "out",
            ])
        let document = try program.read("out/environment.yaml").replacingOccurrences(
            of: "preset: base", with: "preset: platform")
        try program.write(document, to: "env.yaml")
        for command in ["validate", "plan"] {
            let run = try program.run([command, "env.yaml"] + surroundings)
            #expect(run.status == 65, "\(command)")
            #expect((run.result + run.messages).contains(demand.code), "\(command): \(run.messages)")
        }
        let lines = try program.run(
            ["wizard", "--line", "--from", "env.yaml"] + surroundings, input: "review\nwrite\nquit\n")
        #expect(
            lines.result.contains(demand.code) || lines.messages.contains(demand.code), "\(lines.result.suffix(800))")
        #expect(program.files(in: "demo").isEmpty, "nothing is written against the policy")
    }
}

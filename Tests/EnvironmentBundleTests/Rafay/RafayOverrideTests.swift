import Environment
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite struct RafayOverrideTests {
    private func rule(_ path: FieldPath, _ change: (inout PolicyRule) -> Void) -> Preset {
        var rule = PolicyRule(field: path)
        change(&rule)
        return Preset(name: "p", title: "P", policy: [rule])
    }

    private func variable(_ name: String, under preset: Preset?) throws -> RafaySample.Variable {
        try #require(try RafaySample([:], under: preset).variable(name, in: "EnvironmentTemplate"))
    }

    @Test func whatNoPolicySpeaksOfMayBeChanged() throws {
        #expect(try variable("eks_cluster_version", under: nil).overrideType == "allowed")
        #expect(
            try variable("eks_cluster_version", under: rule("region") { $0.locked = true }).overrideType == "allowed")
    }

    @Test func whatIsLockedIsFixedAndNotOrderedAgain() throws {
        let preset = rule("cluster.version") { $0.locked = true }
        #expect(try variable("eks_cluster_version", under: preset).overrideType == "notallowed")
        let sample = RafaySample([:], under: preset)
        #expect(try sample.variable("eks_cluster_version", in: "Environment") == nil)
        #expect(try sample.variable("aws_region", in: "Environment")?.value == "us-west-2")
        #expect(RafayReadme(for: sample.inputs).text.contains("Fixed by policy: `eks_cluster_version`"))
    }

    @Test func aChoiceOfValuesBecomesAMenu() throws {
        let region = try variable(
            "aws_region",
            under: rule("region") {
                $0.allowed = ["us-east-1", "us-west-2"]
                $0.reason = "Data residency."
            })
        #expect(region.overrideType == "restricted")
        #expect(region.restrictedValues == ["us-east-1", "us-west-2"])
        #expect(region.display?["tooltip"]?.hasSuffix("Data residency.") == true)
    }

    @Test func aListOfAllowedElementsBecomesAMenuOfLists() throws {
        let types = try variable(
            "core_node_instance_types",
            under: rule("coreNodes.instanceTypes") { $0.allowed = ["m5.xlarge", "m6i.xlarge"] })
        #expect(
            types.restrictedValues == [
                #"["m5.xlarge"]"#, #"["m5.xlarge", "m6i.xlarge"]"#, #"["m6i.xlarge"]"#,
            ])
        #expect(types.restrictedValues?.contains(types.value ?? "") == true)
    }

    @Test func aShortRangeBecomesAMenuAndALongOneAHint() throws {
        let short = try variable(
            "core_node_max_size", under: rule("coreNodes.maxSize") { ($0.minimum, $0.maximum) = (7, 9) })
        #expect(short.restrictedValues == ["7", "8", "9"])
        let long = try variable(
            "core_node_disk_size", under: rule("coreNodes.diskGiB") { ($0.minimum, $0.maximum) = (50, 500) })
        #expect(long.overrideType == "allowed")
        #expect(long.display?["tooltip"]?.hasSuffix("At least 50. At most 500") == true)
    }

    @Test func whatRafayCannotCheckWithinAValueIsShut() throws {
        #expect(try variable("tags", under: rule("tags.team") { $0.locked = true }).overrideType == "notallowed")
        #expect(try variable("tags", under: rule("tags.team") { $0.allowed = ["vision"] }).overrideType == "notallowed")
        #expect(try variable("tags", under: rule("tags.team") { $0.required = true }).overrideType == "allowed")
        for path in [FieldPath.pools.each.cpuLimit, .pools[gpuPool].cpuLimit] {
            #expect(try variable("pools", under: rule(path) { $0.maximum = 96 }).overrideType == "notallowed")
        }
        #expect(try variable("pools", under: rule("region") { $0.locked = true }).overrideType == "allowed")
    }
}

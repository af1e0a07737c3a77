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
        #expect(try variable("vpc_cidr", under: nil).overrideType == "allowed")
        #expect(try variable("vpc_cidr", under: rule("region") { $0.locked = true }).overrideType == "allowed")
    }

    /// Flags, choices, regions and versions are picked from a list; only text, numbers and long lists are typed.
    @Test("Every field with few values has a menu of them, from the field's own domain")
    func menus() throws {
        let sample = RafaySample()
        var counted = 0
        for field in StageVariables.fields where field.path != .name && !field.path.isOfEachPool {
            let variable = try #require(try sample.variable(field.variables[0].name, in: "EnvironmentTemplate"))
            let menu = field.domain.menu(in: sample.inputs.catalog)?.map { RafayValue($0).text }
            #expect(variable.overrideType == (menu == nil ? "allowed" : "restricted"), "\(field.path)")
            #expect(variable.restrictedValues == menu, "\(field.path)")
            if let menu { #expect(menu.contains(variable.value ?? ""), "\(field.path)") }
            counted += menu == nil ? 0 : 1
            switch field.domain {
            case .toggle: #expect(variable.restrictedValues == ["true", "false"])
            case .choice(let choices): #expect(variable.restrictedValues == choices.map(\.value))
            case .known(.regions): #expect(variable.restrictedValues?.contains("eu-central-1") == true)
            case .known(.versions): #expect(variable.restrictedValues?.contains("1.36") == true)
            default: break
            }
        }
        #expect(counted > 20)
        let logs = try variable("cluster_log_types", under: nil).restrictedValues
        #expect(logs?.count == 32)
        #expect(logs?.first == #"["api", "audit", "authenticator", "controllerManager", "scheduler"]"#)
        #expect(logs?.last == "[]")
    }

    @Test("A value that the menu would not have is in it all the same, for Rafay holds the template's own against it")
    func ownValue() throws {
        let sample = RafaySample(["cluster.logTypes": .list(["scheduler", "api"])])
        let logs = try #require(try sample.variable("cluster_log_types", in: "EnvironmentTemplate"))
        #expect(logs.value == #"["scheduler", "api"]"#)
        #expect(logs.restrictedValues?.first == logs.value)
    }

    /// From the file that a platform team writes to what a developer sees.
    @Test("A policy is followed from the preset's file to the form")
    func fromPresetToForm() throws {
        let text = """
            apiVersion: slipway.dev/v1
            kind: Preset
            metadata: {name: vision, title: Vision}
            policy:
            - {field: region, allowed: [us-west-2, us-east-1], reason: Data residency.}
            - {field: cluster.version, locked: true}
            - {field: coreNodes.maxSize, minimum: 7, maximum: 8}
            """
        let read = PresetReader.read(Array(text.utf8))
        #expect(read.problems == [])
        let preset = read.preset
        let region = try variable("aws_region", under: preset)
        #expect(region.restrictedValues == ["us-west-2", "us-east-1"])
        #expect(region.display?["tooltip"]?.contains("Data residency.") == true)
        #expect(try variable("eks_cluster_version", under: preset).overrideType == "notallowed")
        #expect(try RafaySample([:], under: preset).variable("eks_cluster_version", in: "Environment") == nil)
        #expect(try variable("core_node_max_size", under: preset).restrictedValues == ["7", "8"])
        #expect(try variable("nat_gateways", under: preset).restrictedValues == ["none", "single", "perZone"])
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

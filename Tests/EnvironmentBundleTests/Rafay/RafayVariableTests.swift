import Environment
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite struct RafayVariableTests {
    @Test func everyValueIsTextToYAML() throws {
        let sample = RafaySample()
        for object in sample.objects {
            for variable in try sample.variables(object.kind, object.stage) {
                #expect(variable.value != nil, "\(object.name) \(variable.name)")
            }
        }
        #expect(try sample.variable("eks_cluster_version", in: "Environment")?.value == "1.36")
        #expect(try sample.variable("core_node_min_size", in: "Environment")?.value == "2")
        #expect(try sample.variable("enable_volcano", in: "Environment")?.value == "true")
        #expect(try sample.variable("private_subnets", in: "Environment")?.type == "hcl")
    }

    @Test func aVersionThatNoKarpenterDeclaresGetsTheNewestOne() throws {
        let inputs = RafaySample(["cluster.version": .text("1.30")]).inputs
        try #require(inputs.catalog.version("1.30")?.karpenterChart == nil)
        let chart = StageVariables.values(of: .addons, in: inputs).first { $0.name == "karpenter_chart_version" }
        #expect(chart?.value == .text(try #require(inputs.catalog.karpenterReleases.first).chart))
    }

    @Test func theFormAsksForWhatTheStagesLeaveOpenAndForNothingElse() throws {
        let sample = RafaySample()
        let open = try Stage.allCases.flatMap { stage in
            try sample.variables("ResourceTemplate", stage).filter { $0.overrideType == "allowed" }.map(\.name)
        }
        let asked = try sample.variables("EnvironmentTemplate").map(\.name)
        #expect(Set(asked) == Set(open))
        #expect(Set(asked).count == asked.count)
    }

    @Test func oneDecisionNamesTheClusterInEveryStage() throws {
        let sample = RafaySample()
        for (stage, name) in [(Stage.network, "name"), (.cluster, "cluster_name")] {
            let variable = try #require(try sample.variable(name, in: "ResourceTemplate", stage))
            #expect(variable.type == "expression")
            #expect(variable.value == "$(environment.name)$")
            #expect(variable.overrideType == "notallowed")
        }
        #expect(sample.object("Environment")?.name == sample.inputs.document.name)
    }

    @Test func anEnvironmentWhoseStateHasOnePlaceKeepsItsName() throws {
        let sample = RafaySample([
            "delivery.terraform.backend": .text("s3"), "delivery.terraform.s3.bucket": .text("state"),
        ])
        let variable = try #require(try sample.variable("cluster_name", in: "ResourceTemplate", .cluster))
        #expect(variable.type == "text")
        #expect(variable.value == "demo")
        #expect(RafayReadme(for: sample.inputs).text.contains("One environment only"))
    }

    @Test func outputsOfEarlierStagesCannotBeGivenByHand() throws {
        let sample = RafaySample()
        let network = try #require(try sample.variable("vpc_id", in: "ResourceTemplate", .cluster))
        #expect(network.type == "expression")
        #expect(network.value == #"$(resource."demo-network".output.vpc_id.value)$"#)
        #expect(network.overrideType == "notallowed")
    }

    @Test func everyStageDependsDirectlyOnEachStageThatItTakesOutputsOf() throws {
        let sample = RafaySample()
        guard case .list(let resources)? = sample.object("EnvironmentTemplate")?.spec["resources"] else {
            Issue.record("no resources")
            return
        }
        #expect(resources.count == Stage.allCases.count)
        for (stage, resource) in zip(Stage.allCases, resources) {
            #expect(resource["name"] == .text("demo-\(stage.rawValue)"))
            var named: [String] = []
            if case .list(let dependencies)? = resource["dependsOn"] {
                named = dependencies.compactMap { if case .text(let name)? = $0["name"] { name } else { nil } }
            }
            let used = try sample.variables("ResourceTemplate", stage)
                .compactMap { $0.value?.firstMatch(of: /resource\."([^"]+)"/).map { String($0.1) } }
            #expect(Set(named) == Set(used))
        }
    }

    @Test func theFormIsLaidOutAsTheWizardIs() throws {
        let sample = RafaySample()
        let variables = try sample.variables("EnvironmentTemplate")
        let version = try #require(variables.first { $0.name == "eks_cluster_version" })
        let field = try #require(FieldCatalogue.field("cluster.version"))
        #expect(version.description == field.help)
        #expect(version.display?["section"] == field.page.title)
        #expect(version.display?["tooltip"]?.hasPrefix(field.fullTitle) == true)
        let zones = try #require(variables.first { $0.name == "availability_zone_ids" })
        #expect(zones.display?["tooltip"] == "Zones, \(FieldBounds.zones.inWords)")
        #expect(Set(variables.compactMap { $0.display?["tooltip"] }).count == variables.count)
        #expect(version.isRequired)
        let weights = variables.compactMap { $0.display?["weight"] }
        #expect(weights == weights.sorted())
        #expect(weights.compactMap(Int.init) == weights.compactMap(Int.init).sorted())
        #expect(Set(weights).count == variables.count)
    }

    @Test(
        "A short form comes first, what has sound values stands under Advanced, and all that is required is in the short one"
    )
    func shortForm() throws {
        let variables = try RafaySample().variables("EnvironmentTemplate")
        let advanced = variables.map { $0.display?["section"]?.hasPrefix("Advanced: ") == true }
        #expect(advanced == advanced.filter { !$0 } + advanced.filter { $0 })
        #expect(advanced.contains(true) && advanced.count { !$0 } < advanced.count / 2)
        for (variable, isAdvanced) in zip(variables, advanced) {
            #expect(
                variable.isRequired != isAdvanced || ["pools", "vpc_cidr"].contains(variable.name), "\(variable.name)")
        }
        #expect(variables.first?.name == "aws_region")
    }
}

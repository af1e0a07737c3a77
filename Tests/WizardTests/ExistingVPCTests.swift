import Catalog
import Environment
import Preflight
import TestSupport
import Testing
import Wizard

@Suite("A VPC that is there")
struct ExistingVPCTests {
    private var state = WizardState(context: WizardContext(catalog: .builtIn, today: testDay, presets: []))

    init() {
        _ = state.update(.set(FieldChange(.region, .text("us-west-2"))))
        _ = state.update(.go(.network))
        _ = state.update(.focus(.vpc))
    }

    private static let vpc = "vpc-0123456789abcdef0"
    private static func subnet(_ letter: Character, _ zone: Int, _ way: String) -> AccountNetworks.Subnet {
        .init(
            id: "subnet-0\(String(repeating: letter, count: 3))0123456789abc", vpc: vpc, name: "",
            zone: "usw2-az\(zone)",
            block: "10.7.\(zone * 16).0/20", free: 4_000, wayOut: way, hasRole: false)
    }
    private static let networks = AccountNetworks(
        region: "us-west-2", vpcs: [.init(id: vpc, name: "shared", blocks: ["10.7.0.0/16"])],
        subnets: [
            subnet("a", 1, "nat-0123456789abcdef0"), subnet("b", 3, "nat-0123456789abcdef0"),
            subnet("c", 1, "igw-0123456789abcdef0"),
        ])

    private func picker(_ state: WizardState) -> Picker? {
        if case .picker(let picker) = state.layer { picker } else { nil }
    }

    @Test("is asked of the account, chosen from what it has, and its subnets are ticked with their zones")
    func chosen() throws {
        var state = state
        #expect(state.content.item(.vpc)?.value == "a new one")
        #expect(state.update(.activate) == [.survey])
        _ = state.update(.surveyed(.told(Self.networks)))
        #expect(try #require(picker(state)).options.map(\.value) == [Self.vpc])
        #expect(picker(state)?.options.first?.detail == "10.7.0.0/16, 3 subnets, shared")
        _ = state.update(.activate)
        #expect(state.document.network.existingVpc.id == Self.vpc && state.document.network.vpcCidr.isEmpty)
        #expect(state.content.item(.vpc)?.value == "one that is there")
        _ = state.update(.focus(.field(.network.existingVpc.privateSubnets)))
        _ = state.update(.activate)
        let options = try #require(picker(state)).options
        #expect(options.map { $0.barred == nil } == [true, true, false])
        #expect(options[0].detail == "az1, 10.7.16.0/20, 4,000 free, by NAT")
        for event: WizardEvent in [.toggle, .move(.down), .toggle, .activate] { _ = state.update(event) }
        #expect(state.document.network.existingVpc.privateSubnets.count == 2)
        #expect(state.document.network.zones == ["usw2-az1", "usw2-az3"])
        #expect(!state.errors.contains { $0.path?.field.hasPrefix("network.") == true }, "\(state.errors)")
    }

    @Test(
        "is typed where the account cannot be asked", arguments: [SurveyOutcome.failed("There is no aws."), .stopped])
    func typed(outcome: SurveyOutcome) {
        var state = state
        _ = state.update(.activate)
        _ = state.update(.surveyed(outcome))
        #expect(state.notice?.contains("Type the id") == true)
        _ = state.update(.insert(Self.vpc))
        _ = state.update(.activate)
        #expect(state.document.network.usesExistingVpc && state.layer == nil)
    }

    @Test("takes the place of what was said of a new one, and gives it back by undo")
    func inPlaceOfBlocks() {
        var state = state
        _ = state.update(.set(FieldChange(.network.vpcCidr, .text("10.9.0.0/16"))))
        _ = state.update(.set(FieldChange(.network.existingVpc.id, .text(Self.vpc))))
        #expect(state.document.network.vpcCidr.isEmpty)
        #expect(!state.findings.contains { $0.rule == "beside-existing-vpc" })
        _ = state.update(.undo)
        #expect(state.document.network.vpcCidr == "10.9.0.0/16")
    }

    @Test("is left for a new one by Enter, and everything about it is gone")
    func back() {
        var state = state
        _ = state.update(.set(FieldChange(.network.existingVpc.id, .text(Self.vpc))))
        _ = state.update(.set(FieldChange(.network.existingVpc.privateSubnets, .list(["subnet-0aaa0123456789abc"]))))
        _ = state.update(.focus(.vpc))
        #expect(state.update(.activate).contains(.saveDraft))
        #expect(state.document.network.existingVpc == .init() && state.document.network.vpcCidr == "10.1.0.0/16")
    }

    @Test("that a preset names gives way to a new one")
    func ofPreset() {
        var answers = Answers()
        answers[.network.existingVpc.id] = .text(Self.vpc)
        answers[.network.existingVpc.tagSubnets] = .flag(true)
        let preset = Preset(name: "team", title: "Team", answers: answers)
        var state = WizardState(
            context: WizardContext(catalog: .builtIn, today: testDay, presets: [preset]),
            choices: Choices(preset: preset))
        _ = state.update(.go(.network))
        _ = state.update(.focus(.vpc))
        #expect(state.document.network.usesExistingVpc)
        _ = state.update(.activate)
        #expect(!state.document.network.usesExistingVpc && state.document.network.vpcCidr == "10.1.0.0/16")
        #expect(state.document.network.existingVpc == EnvironmentDocument.ExistingVPC(), "and nothing of it is left")
    }
}

import Catalog
import Environment
import PresetLibrary
import TestSupport
import Testing

@testable import Wizard

/// A wizard in which every branch is open.
private func wizard(_ changes: [FieldChange] = []) -> WizardState {
    let context = WizardContext(catalog: .builtIn, today: testDay, presets: PresetStore().offered)
    var state = WizardState(context: context)
    for change in changes { _ = state.update(.set(change)) }
    return state
}

@Suite("The questionnaire")
struct QuestionnaireTests {
    @Test(
        "asks for every field on the page that the field names",
        arguments: FieldCatalogue.all.map(\.path.field).filter { $0 != FieldPath.preset.field })
    func everyField(path: String) throws {
        let field = try #require(FieldPath(reading: path).flatMap(FieldCatalogue.field))
        var state = wizard([
            FieldChange(.delivery.terraform.backend, .text("s3")), FieldChange(.tags["team"], .text("vision")),
            // The control plane has subnets of its own where the private ones lie in a secondary block.
            FieldChange(.network.vpcCidr, .text("10.20.0.0/24")),
            FieldChange(.network.secondaryCidrs, .list(["100.64.0.0/16"])),
        ])
        if FieldPath.network.existingVpc.all.contains(field.path) {
            _ = state.update(.set(FieldChange(.network.existingVpc.id, .text("vpc-0123456789abcdef0"))))
        }
        _ = state.update(.go(Page(of: field.path)))
        if let (name, _) = field.path.pool {
            _ = state.update(.focus(.pool(name)))
            _ = state.update(.activate)
        }
        let asked = state.content.focusable.joined().contains { item in
            switch item.id {
            case .field(let shown): shown.field == path
            case .region: path == FieldPath.region.field
            default: false
            }
        }
        #expect(asked, "\(path) is on no page")
    }

    @Test("keeps the answers of a branch that is switched off, and lists them on Review")
    func branches() {
        var state = wizard([
            FieldChange(.pools[gpuPool].cpuLimit, .number(48)), FieldChange(.pools[gpuPool].enabled, .flag(false)),
        ])
        _ = state.update(.go(.review))
        #expect(state.content.focusable.joined().contains { $0.id == .field(.pools[gpuPool].cpuLimit) })
        _ = state.update(.set(FieldChange(.pools[gpuPool].enabled, .flag(true))))
        #expect(state.document.pools[gpuPool].cpuLimit == 48)
    }

    @Test("keeps a person's answers when another preset is chosen")
    func presets() {
        var state = wizard([FieldChange(.coreNodes.maxSize, .number(5))])
        _ = state.update(.choosePreset("cpu-batch"))
        #expect(state.document.coreNodes.maxSize == 5)
        #expect(!state.document.pools[gpuPool].enabled)
        #expect(state.document.preset == "cpu-batch")
        _ = state.update(.undo)
        #expect(state.document.pools[gpuPool].enabled)
    }

    @Test("offers for every field with a list only what its type holds", arguments: Page.visited)
    func pickers(page: Page) {
        var state = wizard()
        _ = state.update(.go(page))
        for item in state.content.focusable.joined() {
            guard case .field = item.id else { continue }
            _ = state.update(.focus(item.id))
            _ = state.update(.activate)
            if case .picker(let picker) = state.layer {
                #expect(!picker.options.isEmpty, "\(item.label) offers nothing")
                #expect(Set(picker.options.map(\.value)).count == picker.options.count)
            }
            while state.layer != nil, state.layer?.isRail != true { _ = state.update(.cancel) }
            if state.layer?.isRail == true { _ = state.update(.go(page)) }
        }
    }

    @Test(
        "bars an option exactly when the rules refuse it",
        arguments: [
            "cluster.version", "network.zones", "coreNodes.instanceTypes", "generalNodes.instanceTypes",
            "pools.g5-gpu-karpenter.instanceFamilies",
        ],
        ["us-west-2", "us-east-1", "ap-southeast-1"])
    func bars(path: String, region: String) throws {
        let field = try #require(FieldPath(reading: path).flatMap(FieldCatalogue.field))
        let state = wizard([FieldChange(.region, .text(region))])
        let options = try #require(state.situation.options(for: field))
        // Of the thousand types every 29th, others in each region.
        let step = options.count > 200 ? 29 : 1
        for option in stride(from: region.count % step, to: options.count, by: step).map({ options[$0] }) {
            var alternative = state.document
            let isList = if case .list = field.defaultValue { true } else { false }
            field.set(isList ? .list([option.value]) : .text(option.value), in: &alternative)
            let place = isList ? field.path[0] : field.path
            // Of a list with one entry the rules speak as a whole where none of its entries will do. Families that only
            // other zones have can be picked, since the zones can follow.
            let errors = state.context.validator.findings(for: alternative).filter { finding in
                finding.severity == .error && (finding.path == place || finding.code == "KAR007")
                    && finding.code != "KAR008"
            }
            #expect(
                (option.barred != nil) == !errors.isEmpty,
                "\(option.value): \(option.barred ?? "free"), and \(errors.map(\.code))")
        }
    }

    @Test("tells what a draft would lose only when there is something to lose")
    func drafts() {
        var state = wizard()
        #expect(!state.hasUnwrittenChoices)
        _ = state.update(.set(FieldChange(.region, .text("us-east-1"))))
        #expect(state.hasUnwrittenChoices)
    }
}

extension Layer {
    fileprivate var isRail: Bool {
        if case .rail = self { return true }
        return false
    }
}

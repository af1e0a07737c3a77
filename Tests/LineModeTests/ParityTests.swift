import Environment
import LineMode
import TestSupport
import Testing
import Wizard

@Suite("Line mode changes what the full screen changes")
struct ParityTests {
    /// Answers that bring everything into sight that can be hidden.
    private static let everything: Choices = {
        var own = Answers()
        own[.tags] = .map(["team": "vision"])
        own[.network.publicSubnets] = .list(["10.1.0.0/24", "10.1.1.0/24"])
        own[.network.privateSubnets] = .list(["10.1.32.0/19", "10.1.64.0/19"])
        own[.network.controlPlaneSubnets] = .list(["10.1.2.0/28", "10.1.2.16/28"])
        own[.delivery.terraform.backend] = .text("s3")
        own[.delivery.rafay.enabled] = .flag(true)
        return Choices(preset: Conversation.builtInPresets.first, own: own)
    }()

    /// The same in a VPC that is there, which brings other things into sight.
    private static let inExistingVpc: Choices = {
        var own = Answers()
        own[.network.existingVpc.id] = .text("vpc-0123456789abcdef0")
        own[.network.existingVpc.privateSubnets] = .list(["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"])
        own[.network.existingVpc.publicSubnets] = .list(["subnet-0ccc0123456789abc", "subnet-0ddd0123456789abc"])
        return Choices(preset: Conversation.builtInPresets.first, own: own)
    }()

    /// A page, with which choices it is as it is, and what leads there in lines. The page of pools leads on to one of each.
    private static func states(on page: Page) -> [(state: WizardState, choices: Choices, lines: [String])] {
        func state(_ choices: Choices) -> WizardState {
            var state = WizardState.sample(choices: choices)
            _ = state.update(.go(page))
            return state
        }
        let usual = state(everything)
        switch page {
        case .network: return [everything, inExistingVpc].map { (state($0), $0, [page.title]) }
        case .pools:
            return [(usual, everything, [page.title])]
                + [cpuPool, gpuPool].enumerated().map { index, name in
                    var opened = usual
                    _ = opened.update(.focus(.pool(name)))
                    _ = opened.update(.activate)
                    return (opened, everything, [page.title, "\(index + 1)"])
                }
        default: return [(usual, everything, [page.title])]
        }
    }

    /// Changes an item as keys do, and says what to type for the same.
    private static func change(
        _ item: Item, number: Int, of state: WizardState
    ) -> (state: WizardState, lines: [String]) {
        var state = state
        var lines = ["\(number)"]
        func send(_ events: [WizardEvent], _ state: inout WizardState) {
            for event in events { _ = state.update(event) }
        }
        send([.focus(item.id), .activate], &state)
        switch state.layer {
        case .editor(let editor):
            let text =
                switch editor.target {
                case .newTag: "owner=ml"
                case .poolName: "another"
                case .folder, .document: "elsewhere"
                case .field(let path) where FieldCatalogue.field(path)?.domain == .tags && path.part == nil:
                    "{team: vision}"
                case .field: Int(editor.string).map { "\($0 + 1)" } ?? "10.3.0.0/16"
                }
            send([.clear, .insert(text), .activate], &state)
            lines.append(text)
        case .picker(let picker):
            // Takes one in, or the first one out where all are in.
            let index = picker.options.firstIndex { $0.barred == nil && !picker.chosen.contains($0.value) } ?? 0
            send([.move(.first)] + Array(repeating: .move(.down), count: index) + [.toggle], &state)
            if picker.allowsSeveral { send([.activate], &state) }
            let option = picker.options[index].value
            let kept = picker.allowsSeveral ? picker.chosen.filter { $0 != option } : []
            lines.append((kept + (picker.chosen.contains(option) ? [] : ["\(index + 1)"])).joined(separator: " "))
        default: break
        }
        return (state, lines)
    }

    @Test("every item of every page", arguments: Page.visited)
    func everyItem(_ page: Page) {
        for (state, choices, way) in Self.states(on: page) {
            for (index, item) in state.content.focusable.joined().enumerated() {
                let (keys, lines) = Self.change(item, number: index + 1, of: state)
                let talk = Conversation((way + lines).map(LineInput.line), choices: choices)
                #expect(talk.state.choices == keys.choices, "\(item.id): \(lines)")
                #expect(talk.state.document == keys.document, "\(item.id): \(lines)")
                #expect(talk.state.findings == keys.findings, "\(item.id): \(lines)")
                #expect(talk.state.page == keys.page || !talk.world.writes.isEmpty, "\(item.id): \(lines)")
            }
        }
    }

    @Test("every field of the catalogue can be changed by its number")
    func everyField() {
        var changed: Set<FieldPath> = []
        for page in Page.visited where page.fieldPage != nil {
            for (state, _, _) in Self.states(on: page) {
                for (index, item) in state.content.focusable.joined().enumerated() {
                    let (keys, _) = Self.change(item, number: index + 1, of: state)
                    for field in FieldCatalogue.all
                    where keys.choices.own[field.path] != state.choices.own[field.path] {
                        changed.insert(field.path)
                    }
                }
            }
        }
        let missing = FieldCatalogue.all.map(\.path).filter { $0 != .preset && !changed.contains($0) }
        #expect(missing.isEmpty)
    }
}

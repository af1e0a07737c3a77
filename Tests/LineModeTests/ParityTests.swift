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
        own[.delivery.terraform.backend] = .text("s3")
        own[.delivery.rafay.enabled] = .flag(true)
        return Choices(preset: Conversation.builtInPresets.first, own: own)
    }()

    /// A page, and what leads there in lines. The page of pools leads on to one of each.
    private static func states(on page: Page) -> [(state: WizardState, lines: [String])] {
        var state = WizardState.sample(choices: everything)
        _ = state.update(.go(page))
        guard page == .pools else { return [(state, [page.title])] }
        return [(state, [page.title])]
            + [cpuPool, gpuPool].enumerated().map { index, name in
                var opened = state
                _ = opened.update(.focus(.pool(name)))
                _ = opened.update(.activate)
                return (opened, [page.title, "\(index + 1)"])
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
        for (state, way) in Self.states(on: page) {
            for (index, item) in state.content.focusable.joined().enumerated() {
                let (keys, lines) = Self.change(item, number: index + 1, of: state)
                let talk = Conversation((way + lines).map(LineInput.line), choices: Self.everything)
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
            for (state, _) in Self.states(on: page) {
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

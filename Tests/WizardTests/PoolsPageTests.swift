import Catalog
import Environment
import PresetLibrary
import TestSupport
import Testing

@testable import Wizard

@Suite("The page of pools")
struct PoolsPageTests {
    private func wizard(_ changes: [FieldChange] = []) -> WizardState {
        let context = WizardContext(catalog: .builtIn, today: testDay, presets: PresetStore().offered)
        var state = WizardState(context: context)
        for change in changes { _ = state.update(.set(change)) }
        _ = state.update(.go(.pools))
        return state
    }

    private func send(_ state: inout WizardState, _ events: WizardEvent...) {
        for event in events { _ = state.update(event) }
    }

    private func names(_ state: WizardState) -> [String] {
        state.content.focusable.joined().compactMap { if case .pool(let name) = $0.id { name } else { nil } }
    }

    @Test("lists each pool with what it would start and what that costs at most")
    func list() throws {
        let state = wizard()
        #expect(names(state) == [cpuPool, gpuPool])
        let gpu = try #require(state.content.item(.pool(gpuPool)))
        #expect(gpu.value == "g5 g4dn")
        #expect(gpu.remark.hasPrefix("up to $") && gpu.remark.hasSuffix(" / month"))
        #expect(state.screen.hint(on: gpu.topic)?.contains("from g4dn.xlarge at $0.526/h") == true)
    }

    @Test("opens a pool as a page of its own, and Esc leads back to it in the list")
    func opening() {
        var state = wizard()
        send(&state, .focus(.pool(gpuPool)), .activate)
        let shown = Set(state.content.focusable.joined().compactMap(\.field))
        #expect(shown == Set(FieldCatalogue.pool(gpuPool).map(\.path)))
        send(&state, .cancel)
        #expect(names(state) == [cpuPool, gpuPool] && state.focusedItem?.id == .pool(gpuPool))
        send(&state, .cancel)
        if case .rail = state.layer {} else { Issue.record("Esc on the list did not lead to the pages") }
    }

    @Test("adds a pool from what it is to begin with, in one step of undo", arguments: PoolTemplate.all.map(\.title))
    func adding(title: String) throws {
        var state = wizard()
        send(&state, .focus(.newPool), .activate, .insert(title), .activate)
        let template = try #require(PoolTemplate.all.first { $0.title == title })
        #expect(state.document.pools[template.pool.name] == template.pool)
        #expect(state.screen.situation.pool == template.pool, "its page is not shown")
        #expect(state.errors.allSatisfy { $0.path?.pool?.name != template.pool.name })
        send(&state, .undo)
        #expect(names(state) == [cpuPool, gpuPool])
        send(&state, .redo)
        #expect(state.document.pools.contains(template.pool.name))
    }

    @Test("gives a second one of the same kind another name")
    func names() {
        var state = wizard()
        send(&state, .addPool("L4"), .addPool("L4"))
        #expect(state.document.pools.all.map(\.name).suffix(2) == ["l4", "l4-2"])
    }

    @Test("copies a pool with all that was said of it")
    func copying() {
        var state = wizard([FieldChange(.pools[gpuPool].cpuLimit, .number(96))])
        send(&state, .focus(.pool(gpuPool)), .activate, .focus(.copyPool), .activate)
        let copy = state.document.pools["g5-gpu-karpenter-2"]
        #expect(copy.cpuLimit == 96 && copy.kind == .gpu && copy.instanceFamilies == ["g5", "g4dn"])
        send(&state, .undo)
        #expect(!state.document.pools.contains("g5-gpu-karpenter-2"))
    }

    @Test("renames a pool of one's own, and refuses names that cannot be")
    func renaming() {
        var state = wizard()
        send(&state, .addPool("H100"), .focus(.renamePool), .activate)
        for wrong in ["P5", "", "a.b", gpuPool, "cpu"] {
            send(&state, .clear, .insert(wrong), .activate)
            guard case .editor(let editor) = state.layer else {
                Issue.record("\(wrong) was taken")
                return
            }
            #expect(editor.problem != nil, "\(wrong)")
        }
        send(&state, .clear, .insert("p5-training"), .activate)
        #expect(state.document.pools.all.map(\.name) == [cpuPool, gpuPool, "p5-training"])
        #expect(state.document.pools["p5-training"].instanceStore == .raid0)
        send(&state, .undo)
        #expect(state.document.pools.contains("h100"))
    }

    @Test("renames one of the stack's by another in its place")
    func renamingTheStacks() {
        var state = wizard()
        send(&state, .focus(.pool(gpuPool)), .activate, .focus(.renamePool), .activate)
        send(&state, .clear, .insert("inference"), .activate)
        #expect(state.document.pools.enabled.map(\.name) == [cpuPool, "inference"])
        #expect(state.document.pools["inference"].instanceFamilies == ["g5", "g4dn"])
    }

    @Test("takes a pool of one's own out, and switches one of the stack's off")
    func removing() {
        var state = wizard()
        send(&state, .addPool("L4"), .focus(.removePool), .activate)
        #expect(names(state) == [cpuPool, gpuPool])
        send(&state, .focus(.pool(gpuPool)), .reset)
        #expect(state.document.pools.enabled.map(\.name) == [cpuPool])
        send(&state, .undo, .undo)
        #expect(state.document.pools.enabled.map(\.name) == [cpuPool, gpuPool, "l4"])
    }

    @Test("leads from a finding to the pool's own page")
    func jumping() {
        var state = wizard([FieldChange(.pools["own"].kind, .text("gpu"))])
        send(&state, .go(.review))
        let finding = state.content.focusable.joined().first { $0.action == .jump(.pools["own"].instanceFamilies) }
        #expect(finding != nil)
        if let finding { send(&state, .focus(finding.id), .activate) }
        #expect(state.screen.situation.pool?.name == "own")
        #expect(state.focusedItem?.id == .field(.pools["own"].instanceFamilies))
    }

    @Test("lets nobody take a pool out that the preset locks")
    func locks() throws {
        var rule = PolicyRule(field: .pools.each.enabled)
        rule.locked = true
        var state = WizardState(
            context: WizardContext(
                catalog: .builtIn, today: testDay,
                presets: [Preset(name: "p", title: "P", policy: [rule])]))
        send(&state, .choosePreset("p"), .go(.pools), .focus(.pool(gpuPool)), .reset)
        #expect(state.document.pools[gpuPool].enabled)
        #expect(state.notice?.contains("Locked by the preset p") == true)
    }

    @Test("says in a few words what undo takes back")
    func undoWords() {
        var state = wizard()
        send(&state, .addPool("L4"))
        #expect(state.screen.undoWords == "the pool l4")
    }
}

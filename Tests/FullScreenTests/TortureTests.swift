import Environment
import TestSupport
import Testing
import Validation
import Wizard

@testable import EnvironmentBundle
@testable import FullScreen
@testable import Terminal

@Suite("Whatever is typed")
struct TortureTests {
    @Test("nothing traps, and what is shown follows from what was chosen")
    func keyboard() {
        var torture = Torture("the wizard without a terminal", share: 0.5)
        var victim = Victim(seed: torture.seed)
        while !torture.isOver {
            victim.type(torture.bytes(), &torture.random)
            if Int.random(in: 0..<12, using: &torture.random) == 0 {
                let (columns, rows) = torture.size()
                victim.walk.size = Size(columns: columns, rows: rows)
                victim.walk.capabilities = Capabilities(
                    colours: [0, 8, 256].randomElement(using: &torture.random)!,
                    unicode: Bool.random(using: &torture.random))
                victim.last = nil
            }
            victim.look()
            if victim.steps % 16 == 0 { victim.check() }
        }
        #expect(victim.steps > 0)
    }
}

/// A wizard under torture.
private struct Victim {
    var walk = Victim.fresh()
    private(set) var steps = 0
    private let seed: UInt64
    private var decoder = InputDecoder()
    /// What the draft would hold.
    private var kept = Choices()
    /// The frame before.
    var last: Frame?

    init(seed: UInt64) { self.seed = seed }

    private static func fresh(draft: Choices? = nil) -> Walk {
        var walk = Walk(drafts: [draft].compactMap(\.self))
        walk.preview = { _ in BundlePreview(.changes(BundleChanges(existing: .nothing, added: ["PLAN.md"]))) }
        return walk
    }

    mutating func type(_ bytes: [UInt8], _ random: inout SeededGenerator) {
        var events: [TerminalEvent] = []
        for byte in bytes { decoder.feed(Int32(byte), into: &events) }
        if Bool.random(using: &random) { decoder.flush(into: &events) }
        for event in events { take(event, &random) }
        steps += 1
    }

    private mutating func take(_ event: TerminalEvent, _ random: inout SeededGenerator) {
        let frame = walk.frame
        let before = walk.effects.count
        switch event {
        case .key(let key): walk.press(key)
        case .paste(let text): walk.send(.insert(text))
        case .interrupt: walk.send(.askToLeave)
        case .mouse(let mouse): if let event = frame.event(at: mouse.position) { walk.send(event) }
        default: break
        }
        for effect in walk.effects[before...] { carryOut(effect, &random) }
    }

    private mutating func carryOut(_ effect: WizardEffect, _ random: inout SeededGenerator) {
        switch effect {
        case .saveDraft: kept = walk.state.choices
        case .write(let force):
            #expect(walk.state.errors.isEmpty, "seed \(seed): only a document without errors is written")
            let outcome: WriteOutcome =
                switch Int.random(in: 0..<3, using: &random) {
                case 0 where !force: .editedByHand(["README.md", "PLAN.md"])
                case 1: .failed("The disk is full.")
                default:
                    .done(folder: walk.state.folder, changes: BundleChanges(existing: .nothing, added: ["PLAN.md"]))
                }
            walk.send(.written(outcome))
        case .open(let path):
            walk.send(
                .opened(Bool.random(using: &random) ? .failed("\(path) cannot be read.") : .opened(kept, remark: nil)))
        case .leave:
            #expect(
                !walk.state.hasUnwrittenChoices || kept == walk.state.choices,
                "seed \(seed): what was typed is in the draft")
            kept.draft = kept.draft ?? "kept.yaml"
            walk = Victim.fresh(draft: kept)
        case .preflight:
            walk.send(.preflighted([.stopped, .failed("There is no aws.")].randomElement(using: &random)!))
        case .survey:
            walk.send(.surveyed([.stopped, .failed("There is no aws.")].randomElement(using: &random)!))
        case .refresh:
            walk.send(.refreshed([.stopped, .failed("There is no aws.")].randomElement(using: &random)!))
        case .discardDraft, .preview: break
        }
    }

    /// A frame can be drawn, with what stands of the one before or without, and no control character is in it.
    mutating func look() {
        let frame = walk.frame
        #expect(frame.canvas.size == walk.size)
        let onLast = walk.frame(after: last)
        #expect(
            onLast.canvas == frame.canvas, "seed \(seed): \(walk.state.page), \(String(describing: walk.state.layer))")
        last = onLast
        let isClean = frame.canvas.text().unicodeScalars.allSatisfy {
            $0 == "\n" || $0.properties.generalCategory != .control
        }
        #expect(isClean, "seed \(seed)")
    }

    /// What is shown is what a fresh look at the same answers gives, and undo is the inverse of redo.
    mutating func check() {
        let state = walk.state
        #expect(
            state.findings == state.context.validator.findings(for: state.document, preset: state.choices.preset),
            "seed \(seed), step \(steps)")
        // A wizard that begins with nothing said takes the first preset; one in which all was taken back does not.
        if state.choices.preset != nil || !state.choices.own.isEmpty {
            var fresh = WizardState(context: state.context, choices: state.choices)
            #expect(fresh.document == state.document, "seed \(seed), step \(steps)")
            _ = fresh.update(.go(.review))
            #expect(fresh.findings == state.findings)
        }
        guard !state.screen.isTyping else { return }
        var other = state
        _ = other.update(.undo)
        if other.choices != state.choices {
            _ = other.update(.redo)
            #expect(other.choices == state.choices, "seed \(seed), step \(steps): redo brings back what undo took")
        }
    }
}

import Environment
import Validation

/// Why a change is not made, in a sentence.
struct RefusedChange: Error { let why: String }

extension WizardContext {
    /// Choices after changes, in order: one to an element or key sees the list as it is by then, plan and preset included.
    func choices(_ choices: Choices, after changes: [FieldChange]) throws(RefusedChange) -> Choices {
        var next = choices
        for change in changes {
            if let lock = choices.lock(on: change.path) { throw RefusedChange(why: lock) }
            guard next.own.apply(change, in: document(of: next)) else {
                throw RefusedChange(why: "\(change.path) is no place in the field's value as it is.")
            }
            // Who names a VPC that is there does not mean a new one any more.
            if change.path == .network.existingVpc.id, change.value != .text("") {
                for path in FieldPath.ofNewVPC { next.own[path] = nil }
            }
        }
        return next
    }

    private func document(of choices: Choices) -> EnvironmentDocument {
        layers(of: choices).answers.resolved(with: catalog, on: today)
    }

    /// Choices after a fix. It changes only what it is about: a value that follows from others goes on following them, where
    /// that mends it just as well.
    func choices(_ choices: Choices, after fix: Fix) throws(RefusedChange) -> Choices {
        let whole = try self.choices(choices, after: fix.changes)
        let answers = layers(of: choices).answers
        let first = fix.changes.first
        let needed = fix.changes.filter { change in
            let isPlanned = FieldCatalogue.field(change.path)?.isPlanned == true && answers[change.path] == nil
            return change == first || !isPlanned
        }
        guard needed.count < fix.changes.count else { return whole }
        let least = try self.choices(choices, after: needed)
        func codes(_ choices: Choices) -> Set<String> {
            Set(validator.findings(for: document(of: choices), preset: choices.preset).map(\.code))
        }
        return codes(least).isSubset(of: codes(whole)) ? least : whole
    }
}

extension Choices {
    /// Why the preset does not let a field change; nil when it does.
    func lock(on path: FieldPath) -> String? {
        guard let rule = preset?.rule(for: path), rule.locked else { return nil }
        return "Locked by the preset \(preset?.name ?? "")" + (rule.reason.isEmpty ? "." : ": \(rule.reason)")
    }
}

extension WizardState {
    /// Makes changes to the person's answers as one step of undo.
    mutating func apply(_ changes: [FieldChange]) {
        do {
            commit(try context.choices(choices, after: changes))
        } catch {
            refuse(error.why)
        }
    }

    /// Applies a fix to what it was worked out for: the choices, with what is being typed.
    mutating func apply(_ fix: Fix) {
        do {
            commit(try context.choices(screen.shown.choices, after: fix))
            tell("Done: \(fix.title). Undo takes it back.")
        } catch {
            refuse(error.why)
        }
    }

    mutating func commit(_ next: Choices) {
        guard next != choices else { return }
        model.history.record(choices)
        model.choices = next
    }

    mutating func travel(_ destination: Choices?, _ otherwise: String) {
        guard let destination else { return refuse(otherwise) }
        model.choices = destination
    }

    mutating func choosePreset(_ name: String) {
        guard let preset = context.presets.first(where: { $0.name == name }) else { return }
        var next = choices
        next.preset = preset
        commit(next)
    }
}

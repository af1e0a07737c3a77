import Environment
import Validation

extension WizardState {
    /// Makes changes to the person's answers as one step of undo.
    mutating func apply(_ changes: [FieldChange]) {
        var next = choices
        for change in changes {
            if let lock = situation.lock(on: change.path) {
                model.notice = lock
                return
            }
            // An element or key is changed in the list as it is by now, plan and preset included.
            let base = context.layers(of: next).answers.resolved(with: context.catalog, on: context.today)
            guard next.own.apply(change, in: base) else {
                model.notice = "\(change.path) is no place in the field's value as it is."
                continue
            }
        }
        commit(next)
    }

    mutating func commit(_ next: Choices) {
        guard next != choices else { return }
        model.history.record(choices)
        model.choices = next
    }

    mutating func travel(_ destination: Choices?, _ otherwise: String) {
        guard let destination else {
            model.notice = otherwise
            return
        }
        model.choices = destination
    }

    mutating func choosePreset(_ name: String) {
        guard let preset = context.presets.first(where: { $0.name == name }) else { return }
        var next = choices
        next.preset = preset
        commit(next)
    }

    mutating func apply(_ fix: Fix) {
        apply(fix.changes)
        if notice == nil { model.notice = "Done: \(fix.title). u takes it back." }
    }
}

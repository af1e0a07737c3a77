import Environment
import Text
import Validation

extension Situation {
    /// A field as a line of a page.
    func line(_ path: FieldPath, remark: String? = nil) -> Line { .field(item(path, remark: remark)) }

    /// A field, or an element of one, as an item.
    func item(_ path: FieldPath, label: String? = nil, remark: String? = nil) -> Item {
        guard let field = FieldCatalogue.field(path) else {
            return Item(.field(path), .read, .field(path), path.description)
        }
        return Item(
            .field(path), .change(path), .field(path), label ?? field.title, values: shownValues(of: field, path),
            remark: demand(on: path) ?? remark ?? defaultRemark(for: field),
            barred: lock(on: path), severity: severity(at: path), isGiven: choices.own[path] != nil,
            isOn: Self.isOn(field.value(document)))
    }

    private static func isOn(_ value: FieldValue) -> Bool? { if case .flag(let isOn) = value { isOn } else { nil } }

    private func shownValues(of field: Field, _ path: FieldPath) -> [String] {
        switch (field.value(document), path.part) {
        case (let value, let part?): [value[part]?.text ?? ""]
        case (.list(let elements), nil): elements
        case (.map(let pairs), nil) where pairs.isEmpty: [""]
        case (.flag(let flag), _): [flag ? "yes" : "no"]
        case (.number(let number), _):
            if case .number(let unit) = field.domain, !unit.isEmpty {
                ["\(Wording.grouped(number)) \(number == 1 && unit == "nodes" ? "node" : unit)"]
            } else {
                [String(number)]
            }
        case (let value, _): [value.text]
        }
    }

    /// What a choice means; that a value was planned.
    private func defaultRemark(for field: Field) -> String {
        if case .choice(let choices) = field.domain {
            return choices.first { .text($0.value) == field.value(document) }?.meaning ?? ""
        }
        return field.isPlanned && answers[field.path] == nil ? "planned for you" : ""
    }

    /// Why the preset does not let the field change; nil when it does.
    func lock(on path: FieldPath) -> String? { choices.lock(on: path) }

    /// What the preset demands of a field that nobody has answered.
    private func demand(on path: FieldPath) -> String? {
        guard let rule = choices.preset?.rule(for: path), rule.required, document[path]?.text ?? "" == "" else {
            return nil
        }
        return "the preset asks for it"
    }

    /// The most severe visible finding at a path.
    func severity(at path: FieldPath) -> Severity? {
        judgement?.visible.filter { $0.isAbout(path) }.map(\.severity).max()
    }
}

extension Item {
    /// Figures in short, with the whole to read.
    init(_ details: Details, _ label: String, _ value: String, remark: String = "") {
        self.init(.details(details), .read, .details(details), label, values: [value], remark: remark)
    }
}

extension Finding {
    /// Whether it stands at a field, at a part of it, or, for a part, at the field as a whole.
    func isAbout(_ field: FieldPath) -> Bool {
        guard let path, path.field == field.field else { return false }
        return path.part == nil || field.part == nil || path == field
    }
}

import Environment
import EnvironmentBundle
import Estimates
import Text
import Validation

extension Situation {
    /// Everything at a glance, and the writing.
    var reviewPage: PageContent {
        let errorCount = errors.count
        var lines: [Line] = [
            .heading("Review"),
            .action(
                Item(
                    .write, .write, .words("Write", "Writes the bundle. It changes nothing in AWS."),
                    "Write the bundle",
                    values: errorCount == 0 ? [] : ["after \(Wording.count(errorCount, "error")) below"],
                    barred: barToWriting)),
            .field(
                Item(
                    .folder, .ask(.folder),
                    .words(
                        "Folder",
                        "Where the bundle is written to. A folder that is there has to be empty or an earlier bundle."),
                    "Folder", values: [folder])),
            .summary(Item(.files, "Files", filesText)),
            .summary(Item(.plan, "Plan", planText)),
            .summary(Item(.cost, "Cost", costText, remark: "while the pools are idle")),
            accountLine,
            .dashboard(Dashboard(cost: cost, route: preview?.routes.first)),
        ]
        if !findings.isEmpty {
            lines += [.blank, .heading("Findings")]
            lines += findings(on: .review).enumerated().map { index, finding in
                .finding(
                    Item(
                        .finding(index), .jump(finding.path), .finding(finding), finding.code,
                        values: [finding.message], severity: finding.severity),
                    finding)
            }
        }
        // A field stands once among the things that can have the focus, where it is named first.
        var named: Set<FieldPath> = []
        for (title, fields) in differences {
            lines += [.blank, .heading(title)]
            lines +=
                fields.isEmpty
                ? [.text("nothing")]
                : fields.map { field, was in
                    named.insert(field.path).inserted
                        ? .field(difference(field.path, was))
                        : .fact(label: field.title, value: "\(field.value(document).shown), \(was)")
                }
        }
        return PageContent(lines)
    }

    /// Why the bundle cannot be written; nil when it can.
    var barToWriting: String? {
        errors.isEmpty ? nil : "Mend \(Wording.count(errors.count, "error")) first; each is a jump to its field."
    }

    // MARK: - Differences

    /// What the choices change, against each thing that they are laid over.
    private var differences: [(title: String, fields: [(field: Field, was: String)])] {
        let base = context.layers(of: Choices(preset: choices.preset)).answers
            .resolved(with: context.catalog, on: context.today)
        var result: [(title: String, fields: [(field: Field, was: String)])] = []
        if let origin = choices.origin {
            result.append(("Different from \(origin.name)", differing(from: origin.document)))
        }
        if let standing = preview?.standing, standing != choices.origin?.document {
            result.append(("Different from the bundle in \(folder)", differing(from: standing)))
        }
        // What a branch that is off keeps is among them; what only follows from other answers is not.
        result.append(
            (
                choices.preset.map { "Different from the preset \($0.name)" } ?? "Different from the defaults",
                differing(from: base).filter { choices.own[$0.field.path] != nil }
            ))
        return result
    }

    /// Enter goes there, and Delete takes the answer back: nothing changes under a hand that wants to write.
    private func difference(_ path: FieldPath, _ was: String) -> Item {
        let item = item(path, remark: was)
        return Item(
            item.id, .visit(path), item.topic, item.label, values: item.values, remark: item.remark,
            severity: item.severity, isGiven: item.isGiven, isOn: item.isOn)
    }

    private func differing(from document: EnvironmentDocument) -> [(field: Field, was: String)] {
        FieldCatalogue.all(andPools: (document.pools.all + self.document.pools.all).map(\.name))
            .filter { $0.path != .preset && $0.value(document) != $0.value(self.document) }
            .map { ($0, "was \($0.value(document).shown)") }
    }

    // MARK: - Figures

    /// "48 new", or "2 changed, 1 added, 45 the same".
    private var filesText: String {
        guard let preview else { return errors.isEmpty ? "" : "none while there are errors" }
        switch preview.outlook {
        case .refusal: return "cannot be written there"
        case .changes(let changes):
            if changes.isEmpty { return "all as they are already" }
            if changes.existing != .bundle { return "\(changes.added.count) new" }
            let byHand = Set(changes.editedByHand)
            let counts = [
                (byHand.count, "changed by hand"), (changes.changed.count { !byHand.contains($0) }, "changed"),
                (changes.added.count, "added"), (changes.removed.count { !byHand.contains($0) }, "removed"),
                (changes.unchanged.count, "the same"),
            ]
            return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        }
    }

    /// "43 minutes with Terraform, or 35 with Rafay".
    private var planText: String {
        guard let preview else { return errors.isEmpty ? "" : "none while there are errors" }
        return preview.routes.map { "\($0.typicalMinutes) min by \($0.name)" }.joined(separator: ", or ")
    }

    // MARK: - At length

    /// Each file, and what becomes of it.
    var filesHelp: Layer.Help {
        let title = "Files in \(folder)"
        switch preview?.outlook {
        case nil:
            return Layer.Help(title: title, paragraphs: ["What would be written is known when there are no errors."])
        case .refusal(let reason): return Layer.Help(title: title, paragraphs: [reason])
        case .changes(let changes):
            let byHand = changes.editedByHand.map { "\($0), kept as \(changes.keptBeside[$0] ?? "\($0).orig")" }
            let groups = [
                ("Changed by hand since they were written; only overwritten when you say so:", byHand),
                ("Changed:", changes.changed.filter { !changes.editedByHand.contains($0) }),
                (changes.existing == .bundle ? "Added:" : "New:", changes.added),
                ("Removed:", changes.removed.filter { !changes.editedByHand.contains($0) }),
                ("The same as before, not written again:", changes.unchanged),
            ]
            return Layer.Help(
                title: title,
                paragraphs: groups.filter { !$0.1.isEmpty }.map { "\($0.0)\n  " + $0.1.joined(separator: "\n  ") })
        }
    }

    /// The steps of each route, and how long they take.
    var planHelp: Layer.Help {
        let routes = preview?.routes ?? []
        return Layer.Help(
            title: "Plan",
            paragraphs: routes.isEmpty
                ? ["The plan is made when there are no errors."]
                : routes.map(Self.steps))
    }

    /// What a route does, a line for each step that makes something or waits for it.
    private static func steps(of route: ApplyPlan.Route) -> String {
        let checks = route.steps.count { $0.kind == .preflight }
        let heading =
            "./apply.sh \(route.name): usually \(route.typicalMinutes) minutes, at most \(route.longestMinutes)"
        let rows = route.steps.filter { $0.kind != .preflight }.map { step in
            let minutes = step.typicalMinutes > 0 ? "\(step.typicalMinutes) min" : ""
            return "  " + String(repeating: " ", count: max(0, 6 - minutes.count)) + minutes + "  \(step.title)"
        }
        return ([heading, "  \(Wording.count(checks, "check")) and preparations, which change nothing"] + rows).joined(
            separator: "\n")
    }

    /// Each part of the monthly cost, how it comes about, and what is not in it.
    var costHelp: Layer.Help {
        let items = cost.items.map { item in
            "\(item.label): \(item.cents.map { Dollars.text(cents: $0) } ?? "no offline price")\(item.isEstimated ? ", estimated" : "")\n"
                + "  \(item.workings)"
        }
        return Layer.Help(
            title: "Cost: \(costText)",
            paragraphs: [items.joined(separator: "\n")]
                + (cost.leavesOut.isEmpty ? [] : ["Not in it:\n  " + cost.leavesOut.joined(separator: "\n  ")]))
    }
}

import Environment
import Estimates
import Validation

extension WizardState {
    /// Everything at a glance, and the writing.
    var reviewPage: PageContent {
        let errorCount = errors.count
        var lines: [Line] = [
            .heading("Review"),
            .action(
                Item(
                    .write, "Write the bundle", value: errorCount == 0 ? "" : "after \(Wording.count(errorCount, "error")) below",
                    barred: errorCount == 0 ? nil : "Mend \(Wording.count(errorCount, "error")) first; each is a jump to its field.")),
            .field(Item(.folder, "into the folder", value: folder)),
        ]
        if !findings.isEmpty {
            lines += [.blank, .heading("Findings")]
            lines += findings(on: .review).enumerated().map { index, finding in
                .option(
                    Item(
                        .finding(index), finding.code, value: finding.message,
                        severity: finding.severity))
            }
        }
        lines += [.blank, .heading(differencesTitle)]
        let differences = differingFields
        lines += differences.isEmpty ? [.text("nothing")] : differences.map { line($0.path, remark: "") }
        lines += [.blank, .heading("Cost: \(costText) while no pool runs a node")]
        lines += estimate.cost.items.map { item in
            .fact(label: item.label, value: item.cents.map { Dollars.text(cents: $0) } ?? "no offline price")
        }
        return PageContent(lines)
    }

    private var differencesTitle: String {
        choices.preset.map { "Different from the preset \($0.name)" } ?? "Different from the defaults"
    }

    /// The fields whose value is not the preset's. What a branch that is off keeps is among them.
    var differingFields: [Field] {
        let base = context.suggestions.overlaid(by: choices.preset?.answers ?? Answers())
            .resolved(with: context.catalog, on: context.today)
        return FieldCatalogue.all.filter { field in
            field.path != "preset" && choices.own[field.path] != nil && field.value(base) != field.value(document)
        }
    }

    /// "≈ $559 / month", or that it is at least so much.
    public var costText: String {
        let sum = Wording.dollars(cents: estimate.cost.monthlyCents)
        return estimate.cost.isIncomplete ? "at least \(sum) / month" : "≈ \(sum) / month"
    }
}

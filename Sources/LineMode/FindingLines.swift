import Text
import Validation
import Wizard

/// The findings of a page in words, the most severe first, and the fixes that can be applied to them.
struct FindingLines {
    let all: [Finding]
    /// The fixes on offer; `fix 1` applies the first.
    let fixes: [Fix]

    init(_ screen: WizardScreen) {
        all = screen.findings(on: screen.page)
        fixes = all.compactMap(\.fix).reduce(into: []) { known, fix in
            if !known.contains(fix) { known.append(fix) }
        }
    }

    /// All of them; empty when there are none.
    var lines: [String] { all.flatMap { lines(of: $0) } }

    /// "Error NET001 at network.vpcCidr: ...", and what to type to apply its fix.
    func lines(of finding: Finding, number: Int? = nil) -> [String] {
        let place = finding.path.map { " at \($0)" } ?? ""
        let text = "\(finding.severity.rawValue.capitalised) \(finding.code)\(place): \(finding.message)"
        let line = number.map { "\($0). \(text)" } ?? text
        guard let fix = finding.fix, let index = fixes.firstIndex(of: fix) else { return [line] }
        return [line, "Type fix\(fixes.count > 1 ? " \(index + 1)" : "") to \(fix.title)."]
    }
}

import Environment
import StructuredData
import Text

/// The findings of one or more files, ready to be shown.
package struct FindingsReport: Sendable {
    package struct Entry: Sendable {
        /// The file as the person named it; nil when the document came from no file.
        package let file: String?
        package let finding: Finding

        /// "error NET004".
        package var label: String { "\(finding.severity.rawValue) \(finding.code)" }

        /// "env.yaml:14: "; empty where there is no file and no line.
        package var place: String {
            let place = [file?.harmless, finding.line.map(String.init)].compactMap { $0 }.joined(separator: ":")
            return place.isEmpty ? "" : place + ": "
        }

        /// What there is to say of it in one line: "env.yaml:14: error NET004 network.publicSubnets[1]: ...".
        package var sentence: String {
            let field = finding.path.map { " \($0.description.harmless)" } ?? ""
            return "\(place)\(label)\(field): \(finding.message)"
        }

        /// The changes that mend it, each on a line; empty where there are none.
        package var fixLines: [String] {
            (finding.fix?.changes ?? []).enumerated().map { index, change in
                (index == 0 ? "    fix: " : "         ")
                    + "\(change.path.description.harmless)=\(change.value.text.harmless)"
            }
        }

        package var text: String { ([sentence] + fixLines).joined(separator: "\n") }
    }

    package var entries: [Entry]

    package init(_ findings: [Finding], file: String? = nil) {
        entries = findings.map { Entry(file: file, finding: $0) }
    }

    package mutating func append(_ findings: [Finding], file: String?) {
        entries += findings.map { Entry(file: file, finding: $0) }
    }

    package func count(_ severity: Severity) -> Int { entries.count { $0.finding.severity == severity } }

    package var hasErrors: Bool { count(.error) > 0 }

    /// "1 error, 2 warnings": only what there is.
    package var summary: String {
        let parts = [
            (count(.error), "error"), (count(.warning), "warning"), (count(.note), "note"),
        ].filter { $0.0 > 0 }.map { Wording.count($0.0, $0.1) }
        return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
    }

    /// One finding a paragraph: place, severity, code, message, fix. Empty when there is none.
    package var text: String { entries.map { $0.text + "\n" }.joined() }

    /// `kind: Findings`, as the contract describes it.
    package var json: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "Findings",
            "valid": .flag(!hasErrors),
            "summary": .members([
                "errors": .integer(count(.error)), "warnings": .integer(count(.warning)),
                "notes": .integer(count(.note)),
            ]),
            "findings": .list(
                entries.map { entry in
                    .members([
                        "file": entry.file.map { .text($0) },
                        "line": entry.finding.line.map { .integer($0) },
                        "code": .text(entry.finding.code),
                        "rule": .text(entry.finding.rule),
                        "severity": .text(entry.finding.severity.rawValue),
                        "path": entry.finding.path.map { .text($0.description) },
                        "message": .text(entry.finding.message),
                        "fix": entry.finding.fix.map { fix in
                            .list(
                                fix.changes.map { change in
                                    .members(["path": .text(change.path.description), "value": change.value.structured])
                                })
                        },
                    ])
                }),
        ])
    }
}

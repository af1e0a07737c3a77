import Environment
import StructuredData
import Text

extension FindingsReport {
    /// The findings as SARIF 2.1.0, which code scanning services take in. The tool's rules are all of the registry,
    /// with their explanations; fixes stand in the messages, since SARIF's own replace text by its place in the
    /// file.
    package var sarif: StructuredValue {
        .members([
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": .list([
                .members([
                    "tool": .members([
                        "driver": .members([
                            "name": "slipway",
                            "rules": .list(RuleRegistry.all.map(\.sarif)),
                        ])
                    ]),
                    "columnKind": "unicodeCodePoints",
                    "results": .list(entries.map(Self.result)),
                ])
            ]),
        ])
    }

    private static func result(_ entry: Entry) -> StructuredValue {
        let finding = entry.finding
        let place = entry.file.map { file in
            StructuredValue.members([
                "artifactLocation": .members(["uri": .text(uriReference(to: file))]),
                "region": finding.line.map { .members(["startLine": .integer($0)]) },
            ])
        }
        let field = finding.path.map { StructuredValue.list([.members(["fullyQualifiedName": .text($0.description)])]) }
        let location =
            place == nil && field == nil
            ? nil : StructuredValue.members(["physicalLocation": place, "logicalLocations": field])
        return .members([
            "ruleId": .text(finding.code),
            "ruleIndex": RuleRegistry.all.firstIndex { $0.code == finding.code }.map { .integer($0) },
            "level": .text(finding.severity.rawValue),
            "message": .members(["text": .text(finding.sentence.sarifMessage)]),
            "locations": .list([location].compactMap { $0 }),
        ])
    }

    /// A file's name as RFC 3986 wants it: what stands for itself there does, the rest as escaped UTF-8.
    private static func uriReference(to file: String) -> String {
        let path = file.utf8.reduce(into: "") { uri, byte in
            let scalar = Unicode.Scalar(byte)
            if scalar.isOfLabel || ("A"..."Z").contains(scalar) || "/._~".unicodeScalars.contains(scalar) {
                uri.unicodeScalars.append(scalar)
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                uri += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
            }
        }
        return file.hasPrefix("/") ? "file://\(path)" : path
    }
}

extension Rule {
    /// SARIF's `reportingDescriptor`.
    fileprivate var sarif: StructuredValue {
        let explanation = RuleExplanation(self)
        return .members([
            "id": .text(code),
            "name": .text(name),
            "shortDescription": .members(["text": .text(title.sarifMessage)]),
            "fullDescription": .members(["text": .text(reason.sarifMessage)]),
            "help": .members([
                "text": .text(explanation.text.sarifMessage), "markdown": .text(explanation.markdown.sarifMessage),
            ]),
            "defaultConfiguration": .members(["level": .text(severity.rawValue)]),
            "properties": .members(["tags": .texts([family?.title].compactMap { $0 })]),
        ])
    }
}

extension String {
    /// Braces doubled: single ones mark places to fill in (SARIF 2.1.0, section 3.11.5).
    fileprivate var sarifMessage: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            text.unicodeScalars.append(scalar)
            if scalar == "{" || scalar == "}" { text.unicodeScalars.append(scalar) }
        }
    }
}

import Environment

extension FindingsReport {
    /// One workflow command a finding, which GitHub shows at its line in a pull request.
    ///
    /// The form and the escapes are those of GitHub's "Workflow commands for GitHub Actions" and its runner
    /// (actions/toolkit, packages/core/src/command.ts).
    package var githubText: String {
        entries.map { entry in
            let finding = entry.finding
            let properties = [
                entry.file.map { "file=\(Self.escapedProperty($0))" },
                finding.line.map { "line=\($0)" },
                "title=\(Self.escapedProperty(finding.code))",
            ].compactMap { $0 }
            let command =
                switch finding.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            return "::\(command) \(properties.joined(separator: ","))::\(Self.escaped(finding.sentence))\n"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "%": text += "%25"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func escapedProperty(_ text: String) -> String {
        escaped(text).unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case ":": text += "%3A"
            case ",": text += "%2C"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Finding {
    /// The field, the message and the fix in one line, where there is no other place for them.
    var sentence: String {
        let field = path.map { "\($0.description.harmless): " } ?? ""
        let fix = fix.map { fix in
            " Fix: "
                + fix.changes.map { "\($0.path.description.harmless)=\($0.value.text.harmless)" }.joined(separator: " ")
        }
        return field + message + (fix ?? "")
    }
}

/// A rule explained to a person: what it demands, why, what breaks it and what keeps it, and who says so.
package struct RuleExplanation: Sendable {
    package let rule: Rule

    package init(_ rule: Rule) { self.rule = rule }

    /// For a terminal, lines of 80 characters at most but for those of the examples.
    package var text: String {
        let example = """
            Not so:
            \(Self.indented(rule.example.wrong))
            But so:
            \(Self.indented(rule.example.right))
            """
        return Self.paragraphs(
            "\(rule.code) \(rule.name) (\(rule.severity.rawValue))", "\(rule.title).", Self.wrapped(rule.reason),
            fields { $0 }.map { Self.wrapped($0) }, example, Self.wrapped(source))
    }

    /// For a page: the same under a heading of the third level, which is the code alone, so that links to it are short.
    package var markdown: String {
        let example = """
            ```yaml
            # not so
            \(rule.example.wrong)
            # but so
            \(rule.example.right)
            ```
            """
        return Self.paragraphs(
            "### \(rule.code)", "**\(rule.title)** (`\(rule.name)`, \(rule.severity.rawValue))",
            Self.wrapped(rule.reason, width: 120), fields { "`\($0)`" }.map { Self.wrapped($0, width: 120) }, example,
            Self.wrapped(source, width: 120))
    }

    private var source: String { "Source: \(rule.source.title), \(rule.source.date)." }

    /// What the rule is about, as a sentence; nil when it is the document's form.
    private func fields(_ marked: (String) -> String) -> String? {
        switch rule.about {
        case .fields(let paths):
            "Field\(paths.count == 1 ? "" : "s"): \(paths.map { marked($0.description) }.joined(separator: ", "))."
        case .anyField: "Fields: those that the preset's policy names."
        case .document: nil
        }
    }

    /// Those that there are, with an empty line between them.
    private static func paragraphs(_ texts: String?...) -> String {
        texts.compactMap { $0 }.joined(separator: "\n\n") + "\n"
    }

    private static func indented(_ lines: String) -> String {
        lines.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
    }

    /// Breaks at blanks; a word longer than a line stands alone.
    private static func wrapped(_ text: String, width: Int = 80) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).joined(separator: "\n")
    }
}

extension RuleRegistry {
    /// The page docs/rules.md: every rule, by family.
    package static var referenceMarkdown: String {
        let families = Rule.Family.allCases
            .map { family in (family, rules: all.filter { $0.family == family }) }
            .filter { !$0.rules.isEmpty }
        let contents = families.map { family, rules in
            let links = rules.map { "[\($0.code)](#\($0.code.lowercased()))" }
            return "- \(family.title): \(links.joined(separator: ", "))"
        }
        let chapters = families.map { family, rules in
            "## \(family.title)\n\n" + rules.map { RuleExplanation($0).markdown }.joined(separator: "\n")
        }
        return """
            # Rules

            What Slipway checks in every document, whoever wrote it: the wizard, `slipway generate`, `slipway validate`.
            An *error* will fail, or cost without use; a *warning* works and will hurt; a *note* is worth knowing.
            `slipway explain CODE` shows one of these. This page is made from the rules themselves:
            `SLIPWAY_RENEW_GOLDEN=1 swift test --filter RuleReferenceTests` writes it anew.

            \(contents.joined(separator: "\n"))

            \(chapters.joined(separator: "\n"))
            """
    }
}

extension ApplyPlan.Route {
    /// The order of the steps as a Mermaid flowchart, without the checks that only the account is asked.
    ///
    /// An arrow goes from each step to those that need it; one that another path already implies is left out.
    var picture: String {
        let shown = steps.filter { $0.kind != .preflight }
        let nodes = shown.enumerated().map { index, step in
            "    n\(index)\(Self.shape(step.kind, Self.label(step.title)))"
        }
        let ancestors = changesBefore(shown)
        var arrows: [String] = []
        for (index, step) in shown.enumerated() {
            let before = ancestors[step.id] ?? []
            // An arrow that another path already implies is left out.
            let implied = Set(before.flatMap { ancestors[$0] ?? [] })
            let direct = shown.enumerated().filter {
                before.contains($0.element.id) && !implied.contains($0.element.id)
            }
            arrows += direct.map { "    n\($0.offset) --> n\(index)" }
            if direct.isEmpty { arrows.append("    checks --> n\(index)") }
        }
        return
            (["flowchart TD", "    checks[/\"\(preflights) checks, plans and other preparations\"/]"] + nodes + arrows)
            .joined(separator: "\n")
    }

    private var preflights: Int { steps.filter { $0.kind == .preflight }.count }

    /// For each step shown, all those shown that come before it by need.
    private func changesBefore(_ shown: [ApplyPlan.Step]) -> [String: Set<String>] {
        let isShown = Set(shown.map(\.id))
        var all: [String: Set<String>] = [:]
        for step in steps {
            all[step.id] = step.needs.reduce(into: []) { ids, need in
                ids.formUnion(all[need] ?? [])
                if isShown.contains(need) { ids.insert(need) }
            }
        }
        return all
    }

    private static func shape(_ kind: ApplyPlan.Kind, _ label: String) -> String {
        kind == .change ? "[\"\(label)\"]" : "([\"\(label)\"])"
    }

    /// Mermaid writes characters that mean something to it as `#NN;`.
    private static func label(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "#", "&", ";", "<", ">", "`", "\\", "\n", "\r": out += "#\(scalar.value);"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

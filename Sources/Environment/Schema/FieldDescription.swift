extension Field {
    /// The values of a fixed set, for a field that holds one or a list of them; none for others.
    package var choices: [FieldDomain.Choice] {
        switch domain {
        case .choice(let choices), .list(.choices(let choices)): choices
        default: []
        }
    }

    /// What a number counts; empty when it counts things, and for a field that is no number.
    package var unit: String {
        if case .number(let unit) = domain { return unit }
        return ""
    }

    /// The type in words: "whole number of GiB", "list of instance types".
    package var typeInWords: String {
        switch domain {
        case .text: "text"
        case .number: unit.isEmpty ? "whole number" : "whole number of \(unit)"
        case .toggle: "true or false"
        case .choice: "one of"
        case .known(let names): names.one
        case .list(.text): "list of texts"
        case .list(.choices): "list of"
        case .list(.known(let names)): "list of \(names.many)"
        case .tags: "keys and values"
        }
    }

    /// The bounds in words: "2 to 27 characters", "at most 40"; nil when there are none.
    package var boundsInWords: String? {
        bounds.map { bounds in
            switch domain {
            case .text, .known, .choice: "\(bounds.inWords) characters"
            case .number where bounds.size.lowerBound == 0: "0 to \(bounds.size.upperBound)"
            default: bounds.inWords
            }
        }
    }

    /// The default in words: a value, or why there is none.
    package var defaultInWords: String {
        if isRequired { return "none: it has to be given" }
        if isPlanned { return "planned when it is left out" }
        if path.isOfEachPool { return defaultOfAnyPool }
        switch defaultValue {
        case .text(""), .list([]), .map([:]): return "nothing"
        default: return defaultValue.text
        }
    }
}

extension Field {
    /// What a pool's field has by default, as far as it depends on the pool's kind.
    private var defaultOfAnyPool: String {
        let kinds: [EnvironmentDocument.Pool.Kind] = [.cpu, .gpu]
        let values = kinds.map { kind -> String in
            var document = EnvironmentDocument()
            document.pools[PoolsPaths.every] = EnvironmentDocument.Pool(PoolsPaths.every, kind)
            return value(document).text
        }
        if path == FieldPath.pools.each.kind { return "none: it has to be given" }
        func named(_ text: String) -> String { text.isEmpty || text == "{}" ? "nothing" : text }
        if values[0] == values[1] { return named(values[0]) }
        return zip(kinds, values).map { "\($0.rawValue): \(named($1))" }.joined(separator: "; ")
    }
}

extension FieldDomain.CatalogNames {
    fileprivate var one: String {
        switch self {
        case .regions: "code of a region"
        case .zones: "id of a zone"
        case .versions: "Kubernetes minor version, in quotes"
        case .instanceTypes: "EC2 instance type"
        case .families: "instance family"
        }
    }

    fileprivate var many: String {
        switch self {
        case .regions: "codes of regions"
        case .zones: "ids of zones"
        case .versions: "Kubernetes minor versions, in quotes"
        case .instanceTypes: "EC2 instance types"
        case .families: "instance families"
        }
    }
}

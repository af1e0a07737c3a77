/// How a field reaches its place in the document, one way for each type of place.
extension Field {
    /// Made when it is used: the run time takes long to make a key path, and the first frame needs few of them.
    typealias Place<Value> = @Sendable () -> WritableKeyPath<EnvironmentDocument, Value> & Sendable

    static func text(
        _ path: FieldPath, _ title: String, _ place: @autoclosure @escaping Place<String>, group: FieldGroup,
        domain: FieldDomain = .text,
        bounds: FieldBounds? = nil, planned: Bool = false, required: Bool = false, describing: Bool = false,
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, group: group, domain: domain, bounds: bounds, isPlanned: planned,
            isRequired: required, isDescribing: describing,
            variables: variables, value: { .text($0[keyPath: place()]) },
            assign: { document, value in
                guard case .text(let text) = value else { return false }
                document[keyPath: place()] = text
                return true
            })
    }

    static func number(
        _ path: FieldPath, _ title: String, _ place: @autoclosure @escaping Place<Int>, group: FieldGroup,
        unit: String = "",
        bounds: FieldBounds? = nil,
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, group: group, domain: .number(unit: unit), bounds: bounds,
            variables: variables, value: { .number($0[keyPath: place()]) },
            assign: { document, value in
                guard case .number(let number) = value else { return false }
                document[keyPath: place()] = number
                return true
            })
    }

    static func toggle(
        _ path: FieldPath, _ title: String, _ place: @autoclosure @escaping Place<Bool>, group: FieldGroup,
        planned: Bool = false, variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, group: group, domain: .toggle, isPlanned: planned,
            variables: variables,
            value: { .flag($0[keyPath: place()]) },
            assign: { document, value in
                guard case .flag(let flag) = value else { return false }
                document[keyPath: place()] = flag
                return true
            })
    }

    static func list(
        _ path: FieldPath, _ title: String, _ place: @autoclosure @escaping Place<[String]>, group: FieldGroup,
        of elements: FieldDomain.ListElements = .text, bounds: FieldBounds? = nil, planned: Bool = false,
        variables: [TerraformVariable] = [],
        help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, group: group, domain: .list(elements), bounds: bounds,
            isPlanned: planned, variables: variables, value: { .list($0[keyPath: place()]) },
            assign: { document, value in
                guard case .list(let list) = value else { return false }
                document[keyPath: place()] = list
                return true
            })
    }

    static func choice<Value: RawRepresentable<String> & Sendable>(
        _ path: FieldPath, _ title: String, _ place: @autoclosure @escaping Place<Value>, group: FieldGroup,
        _ choices: [FieldDomain.Choice], planned: Bool = false,
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, group: group, domain: .choice(choices), isPlanned: planned,
            variables: variables,
            value: { .text($0[keyPath: place()].rawValue) },
            assign: { document, value in
                guard case .text(let text) = value, let choice = Value(rawValue: text) else { return false }
                document[keyPath: place()] = choice
                return true
            })
    }

    static func tags(
        _ path: FieldPath, _ title: String, _ place: @autoclosure @escaping Place<[String: String]>, group: FieldGroup,
        bounds: FieldBounds? = nil,
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, group: group, domain: .tags, bounds: bounds, variables: variables,
            value: { .map($0[keyPath: place()]) },
            assign: { document, value in
                guard case .map(let map) = value else { return false }
                document[keyPath: place()] = map
                return true
            })
    }
}

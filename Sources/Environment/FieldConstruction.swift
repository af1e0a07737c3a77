/// How a field reaches its place in the document, one way for each type of place.
extension Field {
    typealias Place<Value> = WritableKeyPath<EnvironmentDocument, Value> & Sendable

    static func text(
        _ path: FieldPath, _ title: String, _ place: Place<String>, page: FieldPage, domain: FieldDomain = .text,
        planned: Bool = false, required: Bool = false, variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, page: page, domain: domain, isPlanned: planned, isRequired: required,
            variables: variables, value: { .text($0[keyPath: place]) },
            assign: { document, value in
                guard case .text(let text) = value else { return false }
                document[keyPath: place] = text
                return true
            })
    }

    static func number(
        _ path: FieldPath, _ title: String, _ place: Place<Int>, page: FieldPage, unit: String = "",
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, page: page, domain: .number(unit: unit), isPlanned: false,
            isRequired: false, variables: variables, value: { .number($0[keyPath: place]) },
            assign: { document, value in
                guard case .number(let number) = value else { return false }
                document[keyPath: place] = number
                return true
            })
    }

    static func toggle(
        _ path: FieldPath, _ title: String, _ place: Place<Bool>, page: FieldPage,
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, page: page, domain: .toggle, isPlanned: false, isRequired: false,
            variables: variables, value: { .flag($0[keyPath: place]) },
            assign: { document, value in
                guard case .flag(let flag) = value else { return false }
                document[keyPath: place] = flag
                return true
            })
    }

    static func list(
        _ path: FieldPath, _ title: String, _ place: Place<[String]>, page: FieldPage,
        of elements: FieldDomain.ListElements = .text, planned: Bool = false, variables: [TerraformVariable] = [],
        help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, page: page, domain: .list(elements), isPlanned: planned,
            isRequired: false, variables: variables, value: { .list($0[keyPath: place]) },
            assign: { document, value in
                guard case .list(let list) = value else { return false }
                document[keyPath: place] = list
                return true
            })
    }

    static func choice<Value: RawRepresentable<String> & Sendable>(
        _ path: FieldPath, _ title: String, _ place: Place<Value>, page: FieldPage, _ choices: [FieldDomain.Choice],
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, page: page, domain: .choice(choices), isPlanned: false,
            isRequired: false, variables: variables, value: { .text($0[keyPath: place].rawValue) },
            assign: { document, value in
                guard case .text(let text) = value, let choice = Value(rawValue: text) else { return false }
                document[keyPath: place] = choice
                return true
            })
    }

    static func tags(
        _ path: FieldPath, _ title: String, _ place: Place<[String: String]>, page: FieldPage,
        variables: [TerraformVariable] = [], help: String
    ) -> Field {
        Field(
            path: path, title: title, help: help, page: page, domain: .tags, isPlanned: false, isRequired: false,
            variables: variables, value: { .map($0[keyPath: place]) },
            assign: { document, value in
                guard case .map(let map) = value else { return false }
                document[keyPath: place] = map
                return true
            })
    }
}

/// Everything a person can decide is a field, declared once: this is that declaration.
///
/// The wizard's pages, `--set`, the YAML document, presets, the JSON Schemas, the reference page, tfvars and the Rafay
/// variables are all made from it.
package struct Field: Sendable {
    package let path: FieldPath
    /// What a person calls it on its page, in a few words. Where it is read alone it is `fullTitle`.
    package let title: String
    /// What it means, in a sentence or two.
    package let help: String
    package let group: FieldGroup
    package let domain: FieldDomain
    /// How large the value may be; nil when only the rules can say.
    package internal(set) var bounds: FieldBounds?
    /// Whether a default is worked out from other fields when nobody gave a value.
    package internal(set) var isPlanned = false
    /// Whether a document without a value for it is incomplete.
    package internal(set) var isRequired = false
    /// Whether it stands under a document's `metadata`: what an environment is called and came from. Every other field
    /// stands under `spec`.
    package internal(set) var isDescribing = false
    /// The variables of the Terraform stages that it becomes.
    package internal(set) var variables: [TerraformVariable] = []
    /// The value in a document.
    package let value: @Sendable (EnvironmentDocument) -> FieldValue
    let assign: @Sendable (inout EnvironmentDocument, FieldValue) -> Bool

    /// Where it stands in a document, `spec.region`.
    package var placeInDocument: String { "\(isDescribing ? "metadata" : "spec").\(path)" }

    /// The value when nobody says otherwise; an empty one where it is planned or required.
    package var defaultValue: FieldValue { value(EnvironmentDocument()) }

    /// The same in a document whose pools may have other kinds.
    package func defaultValue(in document: EnvironmentDocument) -> FieldValue {
        guard let (name, _) = path.pool else { return defaultValue }
        var plain = EnvironmentDocument()
        plain.pools[name] = document.pools.byDefault(name)
        return value(plain)
    }

    /// Puts `newValue` into `document`.
    ///
    /// - Returns: false, and `document` as it was, when the value is of another type or not among the fixed choices.
    @discardableResult
    package func set(_ newValue: FieldValue, in document: inout EnvironmentDocument) -> Bool {
        assign(&document, newValue)
    }

    /// Whether `newValue` is of the type that this field holds.
    package func accepts(_ newValue: FieldValue) -> Bool {
        var scratch = EnvironmentDocument()
        return assign(&scratch, newValue)
    }
}

/// The page of the wizard, the section of the Rafay form and the chapter of the reference that a field belongs to.
package enum FieldPage: String, CaseIterable, Sendable {
    case basics, region, network, cluster, coreNodes, pools, addons, delivery

    package var title: String {
        switch self {
        case .basics: "Basics"
        case .region: "Region"
        case .network: "Network"
        case .cluster: "Cluster"
        case .coreNodes: "Core nodes"
        case .pools: "Pools"
        case .addons: "Add-ons"
        case .delivery: "Delivery"
        }
    }
}

/// The values that a field's type allows. Whether a value makes sense is for `Validation` to say.
package enum FieldDomain: Hashable, Sendable {
    case text
    /// A whole number and its unit, empty when it counts things.
    case number(unit: String)
    case toggle
    /// One of a fixed set.
    case choice([Choice])
    /// One name out of a table of the catalog.
    case known(CatalogNames)
    case list(ListElements)
    /// Keys and values, both free text.
    case tags

    /// The values of a fixed set, its own or that of its elements; empty where there is none.
    package var choices: [String] {
        switch self {
        case .choice(let choices), .list(.choices(let choices)): choices.map(\.value)
        case .text, .number, .toggle, .known, .list, .tags: []
        }
    }

    /// One value of a fixed set and what it means.
    package struct Choice: Hashable, Sendable {
        package let value: String
        package let meaning: String
        package init(_ value: String, _ meaning: String) {
            self.value = value
            self.meaning = meaning
        }
    }

    /// What a list's elements are.
    package enum ListElements: Hashable, Sendable {
        case text
        case choices([Choice])
        case known(CatalogNames)
    }

    /// The tables of the catalog that names come from.
    package enum CatalogNames: Hashable, Sendable {
        case regions, zones, versions, instanceTypes, families
    }
}

/// A stage of the stack: one folder of Terraform, one state, one Rafay resource template.
package enum Stage: String, CaseIterable, Sendable { case network, cluster, addons }

/// A variable that a stage declares.
package struct TerraformVariable: Hashable, Sendable {
    package let stage: Stage
    package let name: String

    package init(_ stage: Stage, _ name: String) {
        self.stage = stage
        self.name = name
    }
}

/// Everything a person can decide is a field, declared once: this is that declaration.
///
/// The wizard's pages, `--set`, the YAML document, presets, the JSON Schemas, the reference page, tfvars and the Rafay
/// variables are all made from it.
public struct Field: Sendable {
    public let path: FieldPath
    /// What a person calls it, a few words.
    public let title: String
    /// What it means, in a sentence or two.
    public let help: String
    public let page: FieldPage
    public let domain: FieldDomain
    /// Whether a default is worked out from other fields when nobody gave a value.
    public let isPlanned: Bool
    /// Whether a document without a value for it is incomplete.
    public let isRequired: Bool
    /// The variables of the Terraform stages that it becomes.
    public let variables: [TerraformVariable]
    /// The value in a document.
    public let value: @Sendable (EnvironmentDocument) -> FieldValue
    let assign: @Sendable (inout EnvironmentDocument, FieldValue) -> Bool

    /// Whether it stands under a document's `metadata`; every other field stands under `spec`.
    public var isDescribing: Bool { Self.describing.contains(path.field) }

    private static let describing: Set<String> = ["name", "description", "preset"]

    /// The value when nobody says otherwise; an empty one where it is planned or required.
    public var defaultValue: FieldValue { value(EnvironmentDocument()) }

    /// Puts `newValue` into `document`.
    ///
    /// - Returns: false, and `document` as it was, when the value is of another type or not among the fixed choices.
    @discardableResult
    public func set(_ newValue: FieldValue, in document: inout EnvironmentDocument) -> Bool {
        assign(&document, newValue)
    }

    /// Whether `newValue` is of the type that this field holds.
    public func accepts(_ newValue: FieldValue) -> Bool {
        var scratch = EnvironmentDocument()
        return assign(&scratch, newValue)
    }
}

/// The page of the wizard, the section of the Rafay form and the chapter of the reference that a field belongs to.
public enum FieldPage: String, CaseIterable, Sendable {
    case basics, region, network, cluster, coreNodes, pools, addons, delivery

    public var title: String {
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
public enum FieldDomain: Hashable, Sendable {
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

    /// One value of a fixed set and what it means.
    public struct Choice: Hashable, Sendable {
        public let value: String
        public let meaning: String
        public init(_ value: String, _ meaning: String) {
            self.value = value
            self.meaning = meaning
        }
    }

    /// What a list's elements are.
    public enum ListElements: Hashable, Sendable {
        case text
        case choices([Choice])
        case known(CatalogNames)
    }

    /// The tables of the catalog that names come from.
    public enum CatalogNames: Hashable, Sendable {
        case regions, zones, versions, instanceTypes, gpuFamilies
    }
}

/// A stage of the stack: one folder of Terraform, one state, one Rafay resource template.
public enum Stage: String, CaseIterable, Sendable { case network, cluster, addons }

/// A variable that a stage declares.
public struct TerraformVariable: Hashable, Sendable {
    public let stage: Stage
    public let name: String

    public init(_ stage: Stage, _ name: String) {
        self.stage = stage
        self.name = name
    }
}

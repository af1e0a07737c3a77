import Environment
import Validation

/// Something on a page that can have the focus. It says what can be done with it and what there is to read about it, so
/// that nobody else has to know what it is.
package struct Item: Equatable, Sendable {
    /// Which of the page's items it is.
    package enum ID: Hashable, Sendable {
        /// A field, or one element or key of it.
        case field(FieldPath)
        case preset(String)
        /// A draft, by its name.
        case draft(String)
        /// A bundle or document to go on from.
        case open
        case region(String)
        case newTag
        /// A pool in the list of them.
        case pool(String)
        case newPool, allPools, renamePool, copyPool, removePool
        case replan
        /// Whether a VPC is made, or one is there.
        case vpc
        /// The VPCs of the account.
        case networks
        case finding(Int)
        case details(Details)
        case folder
        /// What the AWS account says.
        case preflight
        /// What is known of the region, and of when.
        case facts
        case write
        case leave
    }

    package let id: ID
    package let action: Action
    package let topic: Topic
    package let label: String
    /// A list has several; everything else has one, which may be empty.
    package let values: [String]
    /// They as one text.
    package let value: String
    /// What stands beside the value: how many addresses, what it costs.
    package let remark: String
    /// Chosen among options.
    package let isChosen: Bool
    /// Why it cannot be changed or picked; nil when it can.
    package let barred: String?
    /// The most severe finding about it.
    package let severity: Severity?
    /// Whether a person gave the value: it is neither planned nor the preset's nor a default.
    package let isGiven: Bool
    /// Whether a switch is on; nil for what is none.
    package let isOn: Bool?

    package init(
        _ id: ID, _ action: Action, _ topic: Topic, _ label: String, values: [String] = [], remark: String = "",
        isChosen: Bool = false, barred: String? = nil, severity: Severity? = nil, isGiven: Bool = false,
        isOn: Bool? = nil
    ) {
        self.id = id
        self.action = action
        self.topic = topic
        self.label = label
        self.values = values
        value = values.joined(separator: "  ")
        self.remark = remark
        self.isChosen = isChosen
        self.barred = barred
        self.severity = severity
        self.isGiven = isGiven
        self.isOn = isOn
    }

    /// The field that it changes, or of which it changes a part; nil for everything else.
    package var field: FieldPath? {
        if case .change(let path) = action { path } else { nil }
    }
}

/// What Enter does with an item.
package enum Action: Equatable, Sendable {
    /// Changes a field: switches it, or opens its list or a line of text.
    case change(FieldPath)
    case choosePreset(String)
    case chooseRegion(String)
    case takeUpDraft(String)
    /// Shows a pool's own page; that of all of them with nil.
    case openPool(String?)
    /// Opens the list of what a pool can begin with.
    case addPool
    case copyPool(String)
    case removePool(String)
    /// Opens a line of text for something that is no field.
    case ask(TextEditor.Target)
    /// Has the subnets planned again.
    case replan
    /// Goes into a VPC that is there, or makes one again.
    case useVPC, makeVPC
    /// Asks the account for its VPCs.
    case survey
    /// Shows what there is to read.
    case read
    /// Goes to a field; nil where what is said is about no field in particular.
    case jump(FieldPath?)
    /// Goes to a field to look at it.
    case visit(FieldPath)
    /// Asks the AWS account.
    case preflight
    /// Asks it for the facts about the region.
    case refresh
    case write
    case leave

    /// It in a word.
    package var verb: String {
        switch self {
        case .change, .ask(.folder), .ask(.field): "change"
        case .openPool(nil): "go back"
        case .openPool: "open"
        case .addPool: "add"
        case .copyPool: "copy"
        case .removePool: "remove"
        case .ask(.poolName): "rename"
        case .choosePreset, .chooseRegion, .takeUpDraft: "choose"
        case .ask(.document): "open"
        case .ask(.newTag): "add"
        case .replan: "plan"
        case .useVPC, .makeVPC: "change"
        case .read: "show"
        case .jump: "mend"
        case .visit: "go to"
        case .preflight, .refresh, .survey: "ask"
        case .write: "write"
        case .leave: "leave"
        }
    }
}

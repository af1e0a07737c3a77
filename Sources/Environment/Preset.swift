/// A preset: part of an environment's answers under a name, and a policy for those who start from it.
public struct Preset: Equatable, Sendable {
    /// What it is called on the command line, `ray-training`.
    public var name: String
    /// What a person sees in the list.
    public var title: String
    /// One or two sentences for choosing.
    public var description: String
    /// The preset that this one builds upon; nil when none.
    public var parent: String?
    public var answers: Answers
    public var policy: [PolicyRule]

    public init(
        name: String, title: String, description: String = "", parent: String? = nil, answers: Answers = Answers(),
        policy: [PolicyRule] = []
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.parent = parent
        self.answers = answers
        self.policy = policy
    }

    /// This preset laid over the one that it builds upon: its answers win, and its policy comes on top.
    public func extending(_ base: Preset) -> Preset {
        var result = self
        result.answers = base.answers.overlaid(by: answers)
        result.policy = base.policy.filter { rule in !policy.contains { $0.field == rule.field } } + policy
        return result
    }

    /// What the policy says of the field that `path` names; nil when it is silent.
    public func rule(for path: FieldPath) -> PolicyRule? {
        policy.first { $0.field == path } ?? policy.first { $0.field == path.whole }
    }
}

/// What a preset demands of one field.
public struct PolicyRule: Equatable, Sendable {
    public var field: FieldPath
    /// The field keeps the preset's value.
    public var locked = false
    /// The only values allowed; for a list, the only elements.
    public var allowed: [String]?
    public var minimum: Int?
    public var maximum: Int?
    /// Somebody has to give it a value.
    public var required = false
    /// Why, in the words of whoever made the preset.
    public var reason = ""

    public init(field: FieldPath) { self.field = field }
}

/// A preset: part of an environment's answers under a name, and a policy for those who start from it.
package struct Preset: Equatable, Sendable {
    /// What it is called on the command line, `ray-training`.
    package var name: String
    /// What a person sees in the list.
    package var title: String
    /// One or two sentences for choosing.
    package var description: String
    /// The preset that this one builds upon; nil when none.
    package var parent: String?
    package var answers: Answers
    package var policy: [PolicyRule]

    package init(
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

    /// What the policy says of the field that `path` names; nil when it is silent.
    package func rule(for path: FieldPath) -> PolicyRule? {
        [path, path.whole, path.inEachPool, path.inEachPool.whole].lazy
            .compactMap { path in policy.first { $0.field == path } }.first
    }
}

/// What a preset demands of one field.
package struct PolicyRule: Equatable, Sendable {
    package var field: FieldPath
    /// The field keeps the preset's value.
    package var locked = false
    /// The only values allowed; for a list, the only elements.
    package var allowed: [String]?
    package var minimum: Int?
    package var maximum: Int?
    /// Somebody has to give it a value.
    package var required = false
    /// Why, in the words of whoever made the preset.
    package var reason = ""

    package init(field: FieldPath) { self.field = field }
}

extension PolicyRule {
    /// The rule for each pool that is in use, where it speaks of all and none of `others` speaks of that one; otherwise
    /// the rule itself. Whether a pool is in use is demanded of each that there is.
    package func applied(to document: EnvironmentDocument, besides others: [PolicyRule]) -> [PolicyRule] {
        guard field.isOfEachPool else { return [self] }
        let pools = field == .pools.each.enabled ? document.pools.all : document.pools.enabled
        return pools.map { pool in
            var rule = self
            rule.field = field.ofPool(pool.name)
            return rule
        }.filter { rule in !others.contains { $0.field == rule.field } }
    }
}

/// The order in which steps are carried out.
enum StepOrder {
    /// Each step after those that it needs, otherwise in the order given.
    ///
    /// Steps that need one another in a circle, or something that is not there, are left out; a test holds that no route
    /// has such steps.
    static func ordered(_ steps: [ApplyPlan.Step]) -> [ApplyPlan.Step] {
        var rest = steps
        var ordered: [ApplyPlan.Step] = []
        var done: Set<String> = []
        while let next = rest.firstIndex(where: { $0.needs.allSatisfy(done.contains) }) {
            done.insert(rest[next].id)
            ordered.append(rest.remove(at: next))
        }
        return ordered
    }
}

extension Collection {
    /// One violation for each of these places, twenty at most: nobody reads more, and the last one tells how many
    /// others there are. What is costly, such as a fix, belongs into `make`, which runs no more often than that.
    func violations(_ make: (Element) -> Violation) -> [Violation] {
        let limit = 20
        var violations = prefix(limit).map(make)
        if let last = violations.popLast() {
            let others = count - limit
            violations.append(
                others <= 0
                    ? last
                    : Violation(
                        last.path, "\(last.message) \(others) more places have the same trouble.",
                        severity: last.severity, fix: last.fix))
        }
        return violations
    }

    /// The same, with a help that all of them need to mend their findings, worked out only if there are any.
    func violations<Help>(sharing help: @autoclosure () -> Help, _ make: (Element, Help) -> Violation) -> [Violation] {
        guard !isEmpty else { return [] }
        let help = help()
        return violations { make($0, help) }
    }
}

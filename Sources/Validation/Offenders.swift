extension Collection {
    /// One violation for each of these places, twenty at most: nobody reads more, and the last one tells how many
    /// others there are. What is costly, such as a fix, belongs into `make`, which runs no oftener than that.
    func violations(_ make: (Element) -> Violation) -> [Violation] {
        let most = 20
        var violations = prefix(most).map(make)
        if let last = violations.popLast() {
            let others = count - most
            violations.append(
                others <= 0
                    ? last
                    : Violation(
                        last.path, "\(last.message) \(others) more places have the same trouble.",
                        severity: last.severity, fix: last.fix))
        }
        return violations
    }

    /// The same, with one fix for all of them, worked out only if there are any.
    func violations(sharing fix: @autoclosure () -> Fix?, _ make: (Element, Fix?) -> Violation) -> [Violation] {
        guard !isEmpty else { return [] }
        let fix = fix()
        return violations { make($0, fix) }
    }
}

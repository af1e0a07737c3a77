import Environment
import Text

extension Rule {
    static let governance = Rule(
        "DLV012", "governance", .error,
        about: [
            .delivery.rafay.governance.sharedWith, .delivery.rafay.governance.approvers,
            .delivery.rafay.governance.timeToLive,
        ],
        title: "What limits others is written as Rafay reads it",
        reason: """
            Projects are DNS labels, or * for all, approvers are e-mail addresses, and a time to live is a number of hours or \
            days. What Rafay does not understand stops the template, or limits nothing.
            """,
        example: .init(wrong: "governance: {timeToLive: one day}", right: "governance: {timeToLive: 1d}"),
        source: .init(
            "RafaySystems/terraform-provider-rafay e8237af6, docs/resources/environment_template.md", "2026-07")
    ) { subject in
        let rafay = subject.document.delivery.rafay
        guard rafay.enabled else { return [] }
        let governance = rafay.governance
        let paths = FieldPath.delivery.rafay.governance
        let projects = governance.sharedWith.enumerated().filter { $0.element != "*" && !$0.element.isLabel }.map {
            Violation(
                paths.sharedWith[$0.offset],
                "\($0.element.shown) is no name of a project in Rafay: use lower-case letters, digits and hyphens, or * for all."
            )
        }
        let approvers = governance.approvers.enumerated().filter { !$0.element.isAddress }.map {
            Violation(paths.approvers[$0.offset], "\($0.element.shown) is no e-mail address, such as ada@company.com.")
        }
        let time: [Violation] =
            governance.timeToLive.isEmpty || governance.timeToLive.isTimeToLive
            ? []
            : [
                Violation(
                    paths.timeToLive,
                    "\(governance.timeToLive.shown) is no time to live: write hours or days, such as 8h or 2d.")
            ]
        return projects + approvers + time
    }
}

extension String {
    fileprivate var isTimeToLive: Bool { wholeMatch(of: /[1-9][0-9]{0,3}[hd]/) != nil }

    /// As far as it can be told without writing to it.
    fileprivate var isAddress: Bool {
        utf8.count <= 254 && wholeMatch(of: /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/) != nil
    }
}

import Account

/// What a quota is in the account: the value that was applied to it, else the default of AWS.
enum AppliedQuota {
    case value(Int)
    case none(Verdict)

    init(_ quota: AccountQuota, in region: String, asking account: Inquiry) throws(Stopped) {
        func arguments(_ call: String) -> [String] {
            [
                "service-quotas", call, "--region", region, "--service-code", quota.need.quota.service, "--quota-code",
                quota.need.quota.code, "--query", "Quota.Value", "--output", "text",
            ]
        }
        var call = arguments("get-service-quota")
        var answer = try account.ask(call)
        if answer == .refused(.code("NoSuchResourceException")) {
            call = arguments("get-aws-default-service-quota")
            answer = try account.ask(call)
        }
        if case .said(let text) = answer, let value = Self.number(text) {
            self = .value(value)
        } else {
            self = .none(Verdict(noUse: answer, to: call))
        }
    }

    /// `64.0`, as AWS writes a whole number.
    private static func number(_ text: String) -> Int? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 1 else { return nil }
        let parts = words[0].split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
            return nil
        }
        return Int(parts[0])
    }
}

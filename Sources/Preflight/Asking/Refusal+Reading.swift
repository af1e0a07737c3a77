extension Refusal {
    /// Reads what `aws` printed on standard error. Versions 1 and 2 word it alike.
    ///
    /// - Parameter status: the exit status, which is not 0.
    init(message: String, status: Int32) {
        self = Self.coded(message) ?? Self.phrased(message) ?? .unclear(status: status)
    }

    /// "An error occurred (CODE) when calling the OPERATION operation: ...".
    private static func coded(_ message: String) -> Refusal? {
        guard let code = code(in: message) else { return nil }
        let isPermission = permissionCodes.contains(code)
        // A role is taken before anything is asked; what was asked is another call.
        if roleOperations.contains(where: { message.contains("when calling the \($0) operation") }) {
            return .notSignedIn(isPermission ? .roleRefused : signInCodes[code] ?? .rejected)
        }
        if let trouble = signInCodes[code] { return .notSignedIn(trouble) }
        return isPermission ? .notAllowed(action: action(in: message), by: barrier(in: message, code)) : .code(code)
    }

    private static func phrased(_ message: String) -> Refusal? {
        if let trouble = signInPhrases.first(where: { message.contains($0.phrase) })?.trouble {
            return .notSignedIn(trouble)
        }
        if networkPhrases.contains(where: message.contains) { return .unreachable }
        return usagePhrases.contains(where: message.contains) ? .unknownCommand : nil
    }

    /// Letters, digits, dots and underscores, or it is no code.
    private static func code(in message: String) -> String? {
        guard let start = message.firstRange(of: "An error occurred (")?.upperBound else { return nil }
        let code = message[start...].prefix { $0 != ")" }
        let isPlain = code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._".contains($0)) }
        return isPlain && (1...80).contains(code.utf8.count) ? String(code) : nil
    }

    /// "... is not authorized to perform: eks:DescribeCluster on resource ...".
    private static func action(in message: String) -> String? {
        guard let start = message.firstRange(of: "not authorized to perform: ")?.upperBound else { return nil }
        let action = message[start...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-:".contains($0)) }
        return action.contains(":") && action.utf8.count <= 80 ? String(action) : nil
    }

    /// "... with an explicit deny in a service control policy", "because no resource-based policy allows the kms:... action".
    private static func barrier(in message: String, _ code: String) -> Barrier? {
        if code.hasPrefix("KMS") { return .keyPolicy }
        let found = barriers.first { message.contains($0.phrase) }?.barrier
        return found == .resourcePolicy && action(in: message)?.hasPrefix("kms:") == true ? .keyPolicy : found
    }

    private static let signInCodes: [String: SignInTrouble] = [
        "AuthFailure": .rejected, "ExpiredToken": .expired, "ExpiredTokenException": .expired,
        "InvalidAccessKeyId": .rejected, "InvalidClientTokenId": .rejected, "InvalidSignatureException": .rejected,
        "RequestExpired": .rejected, "SignatureDoesNotMatch": .rejected, "TokenRefreshRequired": .expired,
        "UnrecognizedClientException": .rejected,
    ]
    private static let permissionCodes: Set<String> = [
        "AccessDenied", "AccessDeniedException", "KMSAccessDeniedException", "KMS.AccessDeniedException",
        "UnauthorizedException", "UnauthorizedOperation",
    ]
    private static let roleOperations = ["AssumeRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"]
    /// What is more special stands first.
    private static let signInPhrases: [(phrase: String, trouble: SignInTrouble)] = [
        ("signin:CreateOAuth2Token", .loginNotAllowed),
        ("using 'aws login'", .loginEnded), ("Error loading login session token", .loginEnded),
        ("login authorization code", .loginEnded),
        ("MFA", .codeNeeded),
        ("The config profile (", .noProfile),
        ("Error loading SSO Token", .ssoEnded), ("SSO session", .ssoEnded), ("aws sso login", .ssoEnded),
        ("Error when retrieving token from sso", .ssoEnded), ("Token has expired", .ssoEnded),
        ("Unable to locate credentials", .missing), ("Partial credentials found", .missing),
        ("Error when retrieving credentials", .missing),
    ]
    private static let barriers: [(phrase: String, barrier: Barrier)] = [
        ("service control policy", .serviceControlPolicy), ("resource control policy", .resourceControlPolicy),
        ("permissions boundary", .permissionsBoundary), ("session policy", .sessionPolicy),
        ("resource-based policy", .resourcePolicy),
    ]
    private static let networkPhrases = [
        "Could not connect to the endpoint", "Connect timeout on endpoint", "Read timeout on endpoint",
        "Failed to connect to proxy", "SSL validation failed", "Connection was closed",
    ]
    private static let usagePhrases = ["nvalid choice", "Unknown options"]
}

extension Refusal {
    /// Reads what `aws` printed on standard error. Versions 1 and 2 word it alike.
    ///
    /// - Parameter status: the exit status, which is not 0.
    init(message: String, status: Int32) {
        if let code = Self.code(in: message) {
            self =
                Self.signInCodes.contains(code)
                ? .notSignedIn
                : Self.permissionCodes.contains(code)
                    ? .notAllowed(action: Self.action(in: message))
                    : .code(code)
        } else if Self.signInPhrases.contains(where: message.contains) {
            self = .notSignedIn
        } else if Self.networkPhrases.contains(where: message.contains) {
            self = .unreachable
        } else if Self.usagePhrases.contains(where: message.contains) {
            self = .unknownCommand
        } else {
            self = .unclear(status: status)
        }
    }

    /// "An error occurred (CODE) when calling the ...": letters, digits, dots and underscores, or it is no code.
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

    private static let signInCodes: Set<String> = [
        "AuthFailure", "ExpiredToken", "ExpiredTokenException", "InvalidAccessKeyId", "InvalidClientTokenId",
        "InvalidSignatureException", "RequestExpired", "SignatureDoesNotMatch", "TokenRefreshRequired",
        "UnrecognizedClientException",
    ]
    private static let permissionCodes: Set<String> = [
        "AccessDenied", "AccessDeniedException", "UnauthorizedException", "UnauthorizedOperation",
    ]
    private static let signInPhrases = [
        "Unable to locate credentials", "Partial credentials found", "The config profile (", "Error loading SSO Token",
        "Error when retrieving token from sso", "Error when retrieving credentials", "SSO session", "Token has expired",
        "aws sso login", "MFA",
    ]
    private static let networkPhrases = [
        "Could not connect to the endpoint", "Connect timeout on endpoint", "Read timeout on endpoint",
        "Failed to connect to proxy",
        "SSL validation failed", "Connection was closed",
    ]
    private static let usagePhrases = ["nvalid choice", "Unknown options"]
}

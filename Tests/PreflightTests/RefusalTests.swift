import Testing

@testable import Preflight

@Suite("What aws prints when it refuses")
struct RefusalTests {
    @Test(
        "is understood",
        arguments: [
            (
                "An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired",
                .notSignedIn
            ),
            (
                "aws: [ERROR]: An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: ...",
                .notSignedIn
            ),
            ("Unable to locate credentials. You can configure credentials by running \"aws configure\".", .notSignedIn),
            ("The config profile (work) could not be found", .notSignedIn),
            ("Error loading SSO Token: Token for work does not exist", .notSignedIn),
            (
                "An error occurred (AccessDeniedException) when calling the GetServiceQuota operation: User: arn:aws:iam::1:user/x is not authorized to "
                    + "perform: servicequotas:GetServiceQuota because no identity-based policy allows it",
                .notAllowed(action: "servicequotas:GetServiceQuota")
            ),
            (
                "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: You are not authorized to perform this operation.",
                .notAllowed(action: nil)
            ),
            ("Could not connect to the endpoint URL: \"https://sts.us-west-2.amazonaws.com/\"", .unreachable),
            ("SSL validation failed for https://sts.us-west-2.amazonaws.com/", .unreachable),
            (
                "usage: aws [options]\naws: error: argument operation: Invalid choice, valid choices are:",
                .unknownCommand
            ),
            (
                "An error occurred (NoSuchEntity) when calling the GetRole operation: Role not found",
                .code("NoSuchEntity")
            ),
            ("An error occurred (404) when calling the HeadBucket operation: Not Found", .code("404")),
            ("Traceback (most recent call last):", .unclear(status: 254)),
            ("", .unclear(status: 254)),
            ("An error occurred (<b>\u{1B}[31m) when", .unclear(status: 254)),
            ("An error occurred (", .unclear(status: 254)),
        ] as [(String, Refusal)])
    func reading(message: String, refusal: Refusal) {
        #expect(Refusal(message: message, status: 254) == refusal)
    }

    @Test("is nowhere repeated, since it may quote a token")
    func secrets() {
        let messages = [
            "An error occurred (SignatureDoesNotMatch) when calling X: The Canonical String should have been 'x-amz-security-token:SECRET'",
            "Error when retrieving credentials from custom-process: SECRET", "SECRET",
            "An error occurred (AccessDenied) ... perform: SECRET",
        ]
        for message in messages {
            let console = StandInConsole(["iam get-role": .refused(Refusal(message: message, status: 255))])
            let check = Preflight.report(console)["spot-role"]
            #expect(check?.outcome == .undecided)
            #expect(check.map { !"\($0.message) \($0.remedy)".contains("SECRET") } == true)
        }
    }
}

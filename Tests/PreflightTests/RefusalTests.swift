import Testing

@testable import Preflight

@Suite("What aws prints when it refuses")
struct RefusalTests {
    @Test(
        "is understood",
        arguments: [
            (
                "An error occurred (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired",
                .notSignedIn(.expired)
            ),
            (
                "aws: [ERROR]: An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: ...",
                .notSignedIn(.rejected)
            ),
            (
                "Unable to locate credentials. You can configure credentials by running \"aws configure\".",
                .notSignedIn(.missing)
            ),
            ("The config profile (work) could not be found", .notSignedIn(.noProfile)),
            ("Error loading SSO Token: Token for work does not exist", .notSignedIn(.ssoEnded)),
            (
                "The SSO session associated with this profile has expired or is otherwise invalid. To refresh this SSO session run aws sso login with the corresponding profile.",
                .notSignedIn(.ssoEnded)
            ),
            (
                "Your session has expired or credentials have changed. Please reauthenticate using 'aws login'.",
                .notSignedIn(.loginEnded)
            ),
            ("Error loading login session token: none is there", .notSignedIn(.loginEnded)),
            (
                "Unable to create or refresh login credentials due to insufficient permissions. You may be missing permission for the 'signin:CreateOAuth2Token' action.",
                .notSignedIn(.loginNotAllowed)
            ),
            (
                "An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::2:role/deploy",
                .notSignedIn(.roleRefused)
            ),
            (
                "An error occurred (ExpiredTokenException) when calling the AssumeRoleWithWebIdentity operation: Token expired",
                .notSignedIn(.expired)
            ),
            ("AssumeRole needs an MFA code, and EOF when reading a line", .notSignedIn(.codeNeeded)),
            (
                "An error occurred (AccessDeniedException) when calling the GetServiceQuota operation: User: arn:aws:iam::1:user/x is not authorized to "
                    + "perform: servicequotas:GetServiceQuota because no identity-based policy allows it",
                .notAllowed(action: "servicequotas:GetServiceQuota", by: nil)
            ),
            (
                "An error occurred (UnauthorizedOperation) when calling the DescribeVpcs operation: You are not authorized to perform this operation.",
                .notAllowed(action: nil, by: nil)
            ),
            (
                "An error occurred (AccessDeniedException) when calling the DescribeCluster operation: User: arn:aws:iam::1:user/x is not authorized to perform: eks:DescribeCluster on resource: y with an explicit deny in a service control policy",
                .notAllowed(action: "eks:DescribeCluster", by: .serviceControlPolicy)
            ),
            (
                "An error occurred (AccessDenied) when calling the GetRole operation: User: x is not authorized to perform: iam:GetRole on resource: y because no permissions boundary allows the iam:GetRole action",
                .notAllowed(action: "iam:GetRole", by: .permissionsBoundary)
            ),
            (
                "An error occurred (AccessDeniedException) when calling the ListAliases operation: User: x is not authorized to perform: kms:Decrypt on resource: y because no resource-based policy allows the kms:Decrypt action",
                .notAllowed(action: "kms:Decrypt", by: .keyPolicy)
            ),
            (
                "An error occurred (KMSAccessDeniedException) when calling the GetQueueUrl operation: no",
                .notAllowed(action: nil, by: .keyPolicy)
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

    @Test("leads to what to do, in words of its own for each trouble with signing in")
    func troubles() {
        let verdicts = Refusal.SignInTrouble.allCases.map { Verdict(noUse: .refused(.notSignedIn($0)), to: []) }
        let checks = verdicts.map { PreflightCheck(id: "", title: "", verdict: $0) }
        #expect(Set(checks.map(\.message)).count == checks.count)
        #expect(checks.allSatisfy { $0.outcome == .undecided && $0.message.hasSuffix(".") && $0.remedy.hasSuffix(".") })
    }

    @Test("says what forbids it, where AWS does", arguments: Refusal.Barrier.allCases)
    func barriers(barrier: Refusal.Barrier) {
        let refusal = AccountAnswer.refused(.notAllowed(action: "kms:ListAliases", by: barrier))
        let check = Preflight.report(StandInConsole(["kms list-aliases": refusal]))["key-alias"]
        #expect(check?.outcome == .undecided)
        #expect(check?.message.contains("kms:ListAliases") == true && check?.message.contains(barrier.words) == true)
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

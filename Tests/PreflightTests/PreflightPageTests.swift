import Account
import Catalog
import Environment
import Foundation
import TestSupport
import Testing

@testable import Preflight

@Suite("docs/preflight.md")
struct PreflightPageTests {
    private static let page =
        (try? String(
            contentsOf: URL(filePath: #filePath).appending(path: "../../../docs/preflight.md").standardized,
            encoding: .utf8))
        ?? ""

    /// The actions of the policies on the page, in their order.
    private static let policies: [Set<String>] = page.matches(of: /"Action": \[([^\]]*)\]/).map { match in
        Set(match.1.matches(of: /"([^"]+)"/).map { String($0.1) })
    }

    /// The right that a call of the aws program needs; nil for one that asks nobody.
    private static func right(_ call: [String]) -> String? {
        let name = call[1].split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        switch call[0] {
        case "configure": return nil
        case "s3api": return call[1] == "head-bucket" ? "s3:ListBucket" : "s3:\(name)"
        case "service-quotas": return "servicequotas:" + name.replacing("Aws", with: "AWS")
        default: return "\(call[0]):\(name)"
        }
    }

    private static func rights(_ calls: [[String]]) -> Set<String> { Set(calls.compactMap(right)) }

    @Test("tells of every question")
    func questions() {
        let checks = [JudgingTests.document, ExistingVPCTests.document].flatMap { Preflight.report(of: $0).checks }
        for check in checks {
            let id = check.id.hasPrefix("quota-") && !Self.page.contains("`\(check.id)`") ? "quota-L-..." : check.id
            #expect(Self.page.contains("`\(id)`"), "\(check.id)")
        }
    }

    @Test("has the policy that preflight needs, and no right more")
    func asking() throws {
        let console = StandInConsole([
            "service-quotas get-service-quota": .refused(.code("NoSuchResourceException")),
            "sts get-caller-identity": .said("123456789012\tarn:aws:sts::123456789012:assumed-role/a/b"),
            "iam get-role": .said("arn:aws:iam::123456789012:role/a"),
        ])
        _ = Preflight.report(console, of: JudgingTests.document)
        let second = StandInConsole()
        _ = Preflight.report(second, of: JudgingTests.document)
        let third = StandInConsole([
            "ec2 describe-vpcs": ExistingVPCTests.found,
            "ec2 describe-route-tables": .said("vpc-0123456789abcdef0\trtb-0a\t\t"),
        ])
        _ = Preflight.report(third, of: ExistingVPCTests.document)
        try #require(Self.policies.count == 3)
        #expect(Self.policies[0] == Self.rights(console.calls + second.calls + third.calls))
    }

    @Test("has the policy that refreshing the facts needs, and no right more")
    func refreshing() throws {
        let console = StandInConsole()
        _ = FactsRefresh(regions: ["us-west-2"], catalog: .builtIn, day: .distantPast).run(on: console) { _ in true }
        try #require(Self.policies.count == 3)
        #expect(Self.policies[1] == Self.rights(console.calls))
    }

    @Test("has the policy that the stages need, as preflight asks about it")
    func applying() throws {
        var document = JudgingTests.document
        document.addons[.modelStorage] = true
        var existing = ExistingVPCTests.document
        existing.network.existingVpc.tagSubnets = true
        let actions = [document, existing].flatMap { AccountNeeds(of: $0, catalog: .builtIn).actions }
        try #require(Self.policies.count == 3)
        #expect(Self.policies[2] == Set(actions))
    }
}

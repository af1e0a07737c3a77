import Account
import Environment
import EnvironmentBundle
import TestSupport
import Testing

@testable import Preflight

@Suite("A VPC that is there, before anything is made")
struct ExistingVPCTests {
    private static let vpc = "vpc-0123456789abcdef0"
    static let document = EnvironmentDocument.sample([
        "network.zones": .list(["usw2-az1", "usw2-az2"]), "network.existingVpc.id": .text(vpc),
        "network.existingVpc.privateSubnets": .list(["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]),
    ])
    static let found = AccountAnswer.said("\(vpc)\tavailable\t10.7.0.0/16\n")

    private static func report(
        _ changes: [String: AccountAnswer] = [:], of document: EnvironmentDocument = document
    ) -> PreflightReport {
        Preflight.report(StandInConsole(["ec2 describe-vpcs": found].merging(changes) { $1 }), of: document)
    }

    @Test("is looked at with its subnets and routes, and no room is asked for another one")
    func questions() {
        let report = Self.report()
        #expect(["vpc", "subnets", "ways-out"].allSatisfy { report[$0]?.outcome == .fine }, "\(report)")
        #expect(report["vpc-blocks"] == nil && report["quota-L-F678F1CE"] == nil && report["quota-L-0263D0A3"] == nil)
    }

    @Test("is asked about by apply.sh too, no more and no less")
    func sameQuestions() throws {
        let plan = BundleInputs(document: Self.document, catalog: .builtIn).plan
        let steps = try #require(plan.routes.first).steps.filter { $0.kind == .preflight }.map(\.id)
        #expect(Set(["vpc", "subnets", "ways-out"]).isSubset(of: steps))
        #expect(!steps.contains("vpc-blocks") && !steps.contains("quota-L-F678F1CE"))
    }

    @Test(
        "is found lacking where it is",
        arguments: [
            ("ec2 describe-vpcs", "", "vpc", PreflightCheck.Outcome.error, "no VPC vpc-0123456789abcdef0"),
            ("ec2 describe-vpcs", "\(vpc)\tpending\t10.7.0.0/16", "vpc", .error, "is pending"),
            ("ec2 describe-vpcs", "\(vpc)\tavailable\t172.20.0.0/16", "vpc", .error, "shares addresses"),
            ("ec2 describe-vpcs", "\(vpc)\tavailable\tten", "vpc", .undecided, "not one that is understood"),
            ("ec2 describe-vpcs", "<html>", "vpc", .undecided, "not one that is understood"),
            ("ec2 describe-vpc-attribute", "False", "vpc", .error, "enableDnsSupport off"),
            ("ec2 describe-vpc-attribute", "Perhaps", "vpc", .undecided, "not one that is understood"),
            (
                "ec2 describe-subnets", line("subnet-0aaa0123456789abc", 1), "subnets", .error,
                "has no subnet subnet-0bbb0123456789abc"
            ),
            (
                "ec2 describe-subnets", line("subnet-0aaa0123456789abc", 2) + line("subnet-0bbb0123456789abc", 1),
                "subnets", .error, "lies in usw2-az2 and not in usw2-az1"
            ),
            (
                "ec2 describe-subnets",
                line("subnet-0aaa0123456789abc", 1, state: "pending") + line("subnet-0bbb0123456789abc", 2), "subnets",
                .error, "is pending"
            ),
            (
                "ec2 describe-subnets",
                line("subnet-0aaa0123456789abc", 1, free: 20) + line("subnet-0bbb0123456789abc", 2, free: 20),
                "subnets", .error, "40 free addresses, and the first nodes"
            ),
            (
                "ec2 describe-subnets",
                line("subnet-0aaa0123456789abc", 1, free: 5) + line("subnet-0bbb0123456789abc", 2), "subnets", .error,
                "has 5 free addresses"
            ),
            (
                "ec2 describe-subnets",
                line("subnet-0aaa0123456789abc", 1, free: 100) + line("subnet-0bbb0123456789abc", 2, free: 100),
                "subnets", .warning, "at their maximum sizes"
            ),
            (
                "ec2 describe-subnets",
                line("subnet-0aaa0123456789abc", 1, free: 9) + line("subnet-0bbb0123456789abc", 2), "subnets",
                .warning, "EKS advises 16"
            ),
            ("ec2 describe-subnets", "three", "subnets", .undecided, "not one that is understood"),
            (
                "ec2 describe-route-tables", "\(vpc)\trtb-0a\t\tigw-0123456789abcdef0", "ways-out", .error,
                "leads to an internet gateway"
            ),
            ("ec2 describe-route-tables", "\(vpc)\trtb-0a\t\t", "ways-out", .error, "no endpoint for ec2, ecr.api"),
            ("ec2 describe-route-tables", "rtb-0a", "ways-out", .undecided, "not one that is understood"),
            (
                "ec2 describe-route-tables",
                "\(vpc)\trtb-0a\t\ttgw-0123456789abcdef0", "ways-out", .fine, "out of each private subnet"
            ),
        ])
    func lacks(call: String, answer: String, id: String, outcome: PreflightCheck.Outcome, words: String) throws {
        let check = try #require(Self.report([call: .said(answer)])[id])
        #expect(check.outcome == outcome, "\(check.message)")
        #expect(check.message.contains(words), "\(check.message)")
    }

    private static func line(_ id: String, _ zone: Int, state: String = "available", free: Int = 4_000) -> String {
        "\(id)\t\(vpc)\t\(state)\tusw2-az\(zone)\tus-west-2\(zone == 1 ? "b" : "a")\t10.7.\(zone * 16).0/20\t\(free)\t\tNone\n"
    }

    @Test("does without a default route where it has the endpoints that nodes need")
    func endpoints() throws {
        let services = AccountNeeds.ExistingVPC.neededEndpoints.map { "com.amazonaws.us-west-2.\($0)" }
        let report = Self.report([
            "ec2 describe-route-tables": .said("\(Self.vpc)\trtb-0a\t\t"),
            "ec2 describe-vpc-endpoints": .said(services.joined(separator: "\t")),
        ])
        #expect(report["ways-out"]?.outcome == .note)
    }

    @Test("has public subnets where some are named, and else nothing is asked of them")
    func publicSubnets() throws {
        var document = Self.document
        document.network.existingVpc.publicSubnets = ["subnet-0ccc0123456789abc", "subnet-0bbb0123456789abc"]
        let check = try #require(Self.report(of: document)["ways-out"])
        #expect(
            check.outcome == .error && check.message.contains("from subnet-0bbb0123456789abc to an internet gateway"))
    }

    @Test("asks for the rights to what is done in it, and to no more")
    func rights() {
        func actions(_ tag: Bool) -> [String] {
            var document = Self.document
            document.network.existingVpc.tagSubnets = tag
            return AccountNeeds(of: document, catalog: .builtIn).actions
        }
        #expect(!actions(false).contains { $0.contains("Vpc") || $0.contains("Route") || $0.contains("Gateway") })
        #expect(!actions(false).contains("ec2:DeleteTags") && actions(true).contains("ec2:DeleteTags"))
        #expect(actions(false).contains("ec2:CreateSecurityGroup"))
    }
}

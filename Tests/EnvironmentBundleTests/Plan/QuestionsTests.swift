import Foundation
import Testing

@testable import EnvironmentBundle

/// What apply.sh asks of the account before the first change, beside what `ApplyTests` has.
@Suite struct QuestionsTests {
    @Test(
        "what is in the way stops before anything changes, and says which command makes room",
        arguments: [
            ("version", "UNSUPPORTED", "EKS does not offer Kubernetes"),
            ("missing-image", "/aws/service/x", "AWS publishes no image /aws/service/x"),
            ("alias", "alias/eks/demo", "aws kms delete-alias --region us-west-2 --alias-name alias/eks/demo"),
            (
                "queue", "https://sqs/karpenter-demo",
                "aws sqs delete-queue --region us-west-2 --queue-url https://sqs/karpenter-demo"
            ),
        ])
    func stops(file: String, content: String, words: String) throws {
        let bench = try Bench()
        try bench.put(file, content + "\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(bench.stages.isEmpty)
    }

    @Test("what AWS does not tell, and what only hurts later, is a note")
    func notes() throws {
        let bench = try Bench()
        try bench.put("vpcs", "10.1.128.0/20\tNone\n172.31.0.0/16\n")
        try bench.put("role", "An error occurred (AccessDenied) when calling the GetRole operation: iam:GetRole\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("note: 10.1.0.0/16 overlaps with 10.1.128.0/20"))
        #expect(!outcome.output.contains("172.31.0.0/16 of another"))
        #expect(outcome.output.contains("note: AWS does not tell whether the role AWSServiceRoleForEC2Spot is there"))
    }

    /// A bundle for a VPC that is there, and an account in which it is as it has to be.
    private static func benchInAVPC() throws -> Bench {
        let bench = try Bench { document in
            document.network.zones = ["usw2-az1", "usw2-az2"]
            document.network.vpcCidr = ""
            (document.network.publicSubnets, document.network.privateSubnets) = ([], [])
            document.network.existingVpc.id = "vpc-0123456789abcdef0"
            document.network.existingVpc.privateSubnets = ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]
        }
        try bench.put("vpcs", "available\n10.7.0.0/16\n")
        try bench.put(
            "subnets",
            """
            subnet-0aaa0123456789abc\tavailable\tusw2-az1\tus-west-2b\t4000
            subnet-0bbb0123456789abc\tavailable\tusw2-az2\tus-west-2a\t4000

            """)
        try bench.put("routes", "rtb-0a\t\tnat-0123456789abcdef0\n")
        return bench
    }

    @Test("a VPC that is there is asked about, and named among no left-overs")
    func existingVPC() throws {
        let bench = try Self.benchInAVPC()
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!outcome.output.contains("free addresses"), "what suffices is no note: \(outcome.output)")
        #expect(!outcome.output.contains("note: No default route"))
    }

    @Test(
        "a VPC that is there and lacks something stops before anything changes",
        arguments: [
            ("vpcs", "", "no VPC vpc-0123456789abcdef0"),
            ("vpcs", "pending\n10.7.0.0/16\n", "is not available"),
            ("vpcs", "available\n172.20.0.0/16\n", "shares addresses with 172.20.0.0/16"),
            ("attribute", "False\tNone\n", "has enableDnsSupport off"),
            ("subnets", "subnet-0aaa0123456789abc\tavailable\tusw2-az1\tus-west-2b\t9\n", "no subnet subnet-0bbb"),
            (
                "subnets",
                "subnet-0aaa0123456789abc\tavailable\tusw2-az2\tus-west-2a\t9\nsubnet-0bbb0123456789abc\tavailable\tusw2-az1\tus-west-2b\t9\n",
                "lies in usw2-az2 and not in usw2-az1"
            ),
            ("routes", "rtb-0a\t\tigw-0123456789abcdef0\n", "leads to an internet gateway"),
            ("routes", "rtb-0a\t\t\n", "has no endpoint for ec2"),
            // A subnet's own table, and not the main one.
            (
                "routes",
                "rtb-0a\t\tnat-0123456789abcdef0\n\tsubnet-0bbb0123456789abc\tigw-0123456789abcdef0\n",
                "The default route of subnet-0bbb0123456789abc leads to an internet gateway"
            ),
        ])
    func existingVPCStops(file: String, content: String, words: String) throws {
        let bench = try Self.benchInAVPC()
        try bench.put(file, content)
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(bench.stages.isEmpty)
    }

    @Test("few free addresses, and endpoints in place of a route, are notes")
    func existingVPCNotes() throws {
        let bench = try Self.benchInAVPC()
        try bench.put(
            "subnets",
            "subnet-0aaa0123456789abc\tavailable\tusw2-az1\tus-west-2b\t9\nsubnet-0bbb0123456789abc\tavailable\tusw2-az2\tus-west-2a\t9\n"
        )
        try bench.put("routes", "rtb-0a\t\t\n")
        let services = ["ec2", "ecr.api", "ecr.dkr", "s3", "sts"].map { "com.amazonaws.us-west-2.\($0)" }
        try bench.put("endpoints", services.joined(separator: "\t") + "\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("note: The private subnets have 18 free addresses"))
        #expect(outcome.output.contains("note: No default route leads out of subnet-0aaa"))
    }

    /// A bundle with a pool that is bought by a reservation, and otherwise only where `ways` say so.
    private static func benchWithAReservation(bought ways: [String] = ["reserved"]) throws -> Bench {
        try Bench { document in
            document.pools["p5-training"].kind = .gpu
            document.pools["p5-training"].instanceFamilies = ["p5"]
            document.pools["p5-training"].capacityTypes = ways
            document.pools["p5-training"].reservations = ["cr-0123456789abcdef0"]
        }
    }

    private static let uselessReservations = [
        ("", "has no reservation cr-0123456789abcdef0"),
        ("cr-0123456789abcdef0\texpired\tusw2-az1\tus-west-2b\tp5.48xlarge\t2\n", "is expired"),
        ("cr-0123456789abcdef0\tactive\tusw2-az4\tus-west-2d\tp5.48xlarge\t2\n", "where the pool has no subnet"),
        ("cr-0123456789abcdef0\tactive\tusw2-az1\tus-west-2b\tp4d.24xlarge\t2\n", "which the pool does not take"),
    ]

    @Test(
        "a reservation of no use stops before anything changes, where a pool has no other nodes",
        arguments: uselessReservations)
    func uselessReservationStops(content: String, words: String) throws {
        let bench = try Self.benchWithAReservation()
        try bench.put("reservations", content)
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(bench.stages.isEmpty)
    }

    @Test("it is a note where the pool buys on demand too", arguments: uselessReservations)
    func uselessReservationIsNoted(content: String, words: String) throws {
        let bench = try Self.benchWithAReservation(bought: ["reserved", "on-demand"])
        try bench.put("reservations", content)
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.split(separator: "\n").contains { $0.contains("note: ") && $0.contains(words) })
    }

    @Test(
        "of a reservation that begins later, or has nothing free, a note tells",
        arguments: [
            ("scheduled\tusw2-az1\tus-west-2b\tp5.48xlarge\t2", "is scheduled and not active yet"),
            ("active\tusw2-az1\tus-west-2b\tp5.48xlarge\t0", "No instance of the reservations is free"),
        ])
    func waitingReservation(row: String, words: String) throws {
        let bench = try Self.benchWithAReservation()
        try bench.put("reservations", "cr-0123456789abcdef0\t\(row)\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains(words))
    }
}

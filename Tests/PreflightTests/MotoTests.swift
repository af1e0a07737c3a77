import Account
import Catalog
import Environment
import TestSupport
import Testing

@testable import Preflight

@Suite("Against moto's server", .enabled(if: Moto.isThere, Moto.missing), .serialized)
struct MotoTests {
    /// moto lacks what it answers with 404 or 500: versions of EKS, quotas of EC2, simulated policies, prices. It takes no
    /// pattern in a filter of offerings, and has images of older versions alone. The answers written by hand in `JudgingTests` and
    /// `RefreshTests` stand for these.
    private static let lacking = [
        "g5-gpu-karpenter-types", "p5-training-types", "p5-training-reservations", "version", "images", "rights",
    ]

    @Test("each question finds a good account good, and a bad one bad")
    func preflight() throws {
        let server = try Moto.Server()
        defer { server.stay() }
        let preflight = Preflight(
            AccountNeeds(of: JudgingTests.document, catalog: .builtIn), catalog: .builtIn,
            applying: (Preflight.eight, 45))

        try server.change(
            """
            s3 = client("s3")
            s3.create_bucket(Bucket="ray-state", CreateBucketConfiguration={"LocationConstraint": "us-west-2"})
            s3.put_bucket_versioning(Bucket="ray-state", VersioningConfiguration={"Status": "Enabled"})
            client("iam").create_role(RoleName="AWSServiceRoleForEC2Spot", AssumeRolePolicyDocument="{}")
            client("ec2").create_vpc(CidrBlock="10.99.0.0/16")
            """)
        let good = try #require(preflight.run(on: server.console()) { _ in true })
        for check in good.checks where !Self.lacking.contains(check.id) && !isUndecidedQuota(check) {
            #expect([.fine, .note].contains(check.outcome), "\(check.id): \(check.message)")
        }
        #expect(good["quota-L-F678F1CE"]?.message.contains("2 of 5 VPCs") == true)

        try server.change(
            """
            s3 = client("s3")
            s3.put_bucket_versioning(Bucket="ray-state", VersioningConfiguration={"Status": "Suspended"})
            iam = client("iam")
            iam.delete_role(RoleName="AWSServiceRoleForEC2Spot")
            ec2 = client("ec2")
            for number in range(3):
                vpc = ec2.create_vpc(CidrBlock="10.1.0.0/20")["Vpc"]["VpcId"]
            subnet = ec2.create_subnet(VpcId=vpc, CidrBlock="10.1.0.0/24")["Subnet"]["SubnetId"]
            kms = client("kms")
            kms.create_alias(AliasName="alias/eks/demo", TargetKeyId=kms.create_key()["KeyMetadata"]["KeyId"])
            client("sqs").create_queue(QueueName="karpenter-demo")
            client("eks").create_cluster(
                name="demo", roleArn="arn:aws:iam::123456789012:role/x", resourcesVpcConfig={"subnetIds": [subnet]})
            """)
        let bad = try #require(preflight.run(on: server.console()) { _ in true })
        for id in ["name-free", "key-alias", "queue", "quota-L-F678F1CE"] {
            #expect(bad[id]?.outcome == .error, "\(id): \(bad[id]?.message ?? "")")
        }
        for id in ["vpc-blocks", "spot-role", "state-versioning"] {
            #expect(bad[id]?.outcome == .warning, "\(id): \(bad[id]?.message ?? "")")
        }
        for id in ["account", "region", "zones", "core-types", "state-bucket"] {
            #expect(bad[id]?.outcome == .fine, "\(id): \(bad[id]?.message ?? "")")
        }
    }

    private func isUndecidedQuota(_ check: PreflightCheck) -> Bool {
        check.id.hasPrefix("quota-") && check.id != "quota-L-F678F1CE" && check.outcome == .undecided
    }

    @Test("an account tells the facts that it has, and they are those of the tables, which were made of the same")
    func refresh() throws {
        let server = try Moto.Server()
        defer { server.stay() }
        let day = try #require(CalendarDay("2026-12-24"))
        let refresh = FactsRefresh(regions: ["us-west-2"], catalog: .builtIn, day: day)
        let answer = try #require(refresh.run(on: server.console()) { _ in true })
        let told = Set(answer.outcomes.filter { $0.rows != nil }.map(\.kind))
        #expect(told.isSuperset(of: [.instanceTypes, .offerings, .regions, .zones]), "\(answer.outcomes)")
        let catalog = Catalog.builtIn.overlaid(with: answer.facts)
        #expect(catalog.instanceTypes == Catalog.builtIn.instanceTypes)
        #expect(catalog.region("us-west-2") == Catalog.builtIn.region("us-west-2"))
        for type in catalog.instanceTypes {
            for zone in ["usw2-az1", "usw2-az4", "use1-az6"] {
                let (new, old) = (
                    catalog.offering(ofType: type.name, inZone: zone),
                    Catalog.builtIn.offering(ofType: type.name, inZone: zone)
                )
                #expect(new == old, "\(type.name) in \(zone)")
            }
        }
    }
}

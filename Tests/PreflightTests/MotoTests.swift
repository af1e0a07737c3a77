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

    @Test("a VPC that is there is told with its subnets, found good, and found bad where its routes are")
    func existingVPC() throws {
        let server = try Moto.Server()
        defer { server.stay() }
        try server.change(
            """
            ec2 = client("ec2")
            vpc = ec2.create_vpc(CidrBlock="10.7.0.0/16")["Vpc"]["VpcId"]
            ec2.modify_vpc_attribute(VpcId=vpc, EnableDnsHostnames={"Value": True})
            ec2.create_tags(Resources=[vpc], Tags=[{"Key": "Name", "Value": "the shared one"}])
            zones = sorted(zone["ZoneName"] for zone in ec2.describe_availability_zones()["AvailabilityZones"])
            subnets = [
                ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.7.{16 * n}.0/20", AvailabilityZone=zones[n % 2])["Subnet"]["SubnetId"]
                for n in range(4)
            ]
            def table(target, members):
                id = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
                ec2.create_route(RouteTableId=id, DestinationCidrBlock="0.0.0.0/0", **target)
                for subnet in members:
                    ec2.associate_route_table(RouteTableId=id, SubnetId=subnet)
            gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
            ec2.attach_internet_gateway(VpcId=vpc, InternetGatewayId=gateway)
            table({"GatewayId": gateway}, subnets[2:])
            address = ec2.allocate_address(Domain="vpc")["AllocationId"]
            nat = ec2.create_nat_gateway(SubnetId=subnets[2], AllocationId=address)["NatGateway"]["NatGatewayId"]
            table({"NatGatewayId": nat}, subnets[:2])
            """)
        let told = try #require(NetworkSurvey(region: "us-west-2").run(on: server.console()) { _ in true })
        guard case .told(let networks) = told else {
            Issue.record("\(told)")
            return
        }
        let vpc = try #require(networks.vpcs.first { $0.name == "the shared one" })
        let subnets = networks.subnets.filter { $0.vpc == vpc.id }.sorted { $0.block < $1.block }
        #expect(vpc.blocks == ["10.7.0.0/16"] && subnets.count == 4)
        #expect(subnets.count(where: \.isPublic) == 2 && subnets.count { $0.wayOut.hasPrefix("nat-") } == 2)

        func checks(_ members: [AccountNetworks.Subnet]) throws -> PreflightReport {
            let document = EnvironmentDocument.sample([
                "network.zones": .list(members.map(\.zone)), "network.existingVpc.id": .text(vpc.id),
                "network.existingVpc.privateSubnets": .list(members.map(\.id)),
            ])
            var preflight = Preflight(AccountNeeds(of: document, catalog: .builtIn), catalog: .builtIn)
            preflight.questions.removeAll { !["vpc", "subnets", "ways-out"].contains($0.id) }
            return try #require(preflight.run(on: server.console()) { _ in true })
        }
        let good = try checks(subnets.filter { !$0.isPublic })
        for id in ["vpc", "subnets", "ways-out"] {
            #expect(good[id]?.outcome == .fine, "\(id): \(good[id]?.message ?? "")")
        }
        let bad = try checks(subnets.filter(\.isPublic))
        #expect(bad["ways-out"]?.outcome == .error, "\(bad["ways-out"]?.message ?? "")")
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

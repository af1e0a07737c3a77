extension FieldPath {
    package static var network: NetworkPaths { NetworkPaths() }
}

/// Where the values of the network stand.
package struct NetworkPaths: Sendable {
    package var zones: FieldPath { FieldPath(field: "network.zones") }
    package var vpcCidr: FieldPath { FieldPath(field: "network.vpcCidr") }
    package var secondaryCidrs: FieldPath { FieldPath(field: "network.secondaryCidrs") }
    package var publicSubnets: FieldPath { FieldPath(field: "network.publicSubnets") }
    package var privateSubnets: FieldPath { FieldPath(field: "network.privateSubnets") }
    package var controlPlaneSubnets: FieldPath { FieldPath(field: "network.controlPlaneSubnets") }
    package var natGateways: FieldPath { FieldPath(field: "network.natGateways") }
    package var vpcEndpoints: FieldPath { FieldPath(field: "network.vpcEndpoints") }
    package var existingVpc: ExistingVPCPaths { ExistingVPCPaths() }
}

/// Where the VPC that is there, and its subnets, are named.
package struct ExistingVPCPaths: Sendable {
    package var id: FieldPath { FieldPath(field: "network.existingVpc.id") }
    package var privateSubnets: FieldPath { FieldPath(field: "network.existingVpc.privateSubnets") }
    package var publicSubnets: FieldPath { FieldPath(field: "network.existingVpc.publicSubnets") }
    package var tagSubnets: FieldPath { FieldPath(field: "network.existingVpc.tagSubnets") }
    package var all: [FieldPath] { [id, privateSubnets, publicSubnets, tagSubnets] }
}

extension FieldBounds {
    /// EKS puts the control plane into two zones, and no region has more than six.
    package static let zones = FieldBounds(2...6)
    /// A VPC has at most five blocks, its first among them.
    package static let secondaryCidrs = FieldBounds(0...4)
}

extension FieldCatalogue {
    static let network: [Field] = [
        .list(
            .network.zones, "Zones", \.network.zones, group: .network, of: .known(.zones), bounds: .zones,
            planned: true,
            variables: [.init(.network, "availability_zone_ids")],
            help: """
                Availability Zones by id, at least two. Ids mean the same place in every account; letters may not. \
                GPU nodes can start only in zones that have the chosen families.
                """),
        .text(
            .network.vpcCidr, "VPC CIDR", \.network.vpcCidr, group: .network,
            variables: [.init(.network, "vpc_cidr")],
            help: """
                The address range of the VPC, /16 to /28. Every pod takes an address from it: a /16 leaves room, \
                a /22 is tight.
                """),
        .list(
            .network.secondaryCidrs, "Secondary CIDRs", \.network.secondaryCidrs, group: .network,
            bounds: .secondaryCidrs,
            variables: [.init(.network, "secondary_cidr_blocks")],
            help: """
                Further address ranges for the VPC, at most four. 100.64.0.0/10 can always be added to a private VPC. \
                Private subnets are planned in one that has more room than the VPC CIDR.
                """),
        .list(
            .network.publicSubnets, "Public subnets", \.network.publicSubnets, group: .network, planned: true,
            variables: [.init(.network, "public_subnets")],
            help: """
                One block for each zone, in the zones' order. Internet-facing load balancers and NAT gateways live here. \
                Without NAT gateways there need be none: that is a private VPC.
                """),
        .list(
            .network.privateSubnets, "Private subnets", \.network.privateSubnets, group: .network, planned: true,
            variables: [.init(.network, "private_subnets")],
            help:
                "One block for each zone, in the zones' order. Nodes and pods take their addresses here: make them large."
        ),
        .list(
            .network.controlPlaneSubnets, "Control plane subnets", \.network.controlPlaneSubnets, group: .network,
            planned: true,
            variables: [.init(.network, "control_plane_subnets")],
            help: """
                One block for each zone, in the zones' order, or none: then the control plane's network interfaces \
                stand in the private subnets. Planned where those lie in a secondary block, so that other networks \
                reach the Kubernetes API.
                """),
        .choice(
            .network.natGateways, "NAT gateways", \.network.natGateways, group: .network,
            [
                .init("none", "nothing reaches out except through VPC endpoints: a private VPC"),
                .init("single", "one for all zones: cheapest, and one zone's failure stops all"),
                .init("perZone", "one for each zone: survives the loss of a zone"),
            ],
            variables: [.init(.network, "nat_gateways")],
            help: "How nodes in private subnets reach the internet for images and AWS services."),
        .toggle(
            .network.vpcEndpoints, "VPC endpoints", \.network.vpcEndpoints, group: .network, planned: true,
            variables: [.init(.network, "vpc_endpoints")],
            help: """
                Interface endpoints for what nodes and controllers ask of AWS: \(InterfaceEndpoints.inWords). Each costs \
                by the hour in each zone. Without NAT gateways nodes need them; beside one they keep that traffic in \
                AWS's network. The S3 gateway endpoint is always there, and free.
                """),
        .text(
            .network.existingVpc.id, "Existing VPC", \.network.existingVpc.id, group: .existingVpc,
            variables: [.init(.network, "existing_vpc_id"), .init(.addons, "existing_vpc_id")],
            help: """
                The id of a VPC that is there, for the environment to go into: vpc-0123456789abcdef0. It takes the place of \
                the blocks, NAT gateways and endpoints, and is left as it is.
                """),
        .list(
            .network.existingVpc.privateSubnets, "Private subnets", \.network.existingVpc.privateSubnets,
            group: .existingVpc,
            variables: [.init(.network, "existing_private_subnet_ids")],
            help: """
                Ids of its private subnets, one for each zone, in the zones' order. Nodes and pods take their addresses \
                here, and need a way out: a NAT gateway, a transit gateway or endpoints.
                """),
        .list(
            .network.existingVpc.publicSubnets, "Public subnets", \.network.existingVpc.publicSubnets,
            group: .existingVpc,
            variables: [.init(.network, "existing_public_subnet_ids")],
            help: """
                Ids of its public subnets, one for each zone, in the zones' order, or none. Load balancers that face the \
                internet stand here.
                """),
        .toggle(
            .network.existingVpc.tagSubnets, "Tag the subnets", \.network.existingVpc.tagSubnets, group: .existingVpc,
            variables: [.init(.network, "tag_subnets"), .init(.addons, "tag_subnets")],
            help: """
                Gives its subnets the tags by which load balancers find them, kubernetes.io/role/elb and internal-elb, where \
                they lack them; destroying takes those away again. Without, the ingress names its subnets, and so has each \
                Service of your own.
                """),
    ]
}

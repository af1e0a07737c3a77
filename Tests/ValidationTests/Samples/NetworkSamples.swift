import Environment

/// A VPC that is there, sound but for what is given.
private func there(
    id: String = "vpc-0123456789abcdef0", private: [String] = ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
    public: [String] = []
) -> KeyValuePairs<FieldPath, FieldValue> {
    [
        "network.existingVpc.id": .text(id), "network.existingVpc.privateSubnets": .list(`private`),
        "network.existingVpc.publicSubnets": .list(`public`),
    ]
}

let networkSamples: [Sample] = [
    Sample("NET001", at: "network.vpcCidr", ["network.vpcCidr": "10.1.0.0"]),
    Sample("NET001", at: "network.vpcCidr", ["network.vpcCidr": "10.1.0.0/16 "]),
    Sample("NET001", at: "network.vpcCidr", hasFix: false, ["network.vpcCidr": "fd00::/8"]),
    Sample("NET001", at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["100.64.0.0"]]),
    Sample("NET001", at: "network.publicSubnets[1]", ["network.publicSubnets[1]": "10.1.300.0/24"]),
    Sample("NET001", at: "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.1.64.0"]),
    Sample(
        "NET001", at: "network.controlPlaneSubnets[0]",
        ["network.controlPlaneSubnets": ["10.1.128.0", "10.1.128.32/27"]]),
    Sample("NET001", at: "cluster.serviceCidr", ["cluster.serviceCidr": "172.20.0.0"]),
    Sample("NET001", at: "cluster.serviceCidr", ["cluster.serviceCidr": ""]),
    Sample("NET002", at: "network.vpcCidr", ["network.vpcCidr": "10.1.3.1/16"]),
    Sample("NET002", at: "network.publicSubnets[0]", ["network.publicSubnets[0]": "10.1.0.7/24"]),
    Sample("NET002", at: "network.privateSubnets[1]", ["network.privateSubnets[1]": "10.1.33.0/19"]),
    Sample("NET002", at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["100.64.7.0/16"]]),
    Sample("NET002", at: "cluster.serviceCidr", ["cluster.serviceCidr": "172.20.1.0/16"]),
    Sample(
        "NET002", at: "network.controlPlaneSubnets[1]",
        ["network.controlPlaneSubnets": ["10.1.128.0/27", "10.1.128.33/27"]]),
    Sample("NET003", at: "network.vpcCidr", ["network.vpcCidr": "10.0.0.0/8"]),
    Sample("NET003", at: "network.vpcCidr", ["network.vpcCidr": "10.2.0.0/29"]),
    Sample("NET003", at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["100.64.0.0/12"]]),
    Sample("NET004", at: "network.publicSubnets[1]", ["network.publicSubnets[1]": "10.1.0.0/24"]),
    Sample("NET004", at: "network.publicSubnets[1]", ["network.publicSubnets[1]": "10.1.0.128/25"]),
    Sample(
        "NET004", at: "network.privateSubnets[0]",
        ["network.publicSubnets": ["10.1.0.0/24", "10.1.1.0/24"], "network.privateSubnets[0]": "10.1.0.0/18"]),
    Sample(
        "NET004", at: "network.controlPlaneSubnets[1]",
        ["network.controlPlaneSubnets": ["10.1.128.0/27", "10.1.128.0/27"]]),
    Sample("NET005", at: "network.vpcCidr", ["network.vpcCidr": "10.1.0.0/24"]),
    Sample(
        "NET010", at: "network.controlPlaneSubnets[0]",
        ["network.controlPlaneSubnets": ["10.2.0.0/27", "10.1.128.32/27"]]),
    Sample("NET006", at: "network.vpcCidr", ["network.vpcCidr": "169.254.0.0/16"]),
    Sample("NET006", at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["127.1.0.0/16"]]),
    Sample("NET007", .warning, at: "network.vpcCidr", ["network.vpcCidr": "172.17.0.0/16"]),
    Sample(
        "NET007", .warning, at: "network.vpcCidr",
        ["network.vpcCidr": "172.31.0.0/16", "network.secondaryCidrs": ["100.64.0.0/16"]]),
    Sample("NET007", .warning, at: "network.vpcCidr", ["network.vpcCidr": "198.19.0.0/16"]),
    Sample("NET008", .warning, at: "network.vpcCidr", ["network.vpcCidr": "11.0.0.0/16"]),
    Sample("NET008", .warning, at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["11.0.0.0/16"]]),
    Sample("NET009", at: "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.1.32.0/29"]),
    Sample("NET009", at: "network.privateSubnets[1]", ["network.privateSubnets[1]": "10.0.0.0/15"]),
    Sample("NET009", at: "network.publicSubnets[0]", ["network.publicSubnets[0]": "10.1.0.0/30"]),
    Sample(
        "NET009", at: "network.controlPlaneSubnets[0]",
        ["network.controlPlaneSubnets": ["10.1.128.0/29", "10.1.128.32/27"]]),
    Sample("NET010", at: "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.2.0.0/19"]),
    Sample("NET010", at: "network.publicSubnets[0]", ["network.publicSubnets[0]": "100.64.0.0/24"]),
    Sample(
        "NET010", at: "network.publicSubnets[1]",
        [
            "network.vpcCidr": "10.2.0.0/16", "network.secondaryCidrs": ["100.64.0.0/16"],
            "network.publicSubnets": ["10.2.0.0/24", "10.1.1.0/24"],
        ]),
    Sample("NET011", at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["10.1.128.0/17"]]),
    Sample("NET011", at: "network.secondaryCidrs[1]", ["network.secondaryCidrs": ["100.64.0.0/16", "100.64.0.0/17"]]),
    Sample(
        "NET011", at: "network.secondaryCidrs[0]",
        ["network.vpcCidr": "100.65.0.0/16", "network.secondaryCidrs": ["100.65.0.0/20"]]),
    Sample("NET012", at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["192.168.0.0/16"]]),
    Sample("NET012", at: "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["10.0.0.0/16"]]),
    Sample(
        "NET012", at: "network.secondaryCidrs[0]",
        ["network.vpcCidr": "172.18.0.0/16", "network.secondaryCidrs": ["10.7.0.0/16"]]),
    Sample(
        "NET013", at: "network.secondaryCidrs",
        [
            "network.secondaryCidrs": [
                "100.64.0.0/16", "100.65.0.0/16", "100.66.0.0/16", "100.67.0.0/16", "100.68.0.0/16",
            ]
        ]),
    Sample("NET014", at: "network.privateSubnets", ["network.privateSubnets": ["10.1.32.0/19"]]),
    Sample("NET014", at: "network.privateSubnets", ["network.privateSubnets": []]),
    Sample(
        "NET014", at: "network.publicSubnets",
        ["network.publicSubnets": ["10.1.0.0/24", "10.1.1.0/24", "10.1.2.0/24"]]),
    Sample(
        "NET014", at: "network.privateSubnets",
        [
            "network.zones": ["usw2-az1", "usw2-az2", "usw2-az3"],
            "network.privateSubnets": ["10.1.32.0/19", "10.1.64.0/19"],
        ]),
    Sample("NET014", at: "network.controlPlaneSubnets", ["network.controlPlaneSubnets": ["10.1.128.0/27"]]),
    Sample(
        "NET015", .warning, at: "network.controlPlaneSubnets[1]",
        ["network.controlPlaneSubnets": ["10.1.128.0/27", "10.1.128.32/28"]]),
    Sample("NET015", .warning, at: "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.1.200.0/28"]),
    Sample("NET016", .warning, at: "network.privateSubnets", ["network.vpcCidr": "10.1.0.0/22"]),
    Sample(
        "NET016", at: "network.privateSubnets",
        [
            "coreNodes.desiredSize": 8, "network.vpcCidr": "10.1.0.0/24",
            "network.publicSubnets": ["10.1.0.0/27", "10.1.0.32/27"],
            "network.privateSubnets": ["10.1.0.64/27", "10.1.0.96/27"],
        ]),
    Sample("NET016", .warning, at: "network.privateSubnets", ["network.vpcCidr": "172.31.8.0/21"]),
    Sample(
        "NET016", .warning, at: "network.privateSubnets",
        [
            "network.vpcCidr": "10.20.0.0/24", "network.secondaryCidrs": ["100.64.0.0/16"],
            "network.publicSubnets": ["10.20.0.0/27", "10.20.0.32/27"],
            "network.privateSubnets": ["10.20.0.64/26", "10.20.0.128/26"],
        ]),
    Sample("NET017", at: "network.publicSubnets", ["network.publicSubnets": []]),
    Sample(
        "NET017", at: "network.publicSubnets", ["network.publicSubnets": [], "network.natGateways": "perZone"]),
    Sample("NET018", .warning, at: "network.publicSubnets[0]", ["network.publicSubnets[0]": "10.1.0.0/28"]),
    Sample("NET019", .warning, at: "network.natGateways", ["network.natGateways": "none"]),
    Sample(
        "NET019", .warning, at: "network.natGateways",
        ["network.natGateways": "none", "network.publicSubnets": ["10.1.0.0/24", "10.1.1.0/24"]]),
    Sample(
        "NET024", at: "network.vpcEndpoints", then: "NET019",
        ["network.natGateways": "none", "network.vpcEndpoints": false]),
    Sample("NET025", at: "network.existingVpc.id", hasFix: false, there(id: "shared-vpc")),
    Sample("NET025", at: "network.existingVpc.id", there(id: " VPC-0123456789ABCDEF0")),
    Sample(
        "NET025", at: "network.existingVpc.privateSubnets[1]",
        there(private: [
            "subnet-0aaa0123456789abc", "arn:aws:ec2:us-west-2:123456789012:subnet/subnet-0bbb0123456789abc",
        ])),
    Sample(
        "NET025", at: "network.existingVpc.publicSubnets[0]", hasFix: false,
        there(public: ["10.1.0.0/24", "subnet-0ddd0123456789abc"])),
    Sample(
        "NET026", at: "network.existingVpc.privateSubnets[1]", hasFix: false,
        there(private: ["subnet-0aaa0123456789abc", "subnet-0aaa0123456789abc"])),
    Sample(
        "NET026", at: "network.existingVpc.privateSubnets[2]",
        [
            "network.zones": ["usw2-az1", "usw2-az2"], "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": [
                "subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc", "subnet-0aaa0123456789abc",
            ],
        ]),
    Sample(
        "NET026", at: "network.existingVpc.publicSubnets[0]", hasFix: false,
        there(public: ["subnet-0aaa0123456789abc", "subnet-0ddd0123456789abc"])),
    Sample(
        "NET026", at: "network.existingVpc.publicSubnets[1]",
        there(public: ["subnet-0ccc0123456789abc", "subnet-0bbb0123456789abc", "subnet-0ddd0123456789abc"])),
    Sample(
        "NET027", at: "network.existingVpc.privateSubnets", hasFix: false, there(private: ["subnet-0aaa0123456789abc"])),
    Sample("NET027", at: "network.existingVpc.privateSubnets", hasFix: false, there(private: [])),
    Sample(
        "NET027", at: "network.existingVpc.privateSubnets",
        [
            "network.zones": ["usw2-az1", "usw2-az2", "usw2-az3"], "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
    Sample(
        "NET027", at: "network.existingVpc.publicSubnets", hasFix: false, there(public: ["subnet-0ccc0123456789abc"])),
    Sample(
        "NET028", at: "network.vpcCidr",
        [
            "network.vpcCidr": "10.1.0.0/16", "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
    Sample(
        "NET028", at: "network.secondaryCidrs",
        [
            "network.secondaryCidrs": ["100.64.0.0/16"], "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
    Sample(
        "NET028", at: "network.publicSubnets",
        [
            "network.publicSubnets": ["10.1.0.0/24", "10.1.1.0/24"], "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
    Sample(
        "NET028", at: "network.privateSubnets",
        [
            "network.privateSubnets": ["10.1.32.0/19", "10.1.64.0/19"],
            "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
    Sample(
        "NET028", at: "network.controlPlaneSubnets",
        [
            "network.controlPlaneSubnets": ["10.1.128.0/27", "10.1.128.32/27"],
            "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
    Sample(
        "NET028", at: "network.vpcEndpoints",
        [
            "network.vpcEndpoints": true, "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
        ]),
    Sample(
        "NET029", at: "network.existingVpc.id",
        ["network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]]),
    Sample(
        "NET029", at: "network.existingVpc.id",
        ["network.existingVpc.publicSubnets": ["subnet-0ccc0123456789abc", "subnet-0ddd0123456789abc"]]),
    Sample("NET029", at: "network.existingVpc.id", ["network.existingVpc.tagSubnets": true]),
    Sample("NET020", .note, at: "network.natGateways", [:]),
    Sample("NET021", at: "cluster.serviceCidr", ["cluster.serviceCidr": "172.20.0.0/26"]),
    Sample("NET022", at: "cluster.serviceCidr", ["cluster.serviceCidr": "100.64.0.0/16"]),
    Sample("NET023", at: "cluster.serviceCidr", ["cluster.serviceCidr": "10.1.0.0/20"]),
    Sample(
        "NET023", at: "cluster.serviceCidr",
        ["network.vpcCidr": "10.7.0.0/16", "cluster.serviceCidr": "10.7.0.0/20"]),
]

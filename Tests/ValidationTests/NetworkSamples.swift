import Environment

let networkSamples: [RuleSample] = [
    RuleSample("NET001", "network.vpcCidr", ["network.vpcCidr": "10.1.0.0"]),
    RuleSample("NET001", "network.vpcCidr", ["network.vpcCidr": "10.1.0.0/16 "]),
    RuleSample("NET001", "network.vpcCidr", ["network.vpcCidr": "fd00::/8"], mendable: false),
    RuleSample("NET001", "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["100.64.0.0"]]),
    RuleSample("NET001", "network.publicSubnets[1]", ["network.publicSubnets[1]": "10.1.300.0/24"]),
    RuleSample("NET001", "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.1.64.0"]),
    RuleSample("NET001", "cluster.serviceCidr", ["cluster.serviceCidr": "172.20.0.0"]),
    RuleSample("NET001", "cluster.serviceCidr", ["cluster.serviceCidr": ""]),
    RuleSample("NET002", "network.vpcCidr", ["network.vpcCidr": "10.1.3.1/16"]),
    RuleSample("NET002", "network.publicSubnets[0]", ["network.publicSubnets[0]": "10.1.0.7/24"]),
    RuleSample("NET002", "network.privateSubnets[1]", ["network.privateSubnets[1]": "10.1.33.0/19"]),
    RuleSample("NET003", "network.vpcCidr", ["network.vpcCidr": "10.0.0.0/8"]),
    RuleSample("NET003", "network.vpcCidr", ["network.vpcCidr": "10.2.0.0/29"]),
    RuleSample("NET003", "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["100.64.0.0/12"]]),
    RuleSample("NET004", "network.publicSubnets[1]", ["network.publicSubnets[1]": "10.1.0.0/24"]),
    RuleSample("NET004", "network.publicSubnets[1]", ["network.publicSubnets[1]": "10.1.0.128/25"]),
    RuleSample(
        "NET004", "network.privateSubnets[0]",
        ["network.publicSubnets": ["10.1.0.0/24", "10.1.1.0/24"], "network.privateSubnets[0]": "10.1.0.0/18"]),
    RuleSample("NET005", "network.vpcCidr", ["network.vpcCidr": "10.1.0.0/24"]),
    RuleSample("NET006", "network.vpcCidr", ["network.vpcCidr": "169.254.0.0/16"]),
    RuleSample("NET006", "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["127.1.0.0/16"]]),
    RuleSample("NET007", "network.vpcCidr", ["network.vpcCidr": "172.17.0.0/16"]),
    RuleSample(
        "NET007", "network.vpcCidr", ["network.vpcCidr": "172.31.0.0/16", "network.secondaryCidrs": ["100.64.0.0/16"]]),
    RuleSample("NET007", "network.vpcCidr", ["network.vpcCidr": "198.19.0.0/16"]),
    RuleSample("NET008", "network.vpcCidr", ["network.vpcCidr": "11.0.0.0/16"]),
    RuleSample("NET008", "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["11.0.0.0/16"]]),
    RuleSample("NET009", "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.1.32.0/29"]),
    RuleSample("NET009", "network.privateSubnets[1]", ["network.privateSubnets[1]": "10.0.0.0/15"]),
    RuleSample("NET010", "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.2.0.0/19"]),
    RuleSample("NET010", "network.publicSubnets[0]", ["network.publicSubnets[0]": "100.64.0.0/24"]),
    RuleSample("NET011", "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["10.1.128.0/17"]]),
    RuleSample("NET011", "network.secondaryCidrs[1]", ["network.secondaryCidrs": ["100.64.0.0/16", "100.64.0.0/17"]]),
    RuleSample("NET012", "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["192.168.0.0/16"]]),
    RuleSample("NET012", "network.secondaryCidrs[0]", ["network.secondaryCidrs": ["10.0.0.0/16"]]),
    RuleSample(
        "NET012", "network.secondaryCidrs[0]",
        ["network.vpcCidr": "172.18.0.0/16", "network.secondaryCidrs": ["10.7.0.0/16"]]),
    RuleSample(
        "NET013", "network.secondaryCidrs",
        [
            "network.secondaryCidrs": [
                "100.64.0.0/16", "100.65.0.0/16", "100.66.0.0/16", "100.67.0.0/16", "100.68.0.0/16",
            ]
        ]),
    RuleSample("NET014", "network.privateSubnets", ["network.privateSubnets": ["10.1.32.0/19"]]),
    RuleSample("NET014", "network.privateSubnets", ["network.privateSubnets": []]),
    RuleSample(
        "NET014", "network.publicSubnets", ["network.publicSubnets": ["10.1.0.0/24", "10.1.1.0/24", "10.1.2.0/24"]]),
    RuleSample("NET014", "network.publicSubnets", ["network.publicSubnets": [], "network.natGateways": "none"]),
    RuleSample("NET015", "network.privateSubnets[0]", ["network.privateSubnets[0]": "10.1.200.0/28"]),
    RuleSample("NET016", "network.privateSubnets", ["network.vpcCidr": "10.1.0.0/22"]),
    RuleSample(
        "NET016", "network.privateSubnets",
        [
            "coreNodes.desiredSize": 8, "network.vpcCidr": "10.1.0.0/24",
            "network.publicSubnets": ["10.1.0.0/27", "10.1.0.32/27"],
            "network.privateSubnets": ["10.1.0.64/27", "10.1.0.96/27"],
        ]),
    RuleSample("NET016", "network.privateSubnets", ["network.vpcCidr": "172.31.8.0/21"]),
    RuleSample("NET017", "network.publicSubnets", ["network.publicSubnets": []]),
    RuleSample("NET018", "network.publicSubnets[0]", ["network.publicSubnets[0]": "10.1.0.0/28"]),
    RuleSample("NET019", "network.natGateways", ["network.natGateways": "none"]),
    RuleSample("NET020", "network.natGateways", [:]),
    RuleSample("NET021", "cluster.serviceCidr", ["cluster.serviceCidr": "172.20.0.0/26"]),
    RuleSample("NET022", "cluster.serviceCidr", ["cluster.serviceCidr": "100.64.0.0/16"]),
    RuleSample("NET023", "cluster.serviceCidr", ["cluster.serviceCidr": "10.1.0.0/20"]),
]

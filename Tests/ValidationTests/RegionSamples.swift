import Environment

let regionSamples: [RuleSample] = [
    RuleSample("REG001", "region", ["region": "us-west2"]),
    RuleSample("REG001", "region", ["region": "us-west-2a"]),
    RuleSample("REG001", "region", ["region": "us-wst-1", "network.zones": ["usw2-az1", "usw2-az2", "usw2-az3"]]),
    RuleSample("REG001", "region", ["region": "the moon and beyond"], mendable: false),
    RuleSample("REG001", "region", ["region": ""], mendable: false),
    RuleSample("REG002", "region", ["region": "me-west-1"]),
    RuleSample("REG002", "region", ["region": "us-gov-west-1"], mendable: false),
    RuleSample("REG003", "region", ["region": "eu-south-2"], mendable: false),
    RuleSample("REG004", "network.zones[1]", ["network.zones": ["usw2-az1", "usw2-az9"]]),
    RuleSample("REG004", "network.zones[0]", ["network.zones": ["usw2-lax1-az1", "usw2-az1"]]),
    RuleSample("REG005", "network.zones[1]", ["network.zones": ["usw2-az1", "use1-az1"]]),
    RuleSample("REG005", "network.zones[0]", ["network.zones": ["us-east-1a", "usw2-az1"]]),
    RuleSample("REG006", "network.zones[1]", ["network.zones": ["usw2-az1", "usw2-az1"]]),
    RuleSample(
        "REG006", "network.zones[2]", ["region": "us-west-1", "network.zones": ["usw1-az1", "usw1-az3", "usw1-az1"]]),
    RuleSample("REG007", "network.zones[1]", ["region": "us-east-1", "network.zones": ["use1-az1", "use1-az3"]]),
    RuleSample("REG008", "network.zones", ["network.zones": ["usw2-az1"]]),
    RuleSample("REG008", "network.zones", ["network.zones": []]),
    RuleSample(
        "REG008", "network.zones",
        [
            "network.zones": ["usw2-az2"], "network.publicSubnets": ["10.1.0.0/24"],
            "network.privateSubnets": ["10.1.32.0/19"],
        ]),
    RuleSample("REG009", "network.zones[1]", ["network.zones": ["usw2-az1", "us-west-2b"]]),
    RuleSample(
        "REG010", "network.zones",
        [
            "region": "us-east-1",
            "network.zones": ["use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6", "us-east-1a", "us-east-1b"],
        ]),
]

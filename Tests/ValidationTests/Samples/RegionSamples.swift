import Environment

let regionSamples: [Sample] = [
    Sample("REG001", at: "region", ["region": "us-west2"]),
    Sample("REG001", at: "region", ["region": "us-west-2a"]),
    Sample("REG001", at: "region", ["region": "us-wst-1", "network.zones": ["usw2-az1", "usw2-az2", "usw2-az3"]]),
    Sample("REG001", at: "region", hasFix: false, ["region": "the moon and beyond"]),
    Sample("REG001", at: "region", hasFix: false, ["region": ""]),
    Sample("REG002", at: "region", ["region": "me-west-1"]),
    Sample("REG002", at: "region", hasFix: false, ["region": "us-gov-west-1"]),
    Sample("REG003", .note, at: "region", hasFix: false, ["region": "eu-south-2"]),
    Sample("REG004", at: "network.zones[1]", ["network.zones": ["usw2-az1", "usw2-az9"]]),
    Sample("REG004", at: "network.zones[0]", ["network.zones": ["usw2-lax1-az1", "usw2-az1"]]),
    Sample("REG004", at: "network.zones[1]", ["network.zones": ["usw2-az1", "us-west-2-lax-1a"]]),
    Sample("REG011", .note, at: "region", on: day("2027-03-01"), hasFix: false, [:]),
    Sample("REG005", at: "network.zones[1]", ["network.zones": ["usw2-az1", "use1-az1"]]),
    Sample("REG005", at: "network.zones[0]", ["network.zones": ["us-east-1a", "usw2-az1"]]),
    Sample("REG005", at: "network.zones[0]", ["region": "us-east-1", "network.zones": ["usw2-az1", "use1-az1"]]),
    Sample("REG006", at: "network.zones[1]", ["network.zones": ["usw2-az1", "usw2-az1"]]),
    Sample(
        "REG006", at: "network.zones[2]",
        ["region": "us-west-1", "network.zones": ["usw1-az1", "usw1-az3", "usw1-az1"]]),
    Sample("REG007", at: "network.zones[1]", ["region": "us-east-1", "network.zones": ["use1-az1", "use1-az3"]]),
    Sample("REG008", at: "network.zones", ["network.zones": ["usw2-az1"]]),
    Sample("REG008", at: "network.zones", ["network.zones": []]),
    Sample(
        "REG008", at: "network.zones",
        [
            "network.zones": ["usw2-az2"], "network.publicSubnets": ["10.1.0.0/24"],
            "network.privateSubnets": ["10.1.32.0/19"],
        ]),
    Sample("REG009", .warning, at: "network.zones[1]", ["network.zones": ["usw2-az1", "us-west-2b"]]),
    Sample(
        "REG010", at: "network.zones",
        [
            "region": "us-east-1",
            "network.zones": ["use1-az1", "use1-az2", "use1-az4", "use1-az5", "use1-az6", "us-east-1a", "us-east-1b"],
        ]),
]

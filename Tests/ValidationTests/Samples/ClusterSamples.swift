import Environment

/// One document at least for each rule about the cluster.
let clusterSamples: [Sample] = [
    Sample("EKS001", at: "cluster.version", ["cluster.version": "1.63"]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": "1.3"]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": "v1.36"]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": "1.36.2"]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": "latest"]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": ""]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": "1.38"]),
    Sample("EKS001", .warning, at: "cluster.version", on: day("2027-01-20"), ["cluster.version": "1.38"]),
    Sample("EKS002", at: "cluster.version", on: day("2026-10-01"), ["cluster.version": "1.37"]),
    Sample("EKS003", at: "cluster.version", ["cluster.version": "1.30"]),
    Sample("EKS003", at: "cluster.version", on: day("2026-11-26"), ["cluster.version": "1.31"]),
    Sample("EKS004", .warning, at: "cluster.version", ["cluster.version": "1.33", "cluster.supportType": "extended"]),
    Sample(
        "EKS004", .warning, at: "cluster.version", on: day("2026-11-25"),
        ["cluster.version": "1.31", "cluster.supportType": "extended"]),
    Sample("EKS005", .warning, at: "cluster.version", ["cluster.version": "1.34"]),
    Sample("EKS005", .warning, at: "cluster.version", on: day("2026-12-28"), ["cluster.version": "1.35"]),
    Sample("EKS006", .warning, at: "cluster.version", ["cluster.version": "1.33"]),
    Sample(
        "EKS006", .warning, at: "cluster.version",
        ["cluster.version": "1.33", "cluster.supportType": "standard"]),
    Sample("EKS006", .warning, at: "cluster.version", on: day("2026-12-02"), ["cluster.version": "1.34"]),
    Sample("EKS008", at: "cluster.version", ["cluster.version": "1.37"]),
    Sample("EKS009", .note, at: "cluster.endpointPublicAccessCidrs[0]", hasFix: false, [:]),
    Sample(
        "EKS009", .note, at: "cluster.endpointPublicAccessCidrs[1]", hasFix: false,
        ["cluster.endpointPublicAccessCidrs": ["203.0.113.0/24", "128.0.0.0/1"]]),
    Sample(
        "EKS010", .warning, at: "cluster.endpointPublicAccess", hasFix: false, ["cluster.endpointPublicAccess": false]),
    Sample(
        "EKS011", at: "cluster.endpointPublicAccessCidrs", then: "EKS010", ["cluster.endpointPublicAccessCidrs": []]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[0]", ["cluster.endpointPublicAccessCidrs": ["203.0.113.7"]]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": ["203.0.113.0/24", "198.51.100.9/24"]]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[0]", hasFix: false,
        ["cluster.endpointPublicAccessCidrs": ["office"]]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[0]", hasFix: false,
        ["cluster.endpointPublicAccessCidrs": ["10.1.2.3/16"]]),
    Sample(
        "EKS013", at: "cluster.endpointPublicAccessCidrs", hasFix: false,
        ["cluster.endpointPublicAccessCidrs": .list((0..<41).map { "203.0.113.\($0 * 2)/32" })]),
    Sample(
        "EKS013", at: "cluster.endpointPublicAccessCidrs",
        ["cluster.endpointPublicAccessCidrs": .list((0..<40).map { "203.0.113.\($0)/32" } + ["203.0.113.0/28"])]),
    Sample(
        "EKS014", at: "cluster.endpointPublicAccessCidrs[0]", then: "EKS010",
        ["cluster.endpointPublicAccessCidrs": ["10.0.0.0/8"]]),
    Sample(
        "EKS014", at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": ["203.0.113.0/24", "192.168.4.0/24"]]),
    Sample(
        "EKS014", at: "cluster.endpointPublicAccessCidrs[0]", then: "EKS010",
        ["cluster.endpointPublicAccessCidrs": ["100.64.1.0/24"]]),
    Sample(
        "EKS015", .warning, at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": ["0.0.0.0/0", "203.0.113.0/24"]]),
    Sample(
        "EKS015", .warning, at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": ["203.0.113.0/24", "203.0.113.0/24"]]),
    Sample("EKS016", at: "cluster.logTypes[0]", ["cluster.logTypes": ["audits", "audit"]]),
    Sample("EKS016", at: "cluster.logTypes[1]", ["cluster.logTypes": ["audit", "ControllerManagers"]]),
    Sample("EKS016", at: "cluster.logTypes[1]", ["cluster.logTypes": ["audit", "kubelet-and-more"]]),
    Sample("EKS017", .note, at: "cluster.logTypes[2]", ["cluster.logTypes": ["audit", "api", "audit"]]),
    Sample("EKS018", .warning, at: "cluster.logTypes", ["cluster.logTypes": ["api"]]),
    Sample("EKS018", .warning, at: "cluster.logTypes", ["cluster.logTypes": []]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[0]",
        ["cluster.adminRoleArns": ["arn:aws:sts::123456789012:assumed-role/admin/me"]]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[1]", hasFix: false,
        ["cluster.adminRoleArns": .list([role, "arn:aws:iam::123456789012:user/alice"])]),
    Sample("EKS019", at: "cluster.adminRoleArns[0]", hasFix: false, ["cluster.adminRoleArns": ["admin"]]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[0]", hasFix: false,
        ["cluster.adminRoleArns": ["arn:aws:iam::12345678901:role/admin"]]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[0]",
        ["cluster.adminRoleArns": ["arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_1a2b/me"]]),
    Sample("EKS019", at: "cluster.adminRoleArns[0]", ["cluster.adminRoleArns": [" \(role) "]]),
    Sample(
        "EKS020", at: "cluster.adminRoleArns[0]", ["cluster.adminRoleArns": ["arn:aws-cn:iam::123456789012:role/admin"]]
    ),
    Sample("EKS021", .note, at: "cluster.adminRoleArns[1]", ["cluster.adminRoleArns": .list([role, role])]),
    Sample("EKS022", .warning, at: "cluster.adminRoleArns", hasFix: false, [:]),
    Sample("EKS022", .note, at: "cluster.adminRoleArns", hasFix: false, ["delivery.rafay.enabled": false]),
    Sample(
        "EKS023", at: "cluster.adminRoleArns[0]",
        ["cluster.adminRoleArns": ["arn:aws:iam::123456789012:role/AWSReservedSSO_Admin_1a2b3c"]]),
    Sample(
        "EKS023", at: "cluster.adminRoleArns[1]",
        [
            "region": "us-east-1",
            "cluster.adminRoleArns": .list([role, "arn:aws:iam::123456789012:role/sso/AWSReservedSSO_Admin_1a2b3c"]),
        ]),
    Sample(
        "EKS024", at: "cluster.endpointPublicAccess", then: "EKS010",
        ["network.natGateways": "none", "network.publicSubnets": [], "cluster.endpointPublicAccess": true]),
]

private let role = "arn:aws:iam::123456789012:role/team/admin"

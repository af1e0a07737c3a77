import Environment

/// One document at least for each rule about the cluster.
let clusterSamples: [Sample] = [
    Sample("EKS001", at: "cluster.version", ["cluster.version": .text("1.63")]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": .text("1.3")]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": .text("v1.36")]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": .text("1.36.2")]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": .text("latest")]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": .text("")]),
    Sample("EKS001", at: "cluster.version", ["cluster.version": .text("1.38")]),
    Sample("EKS001", .warning, at: "cluster.version", on: day("2027-01-20"), ["cluster.version": .text("1.38")]),
    Sample("EKS002", at: "cluster.version", on: day("2026-10-01"), ["cluster.version": .text("1.37")]),
    Sample("EKS003", at: "cluster.version", ["cluster.version": .text("1.30")]),
    Sample("EKS003", at: "cluster.version", on: day("2026-11-26"), ["cluster.version": .text("1.31")]),
    Sample(
        "EKS004", .warning, at: "cluster.version",
        ["cluster.version": .text("1.33"), "cluster.supportType": .text("extended")]),
    Sample(
        "EKS004", .warning, at: "cluster.version", on: day("2026-11-25"),
        ["cluster.version": .text("1.31"), "cluster.supportType": .text("extended")]),
    Sample("EKS005", .warning, at: "cluster.version", ["cluster.version": .text("1.34")]),
    Sample("EKS005", .warning, at: "cluster.version", on: day("2026-12-28"), ["cluster.version": .text("1.35")]),
    Sample("EKS006", .warning, at: "cluster.version", ["cluster.version": .text("1.33")]),
    Sample("EKS006", .warning, at: "cluster.version", on: day("2026-12-02"), ["cluster.version": .text("1.34")]),
    Sample("EKS007", .warning, at: "cluster.version", ["cluster.version": .text("1.37")]),
    Sample("EKS008", at: "cluster.version", ["cluster.version": .text("1.37")]),
    Sample("EKS009", .note, at: "cluster.endpointPublicAccessCidrs[0]", mended: false, [:]),
    Sample(
        "EKS009", .note, at: "cluster.endpointPublicAccessCidrs[1]", mended: false,
        ["cluster.endpointPublicAccessCidrs": .list(["203.0.113.0/24", "128.0.0.0/1"])]),
    Sample(
        "EKS010", .warning, at: "cluster.endpointPublicAccess", mended: false,
        ["cluster.endpointPublicAccess": .flag(false)]),
    Sample("EKS011", at: "cluster.endpointPublicAccessCidrs", ["cluster.endpointPublicAccessCidrs": .list([])]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[0]",
        ["cluster.endpointPublicAccessCidrs": .list(["203.0.113.7"])]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": .list(["203.0.113.0/24", "198.51.100.9/24"])]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[0]", mended: false,
        ["cluster.endpointPublicAccessCidrs": .list(["office"])]),
    Sample(
        "EKS012", at: "cluster.endpointPublicAccessCidrs[0]", mended: false,
        ["cluster.endpointPublicAccessCidrs": .list(["10.1.2.3/16"])]),
    Sample(
        "EKS013", at: "cluster.endpointPublicAccessCidrs", mended: false,
        ["cluster.endpointPublicAccessCidrs": .list((0..<41).map { "203.0.113.\($0 * 2)/32" })]),
    Sample(
        "EKS013", at: "cluster.endpointPublicAccessCidrs",
        ["cluster.endpointPublicAccessCidrs": .list((0..<40).map { "203.0.113.\($0)/32" } + ["203.0.113.0/28"])]),
    Sample(
        "EKS014", at: "cluster.endpointPublicAccessCidrs[0]",
        ["cluster.endpointPublicAccessCidrs": .list(["10.0.0.0/8"])]),
    Sample(
        "EKS014", at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": .list(["203.0.113.0/24", "192.168.4.0/24"])]),
    Sample(
        "EKS014", at: "cluster.endpointPublicAccessCidrs[0]",
        ["cluster.endpointPublicAccessCidrs": .list(["100.64.1.0/24"])]),
    Sample(
        "EKS015", .warning, at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": .list(["0.0.0.0/0", "203.0.113.0/24"])]),
    Sample(
        "EKS015", .warning, at: "cluster.endpointPublicAccessCidrs[1]",
        ["cluster.endpointPublicAccessCidrs": .list(["203.0.113.0/24", "203.0.113.0/24"])]),
    Sample("EKS016", at: "cluster.logTypes[0]", ["cluster.logTypes": .list(["audits", "audit"])]),
    Sample("EKS016", at: "cluster.logTypes[1]", ["cluster.logTypes": .list(["audit", "ControllerManagers"])]),
    Sample("EKS016", at: "cluster.logTypes[1]", ["cluster.logTypes": .list(["audit", "kubelet-and-more"])]),
    Sample("EKS017", .note, at: "cluster.logTypes[2]", ["cluster.logTypes": .list(["audit", "api", "audit"])]),
    Sample("EKS018", .warning, at: "cluster.logTypes", ["cluster.logTypes": .list(["api"])]),
    Sample("EKS018", .warning, at: "cluster.logTypes", ["cluster.logTypes": .list([])]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[0]",
        ["cluster.adminRoleArns": .list(["arn:aws:sts::123456789012:assumed-role/admin/me"])]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[1]", mended: false,
        ["cluster.adminRoleArns": .list([role, "arn:aws:iam::123456789012:user/alice"])]),
    Sample("EKS019", at: "cluster.adminRoleArns[0]", mended: false, ["cluster.adminRoleArns": .list(["admin"])]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[0]", mended: false,
        ["cluster.adminRoleArns": .list(["arn:aws:iam::12345678901:role/admin"])]),
    Sample(
        "EKS019", at: "cluster.adminRoleArns[0]", mended: false,
        ["cluster.adminRoleArns": .list(["arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_Admin_1a2b/me"])]),
    Sample("EKS019", at: "cluster.adminRoleArns[0]", ["cluster.adminRoleArns": .list([" \(role) "])]),
    Sample(
        "EKS020", at: "cluster.adminRoleArns[0]",
        ["cluster.adminRoleArns": .list(["arn:aws-cn:iam::123456789012:role/admin"])]),
    Sample("EKS021", .note, at: "cluster.adminRoleArns[1]", ["cluster.adminRoleArns": .list([role, role])]),
    Sample("EKS022", .note, at: "cluster.adminRoleArns", mended: false, [:]),
]

private let role = "arn:aws:iam::123456789012:role/team/admin"

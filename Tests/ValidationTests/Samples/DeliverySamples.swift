import Environment

private let s3: FieldPath = "delivery.terraform.backend"
private let bucket: FieldPath = "delivery.terraform.s3.bucket"
private let bucketRegion: FieldPath = "delivery.terraform.s3.region"
private let prefix: FieldPath = "delivery.terraform.s3.keyPrefix"
private let endpoint: FieldPath = "delivery.rafay.repository.endpoint"
private let branch: FieldPath = "delivery.rafay.repository.branch"
private let image: FieldPath = "delivery.rafay.toolsImage"
private let folder: FieldPath = "delivery.rafay.repository.path"

let deliverySamples: [Sample] = [
    Sample("DLV001", at: bucket, hasFix: false, [s3: "s3", bucket: ""]),
    Sample("DLV001", at: bucket, hasFix: false, [s3: "s3", bucket: "ab"]),
    Sample("DLV001", at: bucket, [s3: "s3", bucket: "My_State"]),
    Sample("DLV001", at: bucket, [s3: "s3", bucket: "-state-"]),
    Sample("DLV001", at: bucket, [s3: "s3", bucket: "a..b"]),
    Sample("DLV001", at: bucket, [s3: "s3", bucket: "192.168.1.1"]),
    Sample("DLV001", at: bucket, [s3: "s3", bucket: "xn--state"]),
    Sample("DLV001", at: bucket, [s3: "s3", bucket: .text(String(repeating: "b", count: 64))]),
    Sample("DLV002", at: bucketRegion, [s3: "s3", bucket: "state-of-demo", bucketRegion: "us-west2"]),
    Sample("DLV002", at: bucketRegion, [s3: "s3", bucket: "state-of-demo", bucketRegion: ""]),
    Sample(
        "DLV002", .note, at: bucketRegion, hasFix: false,
        [s3: "s3", bucket: "state-of-demo", bucketRegion: "us-east-1"]),
    Sample("DLV003", at: prefix, [s3: "s3", bucket: "state-of-demo", prefix: "/demo/"]),
    Sample("DLV003", at: prefix, [s3: "s3", bucket: "state-of-demo", prefix: "a/../b"]),
    Sample("DLV003", .warning, at: prefix, [s3: "s3", bucket: "state-of-demo", prefix: ""]),
    Sample(
        "DLV003", at: prefix, hasFix: false,
        [s3: "s3", bucket: "state-of-demo", prefix: .text(String(repeating: "p", count: 901))]),
    Sample("DLV004", at: "delivery.rafay.project", ["delivery.rafay.project": "AI Team"]),
    Sample("DLV004", at: "delivery.rafay.agent", ["delivery.rafay.agent": .text(String(repeating: "a", count: 64))]),
    Sample("DLV004", at: "delivery.rafay.version", ["delivery.rafay.version": "v 1"]),
    Sample("DLV004", at: "delivery.rafay.project", hasFix: false, ["delivery.rafay.project": ""]),
    Sample("DLV004", at: "delivery.rafay.repository.name", ["delivery.rafay.repository.name": "Infra"]),
    Sample("DLV005", at: endpoint, [endpoint: "http://git.company.com/demo.git"]),
    Sample("DLV005", at: endpoint, [endpoint: "git.company.com/demo.git"]),
    Sample("DLV005", at: endpoint, [endpoint: "ssh://git@git.company.com/demo.git"]),
    Sample("DLV005", at: endpoint, hasFix: false, [endpoint: "/home/me/demo"]),
    Sample("DLV005", at: endpoint, hasFix: false, [endpoint: ""]),
    Sample("DLV006", at: endpoint, [endpoint: "https://me:secret@git.company.com/demo.git"]),
    Sample("DLV006", at: endpoint, [endpoint: "https://token@git.company.com/demo.git"]),
    Sample("DLV006", at: endpoint, [endpoint: "https://me:p@ss@git.example.com/demo.git"]),
    Sample("DLV006", at: endpoint, [endpoint: "https://git.company.com/demo.git?private_token=abc"]),
    Sample("DLV006", at: endpoint, [endpoint: "git@git.company.com:demo.git#token"]),
    Sample("DLV007", .note, at: endpoint, hasFix: false, [:]),
    Sample("DLV008", at: branch, [branch: "my branch"]),
    Sample("DLV008", at: branch, [branch: "a..b"]),
    Sample("DLV008", at: branch, [branch: ".hidden"]),
    Sample("DLV008", at: branch, [branch: "-f"]),
    Sample("DLV008", at: branch, [branch: "x.lock"]),
    Sample("DLV008", at: branch, [branch: ""]),
    Sample("DLV009", at: folder, [folder: "/environments/demo"]),
    Sample("DLV009", at: folder, [folder: "../demo"]),
    Sample("DLV009", at: folder, [folder: "a\\b"]),
    Sample("DLV009", at: folder, [folder: "."]),
    Sample("DLV009", at: folder, [folder: ".git/hooks"]),
    Sample("DLV009", at: folder, [folder: "a/.GIT"]),
    Sample(
        "DLV012", at: "delivery.rafay.governance.timeToLive", hasFix: false,
        ["delivery.rafay.governance.timeToLive": "one day"]),
    Sample(
        "DLV012", at: "delivery.rafay.governance.sharedWith[1]", hasFix: false,
        ["delivery.rafay.governance.sharedWith": ["*", "AI Team"]]),
    Sample(
        "DLV012", at: "delivery.rafay.governance.approvers[0]", hasFix: false,
        ["delivery.rafay.governance.approvers": ["ada"]]),
    Sample("DLV011", at: image, [image: "my tools"]),
    Sample("DLV011", at: image, [image: "alpine/k8s:$(tag)"]),
    Sample("DLV011", at: image, [image: ""]),
    Sample("DLV010", at: "description", ["description": "costs $(much) and $$((more)"]),
    Sample("DLV010", at: branch, [branch: "feature/$(x)"]),
    Sample("DLV010", at: endpoint, [endpoint: "https://git.company.com/$(team)/demo.git"]),
    Sample("DLV010", at: folder, [folder: "environments/$(name)"]),
]

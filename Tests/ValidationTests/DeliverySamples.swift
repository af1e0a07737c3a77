import Environment

private let s3: FieldPath = "delivery.terraform.backend"
private let bucket: FieldPath = "delivery.terraform.s3.bucket"
private let bucketRegion: FieldPath = "delivery.terraform.s3.region"
private let prefix: FieldPath = "delivery.terraform.s3.keyPrefix"
private let endpoint: FieldPath = "delivery.rafay.repository.endpoint"
private let branch: FieldPath = "delivery.rafay.repository.branch"
private let folder: FieldPath = "delivery.rafay.repository.path"

let deliverySamples: [RuleSample] = [
    RuleSample("DLV001", bucket, [s3: "s3", bucket: ""], mendable: false),
    RuleSample("DLV001", bucket, [s3: "s3", bucket: "ab"], mendable: false),
    RuleSample("DLV001", bucket, [s3: "s3", bucket: "My_State"]),
    RuleSample("DLV001", bucket, [s3: "s3", bucket: "-state-"]),
    RuleSample("DLV001", bucket, [s3: "s3", bucket: "a..b"]),
    RuleSample("DLV001", bucket, [s3: "s3", bucket: "192.168.1.1"]),
    RuleSample("DLV001", bucket, [s3: "s3", bucket: "xn--state"]),
    RuleSample("DLV001", bucket, [s3: "s3", bucket: .text(String(repeating: "b", count: 64))]),
    RuleSample("DLV002", bucketRegion, [s3: "s3", bucket: "state-of-demo", bucketRegion: "us-west2"]),
    RuleSample("DLV002", bucketRegion, [s3: "s3", bucket: "state-of-demo", bucketRegion: ""]),
    RuleSample(
        "DLV002", bucketRegion, [s3: "s3", bucket: "state-of-demo", bucketRegion: "us-east-1"], mendable: false),
    RuleSample("DLV003", prefix, [s3: "s3", bucket: "state-of-demo", prefix: "/demo/"]),
    RuleSample("DLV003", prefix, [s3: "s3", bucket: "state-of-demo", prefix: "a/../b"]),
    RuleSample("DLV003", prefix, [s3: "s3", bucket: "state-of-demo", prefix: ""]),
    RuleSample(
        "DLV003", prefix, [s3: "s3", bucket: "state-of-demo", prefix: .text(String(repeating: "p", count: 901))],
        mendable: false),
    RuleSample("DLV004", "delivery.rafay.project", ["delivery.rafay.project": "AI Team"]),
    RuleSample("DLV004", "delivery.rafay.agent", ["delivery.rafay.agent": .text(String(repeating: "a", count: 64))]),
    RuleSample("DLV004", "delivery.rafay.version", ["delivery.rafay.version": "v 1"]),
    RuleSample("DLV004", "delivery.rafay.project", ["delivery.rafay.project": ""], mendable: false),
    RuleSample("DLV004", "delivery.rafay.repository.name", ["delivery.rafay.repository.name": "Infra"]),
    RuleSample("DLV005", endpoint, [endpoint: "http://git.company.com/demo.git"]),
    RuleSample("DLV005", endpoint, [endpoint: "git.company.com/demo.git"]),
    RuleSample("DLV005", endpoint, [endpoint: "ssh://git@git.company.com/demo.git"]),
    RuleSample("DLV005", endpoint, [endpoint: "/home/me/demo"], mendable: false),
    RuleSample("DLV005", endpoint, [endpoint: ""], mendable: false),
    RuleSample("DLV006", endpoint, [endpoint: "https://me:secret@git.company.com/demo.git"]),
    RuleSample("DLV006", endpoint, [endpoint: "https://token@git.company.com/demo.git"]),
    RuleSample("DLV006", endpoint, [endpoint: "https://me:p@ss@git.example.com/demo.git"]),
    RuleSample("DLV007", endpoint, [:], mendable: false),
    RuleSample("DLV008", branch, [branch: "my branch"]),
    RuleSample("DLV008", branch, [branch: "a..b"]),
    RuleSample("DLV008", branch, [branch: ".hidden"]),
    RuleSample("DLV008", branch, [branch: "-f"]),
    RuleSample("DLV008", branch, [branch: "x.lock"]),
    RuleSample("DLV008", branch, [branch: ""]),
    RuleSample("DLV009", folder, [folder: "/environments/demo"]),
    RuleSample("DLV009", folder, [folder: "../demo"]),
    RuleSample("DLV009", folder, [folder: "a\\b"]),
    RuleSample("DLV009", folder, [folder: "."]),
    RuleSample("DLV010", "description", ["description": "costs $(much) and $$((more)"]),
    RuleSample("DLV010", branch, [branch: "feature/$(x)"]),
]

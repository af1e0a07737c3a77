import Foundation
import StructuredData
import Testing

@Suite("HCL")
struct HCLTextTests {
    @Test(
        "writes text as Terraform reads it",
        arguments: [
            ("a\"b", #""a\"b""#), ("\\", #""\\""#), ("a\nb\r\t", #""a\nb\r\t""#), ("${x}", #""$${x}""#),
            ("$${x}", #""$$${x}""#),
            ("%{ if a }", #""%%{ if a }""#), ("$ { % {", #""$ { % {""#), ("$", #""$""#), ("\u{7}", #""\u0007""#),
            ("語", #""語""#),
        ])
    func quoting(text: String, hcl: String) {
        #expect(StructuredValue.text(text).hclText == hcl)
    }

    @Test("lays attributes out in columns, and those that span lines by themselves")
    func layout() {
        let value: StructuredValue = [
            "region": "us-west-2", "public_subnets": ["10.1.0.0/24", "10.1.1.0/24"],
            "tags": ["team": "vision", "cost-centre": "7", "a b": "c", "for": "d"],
            "none": .map([]), "size": 2, "pools": [["name": "cpu", "limit": 1000], .map([])],
        ]
        #expect(
            value.tfvarsText == """
                region         = "us-west-2"
                public_subnets = ["10.1.0.0/24", "10.1.1.0/24"]
                tags = {
                  team        = "vision"
                  cost-centre = "7"
                  "a b"       = "c"
                  "for"       = "d"
                }
                none = {}
                size = 2
                pools = [
                  {
                    name  = "cpu"
                    limit = 1000
                  },
                  {}
                ]

                """)
    }

    @Test("has no file for what is no map")
    func noMap() { #expect(StructuredValue.list([1]).tfvarsText == "") }
}

@Suite("HCL before Terraform itself", .enabled(if: Terraform.isThere, "terraform is not on PATH"))
struct TerraformTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-hcl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Several hundred files of values of many shapes, in one run of `terraform fmt`.
    @Test("is laid out as `terraform fmt` leaves it")
    func formatting() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var values = RandomValues(seed: 3)
        for number in 0..<400 {
            var members: [StructuredValue.Member] = []
            for _ in 0..<Int.random(in: 1...6, using: &values.generator) {
                let name = values.name()
                if !members.contains(where: { $0.key == name }) { members.append(.init(name, values.value())) }
            }
            let text = StructuredValue.map(members).tfvarsText
            try text.write(to: folder.appendingPathComponent("\(number).tfvars"), atomically: false, encoding: .utf8)
        }
        let result = try Terraform.run(["fmt", "-check", "-diff", "."], in: folder)
        #expect(result.status == 0, "\(result.output.prefix(4000))")
    }

    @Test("reads back as the same text, whatever the text is")
    func texts() throws {
        let value = StructuredValue.map([
            .init("list", .texts(trickyTexts)),
            .init("map", .map(trickyTexts.enumerated().map { .init("\($0.offset)" + $0.element, .text($0.element)) })),
        ])
        try expectSame(value)
    }

    @Test("reads back as the same value, for values of many shapes")
    func random() throws {
        var values = RandomValues(seed: 4)
        var members: [StructuredValue.Member] = []
        for number in 0..<300 { members.append(.init("v\(number)", values.value())) }
        try expectSame(.map(members))
    }

    /// Lets Terraform read the value from a tfvars file and tell it as JSON.
    private func expectSame(_ value: StructuredValue) throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try "variable \"value\" { type = any }\n".write(
            to: folder.appendingPathComponent("main.tf"), atomically: false, encoding: .utf8)
        let file: StructuredValue = ["value": value]
        try file.tfvarsText.write(to: folder.appendingPathComponent("a.tfvars"), atomically: false, encoding: .utf8)
        let result = try Terraform.run(
            ["console", "-var-file=a.tfvars"], in: folder, input: "base64encode(jsonencode(var.value))\n")
        let encoded = result.output.trimmingCharacters(in: CharacterSet(charactersIn: "\"\n"))
        let data = try #require(Data(base64Encoded: encoded), "\(result.output.prefix(2000))")
        let read = try JSONSerialization.jsonObject(with: data) as? NSObject
        // Terraform composes letters and their accents, and has one kind of number: both sides go through the same glasses.
        let expected =
            try JSONSerialization.jsonObject(with: Data(value.jsonText.precomposedStringWithCanonicalMapping.utf8))
            as? NSObject
        #expect(read == expected)
    }
}

enum Terraform {
    static let isThere = (try? run(["version"], in: FileManager.default.temporaryDirectory))?.status == 0

    static func run(_ arguments: [String], in folder: URL, input: String = "") throws -> (status: Int32, output: String)
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["terraform"] + arguments
        process.currentDirectoryURL = folder
        // A person's settings play no part here.
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["TF_CLI_CONFIG_FILE": "/dev/null", "CHECKPOINT_DISABLE": "1", "TF_IN_AUTOMATION": "1"]) { $1 }
        let output = Pipe()
        let source = Pipe()
        process.standardOutput = output
        process.standardError = output
        process.standardInput = source
        try process.run()
        source.fileHandleForWriting.write(Data(input.utf8))
        try source.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}

import Environment
import Foundation
import StructuredData
import TestSupport
import Testing

@testable import EnvironmentBundle

/// Text of people comes out of every file as it went in, and is code in none.
@Suite struct HostileTextTests {
    private let given = inputs(HostileText.everywhere)
    private let bundle: RenderedBundle

    init() { bundle = RenderedBundle(given) }

    @Test func everyTextFieldIsHostile() {
        for field in FieldCatalogue.all {
            switch (field.domain, field.value(given.document)) {
            case (.choice, _), (_, .number), (_, .flag): break
            case (_, let value): #expect(value.text.contains("$(touch canary)"), "\(field.path)")
            }
        }
    }

    @Test func theDocumentReadsBackTheSame() throws {
        let read = DocumentReader.read(try #require(bundle.file("environment.yaml")).bytes)
        #expect(read.problems == [])
        #expect(read.answers.resolved(with: .builtIn, on: testDay) == given.document)
    }

    @Test func yamlReadsBackAsTheObjectsThatWereMeant() throws {
        let objects = RafayObject.all(for: given)
        #expect(objects.count == 7)
        for (index, object) in objects.enumerated() {
            let file = try #require(bundle.file("rafay/\(object.fileName(number: index + 1))"))
            #expect(try Tree(yaml: file.text) == Tree(object.content), "\(file.path)")
        }
        for file in bundle.files where file.path.hasSuffix(".yaml") && !file.path.contains("/charts/") {
            #expect(try Tree(yaml: file.text) != nil, "\(file.path)")
        }
    }

    @Test func jsonReadsBackAsThePlanThatWasMeant() throws {
        let plan = try #require(bundle.file("plan.json"))
        let root = try #require(try JSONSerialization.jsonObject(with: Data(plan.bytes)) as? [String: Any])
        #expect(root["environment"] as? String == given.document.name)
        let routes = try #require(root["routes"] as? [[String: Any]])
        for (read, meant) in zip(routes, given.plan.routes) {
            let steps = try #require(read["steps"] as? [[String: Any]])
            #expect(steps.map { $0["command"] as? [String] } == meant.steps.map(\.command))
        }
    }

    @Test(.enabled(if: StageTools.isOnPath("terraform"), "terraform is not installed"))
    func hclReadsBackAsTheValuesThatWereMeant() throws {
        for stage in Stage.allCases {
            let values = StructuredValue.map(
                StageVariables.values(of: stage, in: given).map { .init($0.name, $0.value) })
            let tfvars = try #require(bundle.file("terraform/\(stage.rawValue).tfvars"))
            #expect(try terraformReads(tfvars.text) == Tree(values), "\(tfvars.path)")

            let settings = try #require(S3State(of: stage, in: given.document)).settings
            let backend = try #require(bundle.file("terraform/\(stage.rawValue).s3.tfbackend"))
            #expect(try terraformReads(backend.text) == Tree(settings), "\(backend.path)")
        }
    }

    /// The stages know no person: a document changes values, never code.
    @Test func theStagesAreThoseOfEveryDocument() throws {
        var plain = EnvironmentDocument.sample()
        plain.delivery.terraform.backend = .s3
        let other = RenderedBundle(inputs(plain))
        func code(_ bundle: RenderedBundle) -> [BundleFile] {
            bundle.files.filter { $0.path.hasSuffix(".tf") || $0.path == "destroy.sh" || $0.path == ".gitignore" }
        }
        #expect(code(bundle) == code(other))
        #expect(code(bundle).count > 25)
    }

    /// The shell itself takes the steps of apply.sh apart.
    @Test func theShellReadsTheStepsThatWereMeant() throws {
        let script = try #require(bundle.file("apply.sh")).text
        let part = try #require(script.split(separator: "\n# --- ").dropFirst().first)
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("# --- \(part)\n".utf8).write(to: folder.appending(path: "part.sh"))
        try Data(script.utf8).write(to: folder.appending(path: "apply.sh"))

        func shell(_ code: String) throws -> (code: Int32, output: String) {
            try StageTools.call(["sh", "-c", code], in: folder)
        }
        #expect(try shell("sh -n apply.sh").code == 0)
        #expect(try shell(". ./part.sh; printf %s \"$environment\"").output == given.document.name)
        for route in given.plan.routes {
            for (name, steps) in [(route.name, route.steps), ("\(route.name)-destroy", route.teardown)] {
                let read = try shell(
                    "step() { printf '%s\\0' \"$@\"; printf '\\1\\0'; }; . ./part.sh; list_steps \(name)"
                ).output
                let meant = steps.map { step in
                    [
                        step.id, step.kind.rawValue, step.needs.joined(separator: " "), String(step.typicalMinutes),
                        String(step.limitMinutes), step.title, step.remedy,
                    ]
                        + step.command
                }
                #expect(read == meant.map { ($0 + ["\u{1}"]).map { $0 + "\0" }.joined() }.joined(), "\(name)")
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["apply.sh", "part.sh"])
    }

    @Test(arguments: ["PLAN.md", "README.md"])
    func pagesShowTextAndNoMarkup(page: String) throws {
        let text = withoutCode(try #require(bundle.file(page)).text)
        for markup in ["<script", "[link](", "https://evil.example"] { #expect(!text.contains(markup), "\(markup)") }
        #expect(
            !text.split(separator: "\n").contains { $0.hasPrefix("END") || $0.hasPrefix("- a: b") },
            "a line break of people")
        #expect(text.contains("script&#62;") || text.contains("&#60;script"))
    }

    // MARK: - Readers

    /// A value as JSON knows it, whatever it was read from.
    private struct Tree: Equatable {
        let value: NSObject

        init(_ value: StructuredValue) throws {
            self.value = try #require(try JSONSerialization.jsonObject(with: Data(value.jsonText.utf8)) as? NSObject)
        }

        init?(yaml: String) throws {
            guard let value = try loadYAML(yaml) else { return nil }
            let json = try JSONSerialization.data(withJSONObject: value)
            self.value = try #require(try JSONSerialization.jsonObject(with: json) as? NSObject)
        }

        init(json: Data) throws { value = try #require(try JSONSerialization.jsonObject(with: json) as? NSObject) }
    }

    /// Lets Terraform read assignments and tell them as JSON.
    private func terraformReads(_ assignments: String) throws -> Tree {
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let names = assignments.split(separator: "\n").compactMap { $0.firstMatch(of: /^([a-z0-9_]+) *=/)?.1 }
        try Data(names.map { "variable \"\($0)\" { type = any }\n" }.joined().utf8).write(
            to: folder.appending(path: "main.tf"))
        try Data(assignments.utf8).write(to: folder.appending(path: "a.tfvars"))
        let all = names.map { "\($0) = var.\($0)" }.joined(separator: ", ")
        let read = try StageTools.call(
            ["terraform", "console", "-var-file=a.tfvars"], input: "base64encode(jsonencode({\(all)}))\n", in: folder,
            with: ["TF_CLI_CONFIG_FILE": "/dev/null", "CHECKPOINT_DISABLE": "1"])
        let encoded = read.output.trimmingCharacters(in: CharacterSet(charactersIn: "\"\n"))
        return try Tree(json: try #require(Data(base64Encoded: encoded), "\(read.output.prefix(2000))"))
    }

    /// A page without its blocks and spans of code.
    private func withoutCode(_ page: String) -> String {
        var kept: [String] = []
        var fence: Substring?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let marks = line.prefix { $0 == "`" }
            if let open = fence {
                if line == open { fence = nil }
            } else if marks.count >= 3, !line.dropFirst(marks.count).contains("`") {
                fence = marks
            } else {
                kept.append(withoutSpans(line))
            }
        }
        return kept.joined(separator: "\n")
    }

    private func withoutSpans(_ line: Substring) -> String {
        var kept = ""
        var rest = line
        while let start = rest.firstIndex(of: "`") {
            kept += rest[..<start]
            rest = rest[start...]
            let marks = rest.prefix { $0 == "`" }.count
            let inside = rest.dropFirst(marks)
            // The span ends at the next run of as many marks.
            var end = inside.startIndex
            while let next = inside[end...].firstIndex(of: "`"),
                inside[next...].prefix(while: { $0 == "`" }).count != marks
            {
                end = inside.index(next, offsetBy: inside[next...].prefix { $0 == "`" }.count)
            }
            guard let close = inside[end...].firstIndex(of: "`") else { return kept + rest }
            rest = inside[inside.index(close, offsetBy: marks)...]
        }
        return kept + rest
    }
}

import Environment
import TestSupport
import Testing

@Suite("Writing a document")
struct WritingTests {
    @Test("and reading it again gives the same document")
    func fixedPoint() {
        let document = EnvironmentDocument.sample([
            "description": .text("for the vision team"), "tags.team": .text("vision"),
        ])
        let read = DocumentReader.read(document.yamlText)
        #expect(read.problems.isEmpty)
        #expect(read.answers.resolved(with: .builtIn, on: testDay) == document)
    }

    @Test("holds for any value of any field", arguments: 0..<150)
    func anyValue(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var document = EnvironmentDocument.sample()
        for field in FieldCatalogue.all where Bool.random(using: &generator) {
            field.set(Self.randomValue(of: field, &generator), in: &document)
        }
        // A name and a region that are empty are missing, not written.
        if document.name.isEmpty { document.name = "demo" }
        if document.region.isEmpty { document.region = "us-west-2" }
        let text = document.yamlText
        let read = DocumentReader.read(text)
        #expect(read.problems.isEmpty, "\(read.problems)")
        let again = read.answers.resolved(with: .builtIn, on: testDay)
        #expect(again == document)
        #expect(again.yamlText == text, "the same values give the same bytes")
    }

    @Test("names every field once, in the order of the catalogue")
    func everyField() {
        let text = EnvironmentDocument.sample().yamlText
        var last = text.startIndex
        for field in FieldCatalogue.all where !["name", "description", "preset"].contains(field.path.field) {
            let key = field.path.field.split(separator: ".").last.map { "\($0):" } ?? ""
            guard let place = text[last...].range(of: key) else {
                Issue.record("\(field.path) is not written, or out of order")
                return
            }
            last = place.upperBound
        }
    }

    private static func randomValue(of field: Field, _ generator: inout SeededGenerator) -> FieldValue {
        let texts = [
            "", "a", "demo", "1.36", "yes", "null", "~", "- x", "a: b", "# c", "'", "\"", "${x}", "%{y}", "日本語",
            "tab\there",
            "two\nlines", " leading", "trailing ", "0x1F", "1e3", "2026-11-24", "{", "[", "*a", "&a", "!t", "|", ">",
            "é",
        ]
        func text(_ generator: inout SeededGenerator) -> String { texts.randomElement(using: &generator) ?? "" }
        switch field.domain {
        case .text, .known: return .text(text(&generator))
        case .choice(let choices): return .text(choices.randomElement(using: &generator)?.value ?? "")
        case .number: return .number([-1, 0, 1, 7, 1000, .max, .min].randomElement(using: &generator) ?? 0)
        case .toggle: return .flag(Bool.random(using: &generator))
        case .list: return .list((0..<Int.random(in: 0...3, using: &generator)).map { _ in text(&generator) })
        case .tags:
            return .map(
                Dictionary(
                    (0..<Int.random(in: 0...3, using: &generator)).map { _ in (text(&generator), text(&generator)) }
                ) { $1 })
        }
    }
}

@Suite("A field's declaration")
struct FieldCatalogueTests {
    @Test(
        "has a path of its own, a title, help that is a sentence, and a default of its type",
        arguments: FieldCatalogue.all.map(\.path.field))
    func complete(path: String) throws {
        let field = try #require(FieldPath(reading: path).flatMap(FieldCatalogue.field))
        #expect(FieldCatalogue.all.count { $0.path == field.path } == 1)
        #expect(!field.title.isEmpty && field.help.hasSuffix("."))
        #expect(field.accepts(field.defaultValue))
    }

    @Test("reads and writes its place in the document and no other", arguments: FieldCatalogue.all.map(\.path.field))
    func place(path: String) throws {
        let field = try #require(FieldPath(reading: path).flatMap(FieldCatalogue.field))
        let other: FieldValue =
            switch field.defaultValue {
            case .text(let text):
                if case .choice(let choices) = field.domain {
                    .text(choices.first { $0.value != text }?.value ?? "")
                } else {
                    .text(text + "x")
                }
            case .number(let number): .number(number + 1)
            case .flag(let flag): .flag(!flag)
            case .list(let list): .list(list + ["x"])
            case .map(let map): .map(map.merging(["x": "y"]) { $1 })
            }
        var document = EnvironmentDocument()
        let isTaken = field.set(other, in: &document)
        #expect(isTaken)
        #expect(field.value(document) == other)
        for neighbour in FieldCatalogue.all where neighbour.path != field.path {
            #expect(neighbour.value(document) == neighbour.defaultValue, "\(neighbour.path) changed with \(field.path)")
        }
    }

    @Test("names each variable of a stage for one field only, but for that of the pools")
    func variables() {
        let all = FieldCatalogue.declared.filter { !$0.path.isOfEachPool }.flatMap(\.variables)
        #expect(Set(all).count == all.count)
    }
}

import Environment
import StructuredData
import Testing
import Validation

@testable import slipway

@Suite struct SchemaTests {
    private let environment = SchemaCommand.Document.environment.schema
    private let preset = SchemaCommand.Document.preset.schema

    /// The schema that stands at a field's place.
    private func schema(of field: Field, in root: StructuredValue) -> StructuredValue? {
        let isDescribing = FieldCatalogue.describing.contains { $0.path == field.path }
        let keys = [isDescribing ? "metadata" : "spec"] + field.path.field.split(separator: ".").map(String.init)
        return keys.reduce(root) { $0?["properties"]?[$1] }
    }

    @Test(arguments: FieldCatalogue.all.map(\.path.field))
    func everyFieldStandsInTheSchemaOfEnvironments(_ path: String) throws {
        let field = try #require(FieldPath(reading: path).flatMap(FieldCatalogue.field))
        let told = try #require(schema(of: field, in: environment))
        guard case .text(let description)? = told["description"] else {
            Issue.record("no description")
            return
        }
        #expect(description.hasPrefix(field.help))
        #expect((told["default"] == nil) == (field.isRequired || field.isPlanned))
        if let value = told["default"] { #expect(value == field.defaultValue.structured) }
        let rules = RuleRegistry.rules(about: field).map(\.code)
        #expect(told["$comment"] == (rules.isEmpty ? nil : .text("Rules: \(rules.joined(separator: " "))")))
        let choices = StructuredValue.texts(field.choices.map(\.value))
        switch field.domain {
        case .choice: #expect(told["enum"] == choices)
        case .list(.choices): #expect(told["items"]?["anyOf"] == [["enum": choices], ["type": "string"]])
        case .list: #expect(told["type"] == "array")
        case .number: #expect(told["type"] == "integer")
        case .toggle: #expect(told["type"] == "boolean")
        case .tags: #expect(told["type"] == "object")
        case .text, .known: #expect(told["type"] == "string")
        }
    }

    @Test(arguments: FieldCatalogue.deciding.map(\.path.field))
    func everyFieldOfASpecStandsInTheSchemaOfPresets(_ path: String) throws {
        let field = try #require(FieldPath(reading: path).flatMap(FieldCatalogue.field))
        #expect(schema(of: field, in: preset) == schema(of: field, in: environment))
    }

    @Test func whatHasNoDefaultIsRequiredOfEnvironmentsAndNotOfPresets() {
        #expect(environment["properties"]?["spec"]?["required"] == ["region"])
        #expect(environment["properties"]?["metadata"]?["required"] == ["name"])
        #expect(preset["properties"]?["spec"]?["required"] == nil)
    }

    @Test(arguments: SchemaCommand.Document.allCases)
    func noObjectTakesAKeyThatIsNotKnown(_ document: SchemaCommand.Document) {
        func check(_ schema: StructuredValue) {
            // Below `pools` any name stands for a pool, and nothing else does.
            if schema["properties"] != nil, schema["propertyNames"] == nil {
                #expect(schema["additionalProperties"] == false)
            }
            switch schema {
            case .map(let members): for member in members { check(member.value) }
            case .list(let elements): for element in elements { check(element) }
            default: break
            }
        }
        #expect(document.schema["$schema"] == "https://json-schema.org/draft/2020-12/schema")
        check(document.schema)
    }

    @Test func theSchemaGoesToStandardOutput() throws {
        let program = try Program()
        let printed = try program.run("schema", "environment")
        #expect(printed.status == 0)
        #expect(printed.result == environment.jsonText)
        #expect(printed.messages == "")
        #expect(try program.run("schema", "environments").status == 64)
    }
}

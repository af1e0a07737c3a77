import Environment
import Foundation
import StructuredData
import TestSupport
import Testing

@testable import EnvironmentBundle

/// Text of people reaches Rafay as text.
@Suite struct RafayTextTests {
    static let hostile = [
        "$(environment.name)$", #"$(resource."demo-network".output.vpc_id.value)$"#, "${var.aws_region}",
        "%{ if true }",
        "a: b # c", "- x\n- y", "\"quoted\" and 'quoted'", "*anchor &anchor !!binary", "{{ .Values }}", "1.30", "no",
        "~",
        "trailing blank ", "\u{0}\u{1B}[31m", "\u{85}\u{2028}", "Grüße 🚢", "\\u0024{x}", "---\n...\n",
    ]

    @Test(arguments: hostile)
    func aDescriptionComesOutOfYAMLAsItWentIn(text: String) throws {
        var document = EnvironmentDocument.sample()
        document.description = text
        let object = try #require(RafaySample(document).object("Environment"))
        let root = try loadYAML(object.content.yamlText) as? [String: Any]
        #expect((root?["metadata"] as? [String: Any])?["description"] as? String == text)
    }

    @Test(arguments: hostile)
    func aTagIsALiteralThatNoLanguageReadsAsCode(text: String) throws {
        var document = EnvironmentDocument.sample()
        document.tags = ["key": text, text: "value"]
        let sample = RafaySample(document)
        for kind in ["EnvironmentTemplate", "Environment"] {
            let tags = try #require(try sample.variable("tags", in: kind))
            let value = try #require(tags.value)
            #expect(tags.type == "hcl")
            #expect(!value.contains("$") && !value.contains("%"))
            #expect(try JSONDecoder().decode([String: String].self, from: Data(value.utf8)) == document.tags)
        }
    }

    @Test func textOfPeopleNeverBecomesAnExpression() throws {
        var document = EnvironmentDocument.sample()
        document.region = "$(environment.name)$"
        document.network.vpcCidr = "$(environment.name)$"
        let sample = RafaySample(document)
        #expect(try sample.variable("aws_region", in: "Environment")?.type == "text")
        #expect(try sample.variable("vpc_cidr", in: "ResourceTemplate", .network)?.type == "text")
    }

    @Test func theReadmeShowsNamesAsTheyAre() {
        var document = EnvironmentDocument.sample()
        document.delivery.rafay.agent = "<script>*x*</script>\n# y"
        let text = RafayReadme(for: RafaySample(document).inputs).text
        #expect(text.contains(##"\<script\>\*x\*\</script\> \# y"##))
    }
}

import Environment
import TestSupport

@testable import EnvironmentBundle

/// Documents whose texts are code in every language that a bundle is written in.
enum HostileText {
    /// Would make a file `canary` in a shell, read a variable in HCL, end a string, a list, a link or a page.
    static let text = #"""
        "' \ $(touch canary) `touch canary`; touch canary #${var.aws_region} %{ if true } $(environment.name)$ {{ .Values.x }}
        - a: b # c	| <script>x</script> [link](https://evil.example) ``` 語 тест 🚢\n\u001b END
        END
        """# + "\r\n\u{1B}[31m*/"

    /// Code in the languages that a tag passes through on its way.
    static let tags = [
        "quotes": #"a "b" 'c' \ d"#, "hcl": #"${var.aws_region} %{ if true }x%{ endif } $${y}"#,
        "shell": "$(id) `id` $HOME; !x",
        "helm": "{{ .Values.x }}", "yaml": "a: b # c\n- d\ttab", "語 тег": "Grüße 世界 🚢", "a:b/c=d+e-f@g.h": "true",
    ]

    /// Hostile wherever Rafay's schema leaves text free; names stay names.
    static var accepted: EnvironmentDocument {
        var document = EnvironmentDocument.sample()
        document.description = text
        document.tags = tags.merging([text: text]) { $1 }
        document.delivery.rafay.repository.branch = "feature/it's-`mine`-$x;&|\"%{y}"
        document.delivery.rafay.repository.path = #"teams/$x `y` "z" 'v' 語"#
        return document
    }

    /// Every text, list and tag is hostile, whatever the rules say of it. Each tells its field, so that none can stand
    /// in another's place.
    static var everywhere: EnvironmentDocument {
        var document = EnvironmentDocument.sample(["delivery.terraform.backend": .text("s3")])
        for field in FieldCatalogue.all {
            let own = "\(field.path) \(text)"
            switch field.value(document) {
            case .text: field.set(.text(own), in: &document)
            case .list: field.set(.list([own, text]), in: &document)
            case .map: field.set(.map(["key": own, own: text]), in: &document)
            case .number, .flag: break
            }
        }
        return document
    }
}

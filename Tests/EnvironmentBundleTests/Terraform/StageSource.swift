import Embedded
import Environment

/// What a stage declares, read from its `variables.tf` and `outputs.tf` as `terraform fmt` leaves them.
struct StageSource {
    struct Declaration: Equatable {
        let name: String
        /// HCL as it stands in the file, by the attribute's name: `type`, `default`, `description`.
        let attributes: [String: String]

        /// The description without its quotes.
        var description: String {
            (attributes["description"] ?? "").trimming("\"").replacing(#"\""#, with: "\"")
        }
    }

    let variables: [Declaration]
    let outputs: [Declaration]

    init(_ stage: Stage) {
        func text(_ file: String) -> String {
            EmbeddedFiles.terraform.file("terraform/\(stage.rawValue)/\(file)")?.text ?? ""
        }
        variables = Self.declarations("variable", in: text("variables.tf"))
        outputs = Self.declarations("output", in: text("outputs.tf"))
    }

    /// The blocks of one kind, with a value of several lines as its first and last: from `kind "name" {` at the start of a line to `}` at the start of another.
    static func declarations(_ kind: String, in text: String) -> [Declaration] {
        var declarations: [Declaration] = []
        var open: (name: String, attributes: [String: String])?
        var unfinished: String?
        for line in text.split(separator: "\n") {
            if line.hasPrefix("\(kind) \""), let name = line.split(separator: "\"").dropFirst().first {
                open = (String(name), [:])
            } else if line == "}", let block = open {
                declarations.append(Declaration(name: block.name, attributes: block.attributes))
                open = nil
            } else if let name = unfinished, line.wholeMatch(of: /[ ]{2}[\]})]+/) != nil {
                open?.attributes[name]? += " ... " + line.drop { $0 == " " }
                unfinished = nil
            } else if let attribute = line.wholeMatch(of: /[ ]{2}([a-z_]+) *= (.+)/) {
                // Deeper lines belong to a validation.
                open?.attributes[String(attribute.1)] = String(attribute.2)
                unfinished = "([{".contains(attribute.2.last ?? " ") ? String(attribute.1) : nil
            }
        }
        return declarations
    }
}

extension String {
    fileprivate func trimming(_ mark: Character) -> String {
        String(drop { $0 == mark }.reversed().drop { $0 == mark }.reversed())
    }
}

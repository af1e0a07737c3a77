import Environment
import Text
import Validation

extension Situation {
    /// What there is to read about something; nil when that is nothing.
    func help(on topic: Topic) -> Layer.Help? {
        switch topic {
        case .field(let path): FieldCatalogue.field(path).map { help(on: $0, at: path) }
        case .region(let code):
            FieldCatalogue.field(.region).map { field in
                var help = help(on: field)
                help.paragraphs.insert("\(code). \(zonesWithGPUs(of: code))", at: 1)
                return help
            }
        case .preset(let preset): Layer.Help(explaining: preset)
        case .finding(let finding): Layer.Help(explaining: finding)
        case .account: accountHelp
        case .words(let title, let text): Layer.Help(title: title, paragraphs: [text])
        case .details(.files): filesHelp
        case .details(.plan): planHelp
        case .details(.cost): costHelp
        case .details(.types(let pool)): typesHelp(pool)
        case .details(.quota(let code)): quotaHelp(code)
        }
    }

    /// The gist of that, in a sentence or two; nil where the page shows it already.
    func hint(on topic: Topic) -> String? {
        switch topic {
        case .field(let path): FieldCatalogue.field(path)?.help
        case .region(let code):
            zonesWithGPUs(of: code)
                + " ● a zone that has it, ○ one that has not; x is the price against us-east-1, drawn where there is room."
        case .preset(let preset): preset.description
        case .finding(let finding): finding.message
        case .account: accountHelp.paragraphs.first
        case .words(_, let text): text
        case .details(.types(let pool)): hint(onPool: pool)
        case .details: nil
        }
    }

    /// A field, before it what it holds and what the rules say of that.
    private func help(on field: Field, at path: FieldPath) -> Layer.Help {
        var help = help(on: field)
        let said = findings(on: page).filter { $0.isAbout(path) }.map { "\($0.name): \($0.inWhole)" }
        // What may be cut on the page is here in whole.
        if let value = field.value(document)[path.part]?.shown, value.count > 24 {
            help.paragraphs.insert("Now: \(value)", at: 1)
        }
        help.paragraphs.insert(contentsOf: said, at: 0)
        return help
    }

    /// A field, what of it belongs to this environment, and the rules about it.
    private func help(on field: Field) -> Layer.Help {
        var help = Layer.Help(explaining: field)
        if let lock = lock(on: field.path) { help.paragraphs.insert(lock, at: 1) }
        if let addon = Addon(of: field) { help.paragraphs.insert(contentsOf: facts(of: addon), at: 1) }
        return help
    }
}

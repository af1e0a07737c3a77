import Environment

extension WizardState {
    /// What there is to say of something on the page; nil when that is nothing.
    package func help(on id: Item.ID) -> Layer.Help? {
        switch id {
        case .field(let path): FieldCatalogue.field(path).map(help)
        case .region(let code):
            FieldCatalogue.field("region").map { field in
                var help = help(on: field)
                help.paragraphs.insert("\(code). \(zonesWithGPUs(of: code))", at: 1)
                return help
            }
        case .preset(let name): context.presets.first { $0.name == name }.map(Layer.Help.init(explaining:))
        case .draft:
            Layer.Help(title: "Draft", paragraphs: ["Takes up the answers of the session before, as they were."])
        case .open:
            Layer.Help(
                title: "Open",
                paragraphs: [
                    "A bundle's folder or a document's file. Its answers become yours; a bundle is then written over, after Review has "
                        + "shown what changes."
                ])
        case .newTag: Layer.Help(title: "Tag", paragraphs: ["A tag on every AWS resource, as key=value: team=vision."])
        case .replan:
            Layer.Help(
                title: "Plan again",
                paragraphs: ["Takes your answers for subnets away, so that they follow the VPC and the zones again."])
        case .finding(let index):
            findings(on: .review).indices.contains(index) ? Layer.Help(explaining: findings(on: .review)[index]) : nil
        case .folder:
            Layer.Help(
                title: "Folder",
                paragraphs: [
                    "Where the bundle is written to. A folder that is there has to be empty or an earlier bundle."
                ])
        case .preflight: accountHelp
        case .write: Layer.Help(title: "Write", paragraphs: ["Writes the bundle. It changes nothing in AWS."])
        case .leave: Layer.Help(title: "Leave", paragraphs: ["Ends the program."])
        case .details(.files): filesHelp
        case .details(.plan): planHelp
        case .details(.cost): costHelp
        case .details(.cpuTypes): typesHelp(.cpu)
        case .details(.gpuTypes): typesHelp(.gpu)
        case .details(.quota(let code)): quotaHelp(code)
        }
    }

    /// The gist of that, in a sentence or two.
    package func hint(on id: Item.ID) -> String? {
        switch id {
        case .field(let path): FieldCatalogue.field(path)?.help
        case .region(let code): zonesWithGPUs(of: code)
        case .details: nil
        default: help(on: id)?.paragraphs.first
        }
    }

    /// A field, what of it belongs to this environment, and the rules about it.
    private func help(on field: Field) -> Layer.Help {
        var help = Layer.Help(explaining: field)
        if let lock = lock(on: field.path) { help.paragraphs.insert(lock, at: 1) }
        if let addon = Addon(of: field) { help.paragraphs.insert(contentsOf: facts(of: addon), at: 1) }
        return help
    }
}

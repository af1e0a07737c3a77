import Environment
import PresetLibrary

/// A preset made of an environment: what it has otherwise than the preset that it came from.
package struct PresetDraft: Sendable {
    package private(set) var preset: Preset
    /// What it is laid over; nil when it stands by itself.
    package let parent: Preset?
    /// Fields that the parent gives and the environment does not have, which a preset cannot take away.
    package let differences: [FieldPath]

    /// - Parameters:
    ///   - title: nil for the name.
    ///   - description: nil for that of the environment.
    ///   - parentName: of the preset to build upon; nil for the one that the environment came from.
    package init(
        of loaded: LoadedEnvironment, name: String, title: String?, description: String?, extending parentName: String?
    ) throws {
        guard Preset.isName(name) else {
            throw WorkbenchError(badPresetName: name)
        }
        let surroundings = loaded.surroundings
        parent = try parentName.map { try surroundings.presets.preset(named: $0) } ?? loaded.preset
        try Self.refuseCircle(of: name, above: parent, in: surroundings.presets)
        let told = Answers.telling(
            loaded.document, upon: parent, catalog: surroundings.catalog, today: surroundings.today)
        preset = Preset(
            name: name, title: title ?? name, description: description ?? loaded.document.description,
            parent: parent?.name, answers: told.answers)
        differences = told.differences
        keepDemands(of: loaded)
    }

    /// What the environment's own preset demands goes on to hold where the new one builds upon another.
    private mutating func keepDemands(of loaded: LoadedEnvironment) {
        preset.policy = (loaded.preset?.policy ?? []).filter { parent?.policy.contains($0) != true }
        for rule in preset.policy where rule.locked && !rule.field.isOfEachPool {
            guard let field = FieldCatalogue.field(rule.field), parent?.answers[field.path] == nil else { continue }
            preset.answers[field.path] = field.value(loaded.document)
        }
    }

    /// A preset of this name may not stand among those that it builds upon: it would hide the one that is meant.
    private static func refuseCircle(of name: String, above parent: Preset?, in library: PresetStore) throws {
        var ancestor = parent?.name
        while let current = ancestor {
            guard current != name else {
                throw WorkbenchError(
                    .wrongRequest,
                    "The new preset would build upon \(name), that is upon itself. Choose another name, or another preset with --extends."
                )
            }
            ancestor = try library.entry(named: current).preset.parent
        }
    }
}

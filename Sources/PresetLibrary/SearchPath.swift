import Files

extension PresetStore {
    /// Where presets are looked for: folders given on the command line, `$SLIPWAY_PRESET_PATH`, the person's own folder,
    /// the machine's.
    package static func searchFolders(given: [String], environment: [String: String]) -> [String] {
        let named = (environment["SLIPWAY_PRESET_PATH"] ?? "").split(separator: ":").map(String.init)
        let personal = personalFolder(environment: environment)
        let data = PersonalFolders(environment).data.map { "\($0)/slipway/presets" }
        return given + named + [personal].compactMap(\.self) + data
    }

    /// The folder of the person's own presets; nil when there is no home.
    package static func personalFolder(environment: [String: String]) -> String? {
        PersonalFolders(environment).configuration.map { "\($0)/slipway/presets" }
    }
}

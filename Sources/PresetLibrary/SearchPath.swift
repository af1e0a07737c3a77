extension PresetStore {
    /// Where presets are looked for: folders given on the command line, `$SLIPWAY_PRESET_PATH`, the person's own folder,
    /// the machine's. The last two are those of the XDG Base Directory Specification 0.8.
    package static func searchFolders(given: [String], environment: [String: String]) -> [String] {
        func folders(_ variable: String) -> [String] {
            (environment[variable] ?? "").split(separator: ":").map(String.init)
        }
        let data = folders("XDG_DATA_DIRS")
        return given + folders("SLIPWAY_PRESET_PATH") + [personalFolder(environment: environment)].compactMap { $0 }
            + (data.isEmpty ? ["/usr/local/share", "/usr/share"] : data).map { "\($0)/slipway/presets" }
    }

    /// The folder of the person's own presets; nil when there is no home.
    package static func personalFolder(environment: [String: String]) -> String? {
        func set(_ variable: String) -> String? {
            environment[variable].flatMap { $0.isEmpty ? nil : $0 }
        }
        return (set("XDG_CONFIG_HOME") ?? set("HOME").map { "\($0)/.config" }).map { "\($0)/slipway/presets" }
    }
}

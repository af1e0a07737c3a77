import Environment

extension PresetStore {
    /// Every preset that can be used, `base` first. One that cannot is left out: `slipway presets lint` tells why.
    package var offered: [Preset] {
        usablePresets().sorted {
            ($0.name != "base" ? 1 : 0, $0.name) < ($1.name != "base" ? 1 : 0, $1.name)
        }
    }
}

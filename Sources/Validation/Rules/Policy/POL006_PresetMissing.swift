extension Rule {
    static let presetMissing = Rule(
        "POL006", "preset-missing", .warning, about: [.preset],
        title: "The preset that a document names can be found",
        reason: """
            A document goes on being checked against the policy of the preset it came from. Where that is not found, \
            nobody can tell whether the policy still holds.
            """,
        example: .init(
            wrong: "metadata: {preset: gpu-inference}, without --preset-dir",
            right: "slipway validate --preset-dir presets env.yaml"),
        source: .presets
    ) { subject in
        guard let name = subject.missingPreset else { return [] }
        return [
            Violation(
                .preset,
                "The preset \(name.shown) is not found here, so its policy is not checked. Say where it is with "
                    + "--preset-dir or SLIPWAY_PRESET_PATH."
            )
        ]
    }
}

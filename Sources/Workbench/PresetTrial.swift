import Environment

/// An environment as somebody would make it from a preset.
struct PresetTrial {
    let document: EnvironmentDocument
    let region: String
    /// "In eu-west-1, with all pools"; nil where nobody changed anything.
    let place: String?
    /// Whether pools were switched. What a pool that somebody switches on needs besides, the person says; the policy has to
    /// be kept as it is.
    let isSwitched: Bool

    private init(
        _ preset: Preset, in region: String, _ place: String?, switching pools: Answers = Answers(), isSwitched: Bool,
        _ surroundings: Surroundings
    ) {
        var own = pools
        own[.name] = .text("sample")
        own[.region] = .text(region)
        document = AnswerLayers(preset: preset, own: own).answers
            .resolved(with: surroundings.catalog, on: surroundings.today)
        self.region = region
        self.place = place
        self.isSwitched = isSwitched
    }

    /// The preset as it stands first; then the same in each region that its policy allows, and everywhere with all pools and
    /// without any, as far as it lets one switch them.
    static func all(of preset: Preset, in surroundings: Surroundings) -> [PresetTrial] {
        let rule = preset.rule(for: .region)
        let home = preset.answers[.region]?.text ?? rule?.allowed?.first ?? "us-west-2"
        let others = rule?.locked == true ? [] : (rule?.allowed ?? []).filter { $0 != home }
        return ([home] + others).flatMap { region in
            let place = region == home ? nil : "In \(region)"
            let plain = PresetTrial(preset, in: region, place, isSwitched: false, surroundings)
            let switched = [(true, "all pools"), (false, "no pool")].map { isOn, words in
                PresetTrial(
                    preset, in: region, "In \(region), with \(words)",
                    switching: switches(plain.document.pools.all.map(\.name), isOn, under: preset), isSwitched: true,
                    surroundings)
            }
            return [plain] + switched
        }
    }

    private static func switches(_ pools: [String], _ isOn: Bool, under preset: Preset) -> Answers {
        var answers = Answers()
        for path in pools.map({ FieldPath.pools[$0].enabled }) {
            let rule = preset.rule(for: path)
            guard rule?.locked != true, rule?.allowed?.contains("\(isOn)") != false else { continue }
            answers[path] = .flag(isOn)
        }
        return answers
    }
}

import Account

/// How likely AWS takes it to be that spot instances are to be had, from 1 to 10, in the environment's zones. A note, never more:
/// it changes by the hour.
struct SpotScore: Question {
    let needs: AccountNeeds

    let id = "spot-score"
    let title = "Chance of spot instances"
    let after = ["zones"]

    /// What is asked for: enough that a few nodes of the pool are meant.
    private static let vCPU = 64

    private var arguments: [String] {
        ["ec2", "get-spot-placement-scores", "--region", needs.region, "--instance-types"] + needs.spot.types + [
            "--target-capacity", String(Self.vCPU), "--target-capacity-unit-type", "vcpu", "--single-availability-zone",
            "--region-names", needs.region, "--query", "SpotPlacementScores[].[AvailabilityZoneId,Score]", "--output",
            "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let unknown = "AWS does not say how likely spot instances are to be had."
        guard case .words(let words) = try account.words(arguments, where: \.isPlainWord),
            words.count.isMultiple(of: 2)
        else { return .note(unknown) }
        let scores = stride(from: 0, to: words.count, by: 2).map { "\(words[$0]) \(words[$0 + 1])" }.sorted()
        guard !scores.isEmpty else { return .note(unknown) }
        return .note(
            "For \(Self.vCPU) vCPU of spot AWS gives these chances of 10: \(scores.joined(separator: ", ")). They change "
                + "by the hour.")
    }
}

import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite struct RafayReadmeTests {
    private let inputs = RafaySample().inputs

    @Test func itTellsWhatTheTemplateIsMakesCostsAndAsks() {
        let text = RafayReadme(for: inputs).text
        for heading in [
            "## What it makes", "## What it costs", "## What to fill in", "## How it ends",
            "## Before the first environment",
        ] {
            #expect(text.contains(heading))
        }
        #expect(text.contains("x86-cpu-karpenter and g5-gpu-karpenter"))
        #expect(text.contains("EKS 1.36"))
    }

    @Test func itLeavesOutWhatIsSwitchedOff() {
        let text = RafayReadme(
            for: RafaySample(["pools.g5-gpu-karpenter.enabled": .flag(false), "addons.volcano": .flag(false)]).inputs
        ).text
        #expect(!text.contains("g5-gpu-karpenter"))
        #expect(!text.contains("Volcano"))
    }

    @Test func itGivesEveryPartOfTheCostOrSaysThatThereIsNone() {
        let text = RafayReadme(for: inputs).text
        let items = inputs.estimate.cost.items
        #expect(text.contains("There is no estimate") == items.isEmpty)
        #expect(text.split(separator: "\n").count { $0.hasPrefix("| ") } == (items.isEmpty ? 0 : items.count + 1))
    }

    @Test func itNamesTheQuotasThatThePoolsDrawOn() {
        let text = RafayReadme(for: inputs).text
        for need in inputs.estimate.quotas {
            #expect(text.contains(need.quota.name) == (need.quota.counts != nil))
        }
    }
}

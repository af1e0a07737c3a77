import Environment
import Estimates

extension Rule {
    static let minimumCapacity = Rule(
        "CAP003", "minimum-capacity", .note, about: [.coreNodes.minSize, .generalNodes.minSize],
        title: "A node group holds the add-ons at its minimum size too",
        reason: """
            Nothing in the stack shrinks the groups by itself, but whoever scales them down, or an autoscaler added \
            later, may go to the minimum. Add-ons then lose their place.
            """,
        example: .init(wrong: "generalNodes: {minSize: 0}", right: "generalNodes: {minSize: 1}"),
        source: .addonFootprints
    ) { subject in
        let (least, desired) = (
            CapacityEstimate(of: subject.document, catalog: subject.catalog, at: .minimum), subject.estimate.capacity
        )
        return zip(subject.nodeGroups, [(least.core, desired.core), (least.general, desired.general)]).compactMap {
            placed, groups -> Violation? in
            let (least, desired) = groups
            guard least.isSufficient == false, desired.isSufficient == true,
                placed.group.minSize < placed.group.desiredSize,
                placed.impossibleSizes.isEmpty
            else { return nil }
            return Violation(
                placed.paths.minSize,
                "At its minimum of \(placed.group.minSize) the \(placed.name) does not hold the add-ons, which need "
                    + "\(least.needed.text).",
                fix: Fix(use: .number(placed.group.desiredSize), at: placed.paths.minSize))
        }
    }
}

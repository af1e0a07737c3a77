import Addressing
import Catalog
import Environment
import TestSupport

/// Sound documents that a seed brings back: regions with data, their zones, VPCs and subnets, versions, groups, pools
/// and add-ons as a person might choose them.
struct RandomDocument {
    private var random: SeededGenerator
    private var answers = Answers()
    private let catalog = Catalog.builtIn

    static func answers(seed: UInt64) -> Answers {
        var document = RandomDocument(random: SeededGenerator(seed: seed))
        document.choose()
        return document.answers
    }

    /// As `--set` would have it, for messages.
    static func text(_ answers: Answers) -> String {
        answers.fields.map { "\($0.path)=\(answers[$0.path]?.text ?? "")" }.joined(separator: " ")
    }

    private init(random: SeededGenerator) { self.random = random }

    private mutating func choose() {
        answers["name"] = .text(name())
        let region = pick(Self.regions)
        answers["region"] = .text(region.code)
        chooseNetwork(region)
        chooseCluster()
        chooseNodes()
        choosePools(region)
        chooseAddons()
        chooseDelivery()
    }

    private mutating func name() -> String {
        let middle = Array("abcdefghijklmnopqrstuvwxyz0123456789-")
        let length = Int.random(in: 0...25, using: &random)
        let letters = (0..<length).map { _ in pick(middle) }
        return "e\(String(letters).split(separator: "-").joined(separator: "-"))x"
    }

    // MARK: Network

    /// Regions with offerings of instance types.
    private static let regions = Catalog.builtIn.regions.filter { region in
        Catalog.builtIn.offering(ofType: "m5.xlarge", inRegion: region.code) == .offered && region.eksZones.count >= 2
    }

    private mutating func chooseNetwork(_ region: Region) {
        let zones = region.eksZones.filter { catalog.offering(ofType: "m5.xlarge", inZone: $0.id) == .offered }.map(
            \.id)
        let count = Int.random(in: 2...max(2, zones.count), using: &random)
        if chance(0.8) { answers["network.zones"] = .list(Array(zones.shuffled(using: &random).prefix(count))) }
        let vpc = pick([
            "10.\(Int.random(in: 0...254, using: &random)).0.0/16",
            "172.\(Int.random(in: 21...30, using: &random)).0.0/16",
            "192.168.0.0/16", "100.\(Int.random(in: 64...127, using: &random)).0.0/16",
            "10.\(Int.random(in: 0...254, using: &random)).\(16 * Int.random(in: 0...15, using: &random)).0/20",
        ])
        if chance(0.8) { answers["network.vpcCidr"] = .text(vpc) }
        if chance(0.3) {
            answers["network.secondaryCidrs"] = .list([vpc.hasPrefix("100.") ? "100.64.0.0/24" : "100.65.0.0/16"])
        }
        if vpc.hasPrefix("100.64.") || vpc.hasPrefix("100.65.") { answers["network.secondaryCidrs"] = nil }
        answers["network.natGateways"] = .text(pick(["single", "single", "perZone", "perZone", "none"]))
        if chance(0.15) { return chooseExistingVPC(Array(zones.shuffled(using: &random).prefix(count))) }
        // A plan that somebody wrote down.
        if chance(0.5) {
            let planned = answers.resolved(with: catalog, on: testDay).network
            answers["network.publicSubnets"] = .list(planned.publicSubnets)
            answers["network.privateSubnets"] = .list(planned.privateSubnets)
            answers["network.zones"] = .list(planned.zones)
        }
    }

    private mutating func id(_ kind: String) -> String {
        let length = chance(0.8) ? 17 : 8
        var text = "\(kind)-"
        for _ in 0..<length { text.append(pick(Array("0123456789abcdef"))) }
        return text
    }

    private mutating func ids(_ count: Int) -> FieldValue {
        var ids: [String] = []
        for _ in 0..<count { ids.append(id("subnet")) }
        return .list(ids)
    }

    private mutating func chooseExistingVPC(_ zones: [String]) {
        for path: FieldPath in ["network.vpcCidr", "network.secondaryCidrs"] { answers[path] = nil }
        answers["network.zones"] = .list(zones)
        answers["network.existingVpc.id"] = .text(id("vpc"))
        answers["network.existingVpc.privateSubnets"] = ids(zones.count)
        if chance(0.5) { answers["network.existingVpc.publicSubnets"] = ids(zones.count) }
        if chance(0.5) { answers["network.existingVpc.tagSubnets"] = .flag(true) }
    }

    // MARK: Cluster

    private mutating func chooseCluster() {
        if chance(0.6) {
            let alive = catalog.versions.filter {
                [.standard, .extended].contains($0.support(on: testDay)) && $0.bottlerocketVerified
            }
            answers["cluster.version"] = .text(pick(alive).version)
        }
        answers["cluster.supportType"] = .text(pick(["standard", "extended"]))
        if chance(0.2) { answers["cluster.endpointPublicAccess"] = .flag(false) }
        if chance(0.5) {
            answers["cluster.endpointPublicAccessCidrs"] = .list(
                some(["203.0.113.0/24", "198.51.100.7/32", "8.8.8.0/28"]))
        }
        if chance(0.5) {
            answers["cluster.logTypes"] = .list(
                some(["api", "audit", "authenticator", "controllerManager", "scheduler"]))
        }
        if chance(0.5) {
            answers["cluster.adminRoleArns"] = .list(
                some(["arn:aws:iam::123456789012:role/admin", "arn:aws:iam::210987654321:role/team/platform"]))
        }
    }

    // MARK: Nodes

    private mutating func chooseNodes() {
        let document = answers.resolved(with: catalog, on: testDay)
        let isSmall = document.network.vpcCidr.hasSuffix("/20")
        let usable = [
            "m5.xlarge", "m5.2xlarge", "m6i.xlarge", "m6i.2xlarge", "r5.xlarge", "r5.2xlarge", "m7i.2xlarge",
            "c5.2xlarge",
        ]
        .filter { type in
            document.network.zones.allSatisfy { catalog.offering(ofType: type, inZone: $0) == .offered }
        }
        for (group, minimum) in [(FieldPath.coreNodes, 1), (FieldPath.generalNodes, 0)] {
            let types = some(usable)
            if chance(0.8) || group == FieldPath.generalNodes { answers[group.instanceTypes] = .list(types) }
            let least = Int.random(in: minimum...3, using: &random)
            let desired = Int.random(in: max(1, least)...(isSmall ? 3 : 5), using: &random)
            answers[group.minSize] = .number(least)
            answers[group.desiredSize] = .number(desired)
            answers[group.maxSize] = .number(Int.random(in: desired...(isSmall ? 5 : 12), using: &random))
        }
        if chance(0.4) { answers["coreNodes.diskGiB"] = .number(Int.random(in: 40...1_000, using: &random)) }
    }

    // MARK: Pools and add-ons

    private mutating func choosePools(_ region: Region) {
        if chance(0.2) { answers["pools.x86-cpu-karpenter.enabled"] = .flag(false) }
        if chance(0.6) { answers["pools.x86-cpu-karpenter.instanceCategories"] = .list(some(["c", "m", "r"])) }
        if chance(0.5) {
            answers["pools.x86-cpu-karpenter.minGeneration"] = .number(Int.random(in: 3...5, using: &random))
        }
        if chance(0.5) { answers["pools.x86-cpu-karpenter.capacityTypes"] = .list(some(["spot", "on-demand"])) }
        if chance(0.5) {
            answers["pools.x86-cpu-karpenter.cpuLimit"] = .number(Int.random(in: 8...2_000, using: &random))
        }

        let zones = answers.resolved(with: catalog, on: testDay).network.zones
        let families = catalog.families.filter { family in
            family.acceleratorKind == .gpu && family.architecture == .x86
                && zones.contains { catalog.offering(ofFamily: family.name, inZone: $0) == .offered }
        }.map(\.name)
        if chance(0.4) { chooseOwnPool(families, zones) }
        guard !families.isEmpty, chance(0.8) else {
            answers["pools.g5-gpu-karpenter.enabled"] = .flag(false)
            return
        }
        answers["pools.g5-gpu-karpenter.instanceFamilies"] = .list(some(families))
        if chance(0.5) { answers["pools.g5-gpu-karpenter.capacityTypes"] = .list(some(["spot", "on-demand"])) }
        if chance(0.5) {
            answers["pools.g5-gpu-karpenter.cpuLimit"] = .number(Int.random(in: 192...2_000, using: &random))
        }
    }

    /// A pool of somebody's own, with a taint that tells it from the others.
    private mutating func chooseOwnPool(_ families: [String], _ zones: [String]) {
        let name = pick(["own", "team-a", "p5-training"])
        let paths = FieldPath.pools[name]
        let isGPU = !families.isEmpty && chance(0.7)
        answers[paths.kind] = .text(isGPU ? "gpu" : "cpu")
        if isGPU { answers[paths.instanceFamilies] = .list(some(families)) }
        answers[paths.taints] = .list(["pool=\(name):NoSchedule"])
        answers[paths.cpuLimit] = .number(Int.random(in: 192...1_000, using: &random))
        if chance(0.3) {
            answers[paths.capacityTypes] = .list(["reserved"])
            answers[paths.reservations] = .list(["cr-0123456789abcdef0"])
        }
        if chance(0.5) { answers[paths.diskGiB] = .number(Int.random(in: 20...2_000, using: &random)) }
        if chance(0.5) { answers[paths.diskThroughput] = .number(Int.random(in: 125...1_000, using: &random)) }
        if chance(0.5) {
            answers[paths.consolidation] = .text(pick(["never", "whenEmpty", "whenEmptyOrUnderutilized"]))
        }
        if chance(0.5) { answers[paths.consolidateAfter] = .number(Int.random(in: 0...3_600, using: &random)) }
        if chance(0.5) { answers[paths.labels] = .map(["team": name]) }
        if chance(0.3), !isGPU { answers[paths.zones] = .list([pick(zones)]) }
    }

    private mutating func chooseAddons() {
        for addon in Addon.allCases where chance(0.4) { answers[addon.path] = .flag(chance(0.5)) }
        // Some are an error without what they need.
        if answers[.addons[.applicationSignals]] == .flag(true) {
            answers[.addons[.cloudwatchObservability]] = .flag(true)
        }
        if answers[.addons[.modelStorage]] == .flag(true) { answers[.addons[.awsEfsCsiDriver]] = .flag(true) }
        if answers[.addons[.mountpointS3CsiDriver]] == .flag(true) {
            answers[.addons.s3Buckets] = .list(["team-models"])
        }
        if chance(0.5) {
            answers["tags"] = .map(["team": "vision", "cost centre": "\(Int.random(in: 1...999, using: &random))"])
        }
    }

    private mutating func chooseDelivery() {
        if chance(0.3) {
            answers["delivery.terraform.backend"] = "s3"
            answers["delivery.terraform.s3.bucket"] = "team-terraform-state"
        }
        if chance(0.3) { answers["delivery.rafay.enabled"] = .flag(false) }
        if chance(0.5) { answers["delivery.rafay.repository.endpoint"] = "https://git.example.org/team/infra.git" }
    }

    // MARK: Chance

    private mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &random) < probability
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    /// One at least, in random order.
    private mutating func some(_ elements: [String]) -> [String] {
        Array(elements.shuffled(using: &random).prefix(Int.random(in: 1...max(1, elements.count), using: &random)))
    }
}

import Addressing
import Environment

/// The lists of subnets.
enum SubnetKind: CaseIterable {
    case `public`, `private`, controlPlane

    init?(_ path: FieldPath) {
        guard let kind = Self.allCases.first(where: { $0.field == path.whole }) else { return nil }
        self = kind
    }

    var field: FieldPath {
        switch self {
        case .public: .network.publicSubnets
        case .private: .network.privateSubnets
        case .controlPlane: .network.controlPlaneSubnets
        }
    }

    var word: String {
        switch self {
        case .public: "public"
        case .private: "private"
        case .controlPlane: "control-plane"
        }
    }

    func subnets(in document: EnvironmentDocument) -> [String] {
        switch self {
        case .public: document.network.publicSubnets
        case .private: document.network.privateSubnets
        case .controlPlane: document.network.controlPlaneSubnets
        }
    }
}

/// The sizes, as prefixes.
enum BlockSize {
    /// What AWS allows for VPCs and subnets.
    static let allowed = 16...28
    /// The smallest with room for a load balancer, which wants 8 free addresses and a /27, and for the 16 that EKS
    /// advises.
    static let advisedSubnet = 27
}

extension Subject {
    /// The VPC's blocks: the primary one, then the secondary ones.
    var vpcBlocks: [PlacedBlock] { blocks(of: .network.vpcCidr) + blocks(of: .network.secondaryCidrs) }

    /// Whether the VPC is one for which subnets are planned.
    var couldPlanSubnets: Bool { subnetPlan != nil }

    /// The subnets that are planned for the VPC's blocks. Nil when they have no room for any.
    var subnetPlan: SubnetPlan? { vpc.flatMap(subnetPlan) }

    /// The same if the VPC had this block.
    func subnetPlan(in vpc: CIDRBlock) -> SubnetPlan? {
        let counts = SubnetPlanner.zoneCounts
        return SubnetPlanner.plan(
            vpc: vpc, secondaries: blocks(of: .network.secondaryCidrs).map(\.block),
            zones: min(max(zones.count, counts.lowerBound), counts.upperBound))
    }

    /// Those of a size that AWS makes; the others are another rule's business.
    var sizedVPCBlocks: [PlacedBlock] { vpcBlocks.filter { BlockSize.allowed.contains($0.block.prefix) } }

    /// All subnets that can be read, public ones first.
    var subnets: [PlacedBlock] { SubnetKind.allCases.flatMap { blocks(of: $0.field) } }

    /// Whether every block of the VPC can be read, so that one can tell what lies outside of them.
    var knowsVPC: Bool {
        !addressProblems.contains { [FieldPath.network.vpcCidr, .network.secondaryCidrs].contains($0.path.whole) }
    }

    /// Subnets of a size that AWS allows; the others are another rule's business.
    var sizedSubnets: [PlacedBlock] { subnets.filter { BlockSize.allowed.contains($0.block.prefix) } }

    /// A better place for each subnet that cannot stay.
    ///
    /// All are laid out together, so that the fixes of several findings agree with one another.
    ///
    /// - Parameter count: how many subnets of each kind there have to be; more of them are laid out where some are
    ///   missing.
    func subnetRepairs(count: Int? = nil) -> SubnetRepairs { SubnetRepairs(self, count: count) }
}

/// New places for subnets that cannot stay where they are.
struct SubnetRepairs {
    private var places: [FieldPath: CIDRBlock] = [:]
    private var added: [SubnetKind: [CIDRBlock]] = [:]

    /// More are no slips but another document.
    private static let most = 100

    fileprivate init(_ subject: Subject, count: Int?) {
        let vpcs = subject.vpcBlocks.map(\.block)
        let cover = BlockCover(vpcs)
        let sized = subject.sizedSubnets
        let overlapping = Set(Overlap.all(among: sized).map(\.later.path))
        let settled = sized.filter { cover.contains($0.block) && !overlapping.contains($0.path) }
        var space = FreeSpace(of: Array(vpcs.prefix(VPCBlocks.most)), avoiding: settled.map(\.block))

        var unplaced: [(path: FieldPath, wanted: CIDRBlock?)] = subject.addressProblems.map {
            ($0.path, $0.error.suggestion)
        }
        let settledPaths = Set(settled.lazy.filter { $0.block.prefix <= BlockSize.advisedSubnet }.map(\.path))
        unplaced += subject.subnets.filter { !settledPaths.contains($0.path) }.map { ($0.path, $0.block) }
        unplaced = unplaced.filter { SubnetKind($0.path) != nil }.sorted { $0.path < $1.path }
        let prefixes = Dictionary(
            uniqueKeysWithValues: SubnetKind.allCases.map { ($0, Self.usualPrefix(of: $0, in: subject)) })
        for (path, wanted) in unplaced.prefix(Self.most) {
            guard let kind = SubnetKind(path) else { continue }
            if let wanted, wanted.prefix <= BlockSize.advisedSubnet, space.take(wanted) {
                places[path] = wanted
                continue
            }
            let size = wanted.map(\.prefix).flatMap {
                BlockSize.allowed.contains($0) ? min($0, BlockSize.advisedSubnet) : nil
            }
            places[path] = Self.take(size ?? prefixes[kind] ?? 24, from: &space)
        }
        for kind in SubnetKind.allCases {
            let missing = min((count ?? 0) - kind.subnets(in: subject.document).count, Self.most)
            for _ in 0..<max(0, missing) {
                guard let block = Self.take(prefixes[kind] ?? 24, from: &space) else { break }
                added[kind, default: []].append(block)
            }
        }
    }

    /// The change for one subnet. Nil when it may stay, or there is no room.
    func fix(at path: FieldPath) -> Fix? { places[path].map { Fix(use: .text($0.description), at: path) } }

    /// Which subnet of the document moves where.
    func place(of path: FieldPath) -> CIDRBlock? { places[path] }

    /// The list of one kind with `count` elements, those that stand in the document and as many new ones as it takes.
    /// Nil when there is no room.
    func list(of kind: SubnetKind, in document: EnvironmentDocument, count: Int) -> FieldChange? {
        let texts = kind.subnets(in: document) + added[kind, default: []].map(\.description)
        guard texts.count >= count else { return nil }
        return FieldChange(kind.field, .list(Array(texts.prefix(count))))
    }

    private static func take(_ prefix: Int, from space: inout FreeSpace) -> CIDRBlock? {
        guard prefix <= BlockSize.advisedSubnet else { return nil }
        for prefix in prefix...BlockSize.advisedSubnet {
            if let block = space.take(prefix: prefix) { return block }
        }
        return nil
    }

    /// How large a subnet of a kind is made: as the last of its neighbours, or else as the plan has them.
    private static func usualPrefix(of kind: SubnetKind, in subject: Subject) -> Int {
        let allowed = BlockSize.allowed.lowerBound...BlockSize.advisedSubnet
        if let neighbour = subject.blocks(of: kind.field).last(where: { allowed.contains($0.block.prefix) }) {
            return neighbour.block.prefix
        }
        let plan = subject.subnetPlan
        let planned =
            switch kind {
            case .public: plan?.publicSubnets.first?.prefix ?? 24
            case .private: plan?.privateSubnets.first?.prefix ?? 19
            case .controlPlane: BlockSize.advisedSubnet
            }
        return min(planned, BlockSize.advisedSubnet)
    }
}

import Addressing
import Catalog
import Environment

extension Subject {
    /// Ranges of the catalog that a VPC cannot use, or should not.
    func ranges(_ severity: AddressRange.Severity) -> [(block: CIDRBlock, reason: String)] {
        catalog.addressRanges.filter { $0.severity == severity }.compactMap { range in
            (try? CIDRBlock(parsing: range.cidr)).map { ($0, range.reason) }
        }
    }

    /// A private block for the VPC that collides with nothing in the document, and to which the secondary blocks can
    /// be added. Nil when there is none.
    func freeVPC(prefix: Int) -> CIDRBlock? {
        let prefix = min(max(prefix, BlockSize.allowed.lowerBound), BlockSize.allowed.upperBound)
        let secondaries = blocks(of: .network.secondaryCidrs).map(\.block)
        var taken = secondaries + blocks(of: .cluster.serviceCidr).map(\.block)
        taken += (ranges(.forbidden) + ranges(.surprising)).map(\.block)
        // Everybody's first choice: most likely to be in use already where VPCs are joined one day.
        if let lowest = try? CIDRBlock(parsing: "10.0.0.0/16") { taken.append(lowest) }
        return VPCBlocks.privateRanges.lazy
            .compactMap { $0.firstFree(prefix: prefix, avoiding: taken) }
            .first { candidate in
                secondaries.prefix(VPCBlocks.most).allSatisfy {
                    VPCBlocks.refusal(of: $0, withPrimary: candidate, others: secondaries) == nil
                }
            }
    }

    /// A range for Services that no block of the VPC and no subnet overlaps: one of the two that EKS itself would
    /// choose, if it is free.
    var freeServiceBlock: CIDRBlock? {
        let taken = (vpcBlocks + subnets).map(\.block)
        let usual = ["172.20.0.0/16", "10.100.0.0/16"].compactMap { try? CIDRBlock(parsing: $0) }
        return usual.first { candidate in !taken.contains(where: candidate.overlaps) }
            ?? VPCBlocks.privateRanges.lazy.compactMap { $0.firstFree(prefix: 20, avoiding: taken) }.first
    }

    /// The block that was most likely meant as the VPC's, large enough for the subnets that stand in the document;
    /// where these lie elsewhere, the smallest around them. Nil when no such block could stand there.
    func vpcMeant(by error: AddressError) -> CIDRBlock? {
        let secondaries = BlockCover(blocks(of: .network.secondaryCidrs).map(\.block))
        let inside = sizedSubnets.map(\.block).filter { !secondaries.contains($0) }
        // Where no subnet stands yet, it has to have room for those that are planned.
        let isRoomy: (CIDRBlock) -> Bool = { [self] block in
            !document.network.privateSubnets.isEmpty || subnetPlan(in: block) != nil
        }
        func smallest(around block: CIDRBlock) -> CIDRBlock? {
            stride(from: block.prefix, through: BlockSize.allowed.lowerBound, by: -1).lazy
                .compactMap { CIDRBlock(containing: block.network, prefix: $0) }
                .first { inside.allSatisfy($0.contains) && isRoomy($0) }
                .flatMap { canStand($0, at: .network.vpcCidr) ? $0 : nil }
        }
        return error.suggestion.flatMap(smallest) ?? ofSoundSize(error).flatMap(smallest)
            ?? inside.first.flatMap(smallest)
    }

    /// The block around the address that was written, of a size that a VPC may have; nil where the size was right.
    private func ofSoundSize(_ error: AddressError) -> CIDRBlock? {
        guard case .hostBits(let text, let block) = error, !BlockSize.allowed.contains(block.prefix),
            let slash = text.firstIndex(of: "/"), let address = try? IPv4Address(parsing: String(text[..<slash]))
        else { return nil }
        return CIDRBlock(containing: address, prefix: BlockSize.allowed.lowerBound)
    }

    /// Puts another block in the place of one of the VPC's, and the subnets that lie in it into the new one, in the
    /// same order and distances. Nil when a subnet would not fit.
    func moving(_ path: FieldPath, from old: CIDRBlock, to new: CIDRBlock) -> Fix? {
        var changes = [FieldChange(path, .text(new.description))]
        for subnet in subnets where old.contains(subnet.block) && !new.contains(subnet.block) {
            guard let place = subnet.block.moved(from: old, to: new) else { return nil }
            changes.append(FieldChange(subnet.path, .text(place.description)))
        }
        return Fix("use \(new)", changes)
    }

    /// Puts a free block in the place of a secondary one, of its size if AWS makes such. Bad ones are laid out
    /// together, so that the fixes of several agree. Nil when there are more than a VPC can have anyway, or a subnet
    /// does not fit.
    func secondaryFix(at path: FieldPath) -> Fix? {
        guard let shared = VPCBlocks.shared else { return nil }
        let placed = blocks(of: .network.secondaryCidrs).prefix(most)
        let unreadable = addressProblems.lazy.filter { $0.path.whole == .network.secondaryCidrs }.prefix(most).map(
            \.path)
        let bad = unreadable + placed.filter { !canStand($0.block, at: $0.path) }.map(\.path)
        var space = FreeSpace(of: [shared], avoiding: vpcBlocks.map(\.block))
        for place in bad.sorted() {
            let old = placed.first { $0.path == place }?.block
            let prefix =
                old.map(\.prefix).flatMap { BlockSize.allowed.contains($0) ? $0 : nil } ?? BlockSize.allowed.lowerBound
            guard let new = space.take(prefix: prefix) else { return nil }
            guard place == path else { continue }
            return old.map { moving(path, from: $0, to: new) } ?? Fix(use: .text(new.description), at: path)
        }
        return nil
    }

    /// Puts a free block of the same size in the place of one of the VPC's.
    func movingElsewhere(_ placed: PlacedBlock) -> Fix? {
        guard placed.path == .network.vpcCidr else { return secondaryFix(at: placed.path) }
        return freeVPC(prefix: placed.block.prefix).flatMap { moving(placed.path, from: placed.block, to: $0) }
    }

    /// Whether a block could stand at `path` as one of the VPC's: AWS makes such, it collides with none of the others,
    /// lies in no range that AWS forbids or that hurts, and AWS lets it be there.
    func canStand(_ block: CIDRBlock, at path: FieldPath) -> Bool {
        let others = vpcBlocks.filter { $0.path != path }.map(\.block)
        let foreign =
            (ranges(.forbidden) + ranges(.surprising)).map(\.block) + blocks(of: .cluster.serviceCidr).map(\.block)
        guard BlockSize.allowed.contains(block.prefix),
            VPCBlocks.isPrivate(block) || VPCBlocks.shared?.contains(block) == true,
            !(others + foreign).contains(where: block.overlaps)
        else { return false }
        if path == .network.vpcCidr {
            return others.allSatisfy { VPCBlocks.refusal(of: $0, withPrimary: block, others: others) == nil }
        }
        return vpc.map { VPCBlocks.refusal(of: block, withPrimary: $0, others: others) == nil } ?? true
    }
}

/// More secondary blocks than this are no slips but another document.
private let most = 20

extension CIDRBlock {
    /// The block at the same distance from the start of `new` as this one is from the start of `old`. Nil when that
    /// is not inside of `new`.
    fileprivate func moved(from old: CIDRBlock, to new: CIDRBlock) -> CIDRBlock? {
        let distance = network.rawValue - old.network.rawValue
        let (start, overflow) = new.network.rawValue.addingReportingOverflow(distance)
        guard !overflow, let block = CIDRBlock(network: IPv4Address(rawValue: start), prefix: prefix),
            new.contains(block)
        else { return nil }
        return block
    }
}

import Addressing
import Testing

@Suite("Planning the subnets of a VPC")
struct SubnetPlannerTests {
    @Test("Each prefix and number of zones is among the cases")
    func cases() {
        #expect(VPCCase.all.count == SubnetPlanner.vpcPrefixes.count * SubnetPlanner.zoneCounts.count * 4)
    }

    @Test("10.1.0.0/16 with two zones has the subnets that the documentation shows")
    func documented() throws {
        let plan = try SubnetPlanner.plan(vpc: block("10.1.0.0/16"), zones: 2)
        #expect(
            try plan
                == SubnetPlan(
                    publicSubnets: ["10.1.0.0/24", "10.1.1.0/24"].map(block),
                    privateSubnets: ["10.1.32.0/19", "10.1.64.0/19"].map(block)
                ))
    }

    @Test("A larger secondary block holds the private subnets, and the primary one what others have to reach")
    func beside() throws {
        let plan = try SubnetPlanner.plan(
            vpc: block("10.20.0.0/21"), secondaries: [block("100.64.0.0/16")], zones: 2)
        #expect(
            try plan
                == SubnetPlan(
                    publicSubnets: ["10.20.0.0/27", "10.20.0.32/27"].map(block),
                    privateSubnets: ["100.64.0.0/17", "100.64.128.0/17"].map(block),
                    controlPlaneSubnets: ["10.20.1.0/27", "10.20.1.32/27"].map(block)))
    }

    @Test(
        "A secondary block makes up for a primary one of any size, and of several the largest counts",
        arguments: [16, 20, 22, 23, 24, 25, 26, 27, 28], Array(SubnetPlanner.zoneCounts))
    func besides(prefix: Int, zones: Int) throws {
        let vpc = try block("10.20.0.0/\(prefix)")
        let secondaries = try ["100.64.0.0/20", "100.65.0.0/16"].map(block)
        let plan = try #require(SubnetPlanner.plan(vpc: vpc, secondaries: secondaries, zones: zones))
        let lists = [plan.publicSubnets, plan.privateSubnets, plan.controlPlaneSubnets]
        #expect(lists.prefix(2).allSatisfy { $0.count == zones })
        #expect([0, zones].contains(plan.controlPlaneSubnets.count))
        let all = lists.joined()
        #expect(all.allSatisfy { subnet in ([vpc] + secondaries).contains { $0.contains(subnet) } })
        for (index, subnet) in all.enumerated() { #expect(!all.prefix(index).contains(where: subnet.overlaps)) }
        if prefix > 16 { #expect(plan.privateSubnets.allSatisfy(secondaries[1].contains)) }
        // Without the others, each stays where it is.
        let closed = SubnetPlanner.plan(vpc: vpc, secondaries: secondaries, zones: zones, withPublic: false)
        #expect(closed?.publicSubnets == [] && closed?.privateSubnets == plan.privateSubnets)
    }

    @Test("A secondary block with no more room than the primary one changes nothing")
    func smallSecondary() throws {
        let vpc = try block("10.1.0.0/16")
        let plan = try SubnetPlanner.plan(vpc: vpc, secondaries: [block("100.64.0.0/16")], zones: 3)
        #expect(plan == SubnetPlanner.plan(vpc: vpc, zones: 3))
    }

    @Test(
        "A public subnet is a /27 or larger, but a /28 where five or six zones share a /22",
        arguments: [
            (16, 24, 24), (17, 25, 25), (18, 26, 26), (19, 27, 27), (20, 27, 27), (21, 27, 27), (22, 27, 28),
        ])
    func publicSizes(vpcPrefix: Int, upToFourZones: Int, fiveOrSix: Int) throws {
        let vpc = try block("10.0.0.0/\(vpcPrefix)")
        for zones in SubnetPlanner.zoneCounts {
            let plan = try #require(SubnetPlanner.plan(vpc: vpc, zones: zones))
            #expect(Set(plan.publicSubnets.map(\.prefix)) == [zones <= 4 ? upToFourZones : fiveOrSix], "\(zones) zones")
        }
    }

    @Test(
        "There is one subnet of each kind for each zone, all inside the VPC and none overlapping another",
        arguments: VPCCase.all)
    func sound(given: VPCCase) throws {
        let plan = try #require(SubnetPlanner.plan(vpc: given.vpc, zones: given.zones))
        #expect(plan.publicSubnets.count == given.zones)
        #expect(plan.privateSubnets.count == given.zones)
        let subnets = plan.publicSubnets + plan.privateSubnets
        for (index, subnet) in subnets.enumerated() {
            #expect(subnet.numbers.lowerBound % UInt64(subnet.addressCount) == 0, "\(subnet)")
            #expect(subnet.numbers.clamped(to: given.vpc.numbers) == subnet.numbers, "\(subnet)")
            for other in subnets[(index + 1)...] {
                #expect(subnet.numbers.clamped(to: other.numbers).isEmpty, "\(subnet) and \(other)")
            }
        }
    }

    @Test(
        "Private subnets are equal, and as large as a layout for every number of zones allows", arguments: VPCCase.all)
    func privateSizes(given: VPCCase) throws {
        let plan = try #require(SubnetPlanner.plan(vpc: given.vpc, zones: given.zones))
        let size = try #require(plan.privateSubnets.first).addressCount
        #expect(plan.privateSubnets.allSatisfy { $0.addressCount == size })
        let piecesAtMost = SubnetPlanner.zoneCounts.upperBound + 1
        #expect(size * piecesAtMost <= given.vpc.addressCount)
        #expect(size * 2 * SubnetPlanner.zoneCounts.upperBound > given.vpc.addressCount)
    }

    @Test("Room for one more private subnet is left, whatever the number of zones", arguments: VPCCase.all)
    func roomToGrow(given: VPCCase) throws {
        let plan = try #require(SubnetPlanner.plan(vpc: given.vpc, zones: given.zones))
        let room = given.vpc.firstFree(prefix: given.vpc.prefix + 3, avoiding: plan.publicSubnets + plan.privateSubnets)
        #expect(room == given.vpc.subblock(prefix: given.vpc.prefix + 3, at: given.zones + 1))
        #expect(room != nil)
    }

    @Test(
        "A zone that is added moves no subnet, but for the public ones of a /22 going from four to five",
        arguments: VPCCase.all)
    func addingAZone(given: VPCCase) throws {
        guard given.zones < SubnetPlanner.zoneCounts.upperBound else { return }
        let before = try #require(SubnetPlanner.plan(vpc: given.vpc, zones: given.zones))
        let after = try #require(SubnetPlanner.plan(vpc: given.vpc, zones: given.zones + 1))
        let publicStay = Array(after.publicSubnets.prefix(given.zones)) == before.publicSubnets
        #expect(Array(after.privateSubnets.prefix(given.zones)) == before.privateSubnets)
        #expect(publicStay == !(given.vpc.prefix == 22 && given.zones == 4))
    }

    @Test("Without public subnets the private ones stay where they are", arguments: VPCCase.all)
    func privateOnly(given: VPCCase) throws {
        let plan = try #require(SubnetPlanner.plan(vpc: given.vpc, zones: given.zones, withPublic: false))
        #expect(plan.publicSubnets.isEmpty)
        #expect(plan.privateSubnets == SubnetPlanner.plan(vpc: given.vpc, zones: given.zones)?.privateSubnets)
    }

    @Test(
        "A VPC or a number of zones out of range has no plan",
        arguments: [
            ("10.0.0.0/15", 2), ("10.0.0.0/23", 2), ("0.0.0.0/0", 2), ("10.0.0.1/32", 2), ("10.0.0.0/16", 1),
            ("10.0.0.0/16", 7),
            ("10.0.0.0/16", Int.min), ("10.0.0.0/16", Int.max),
        ])
    func outOfRange(vpc: String, zones: Int) throws {
        #expect(try SubnetPlanner.plan(vpc: block(vpc), zones: zones) == nil)
    }
}

struct VPCCase: CustomTestStringConvertible {
    let vpc: CIDRBlock
    let zones: Int
    var testDescription: String { "\(vpc), \(zones) zones" }

    /// Every prefix and number of zones, each in four networks of the address space.
    static let all: [VPCCase] = {
        var random = Seeded(2026)
        return SubnetPlanner.vpcPrefixes.flatMap { prefix in
            SubnetPlanner.zoneCounts.flatMap { zones in
                (0..<4).compactMap { _ in
                    CIDRBlock(containing: random.address(), prefix: prefix).map { VPCCase(vpc: $0, zones: zones) }
                }
            }
        }
    }()
}

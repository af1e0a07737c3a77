import Catalog
import Environment
import TestSupport
import Testing

@testable import Estimates

@Suite("What the node groups hold")
struct CapacityTests {
    private func capacity(_ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) -> CapacityEstimate {
        CapacityEstimate(of: .sample(changes), catalog: .builtIn)
    }

    @Test("Two m5.xlarge and a t3.xlarge hold the default add-ons")
    func defaults() {
        let capacity = capacity()
        #expect(capacity.core.isSufficient == true)
        #expect(capacity.general.isSufficient == true)
    }

    /// Whichever group the add-ons are placed on, all of them have to stand somewhere.
    @Test(
        "Two t3.medium alone cannot hold all default add-ons, two m5.xlarge can",
        arguments: [("t3.medium", false), ("m5.xlarge", true)])
    func wholeCluster(_ type: String, _ fits: Bool) throws {
        let capacity = capacity([
            "coreNodes.instanceTypes": .list([type]), "generalNodes.minSize": .number(0),
            "generalNodes.desiredSize": .number(0),
        ])
        let available = try #require(capacity.core.available)
        #expect((capacity.core.needed + capacity.general.needed).fits(in: available) == fits)
    }

    @Test(
        "A group has room for what fits in its pods, its CPU and its memory, and not where one of them runs out",
        arguments: [(0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)])
    func eachRunsOut(pods: Int, millicores: Int, memoryMiB: Int) {
        let available = CapacityEstimate.Amount(pods: 58, millicores: 3920, memoryMiB: 15_000)
        let needed = CapacityEstimate.Amount(
            pods: 58 + pods, millicores: 3920 + millicores, memoryMiB: 15_000 + memoryMiB)
        #expect(needed.fits(in: available) == (pods + millicores + memoryMiB == 0))
    }

    @Test("The kubelet keeps back what EKS's AMIs tell it to")
    func reservation() throws {
        let m5 = try #require(Catalog.builtIn.instanceType("m5.xlarge"))
        #expect(
            CapacityEstimate.Amount(allocatableOn: m5)
                == .init(pods: 58, millicores: 3920, memoryMiB: 16_384 - 255 - 11 * 58 - 100))
        let large = try #require(Catalog.builtIn.instanceType("m5.2xlarge"))
        #expect(CapacityEstimate.Amount(allocatableOn: large).millicores == 8000 - 90)
    }

    @Test("Pods that stand on every node are counted for each node of both groups")
    func everyNode() {
        let few = capacity()
        let more = capacity(["coreNodes.desiredSize": .number(3), "generalNodes.desiredSize": .number(2)])
        #expect(more.core.needed.pods - few.core.needed.pods == more.general.needed.pods - few.general.needed.pods)
        #expect(more.core.needed.pods > few.core.needed.pods)
    }

    @Test("An add-on that is off asks for nothing")
    func switchedOff() {
        let with = capacity()
        let without = capacity(["addons.kubePrometheusStack": .flag(false)])
        let footprints = Catalog.builtIn.footprints(of: "kubePrometheusStack")
        let nodes = with.core.nodes + with.general.nodes
        let pods = footprints.reduce(0) { $0 + $1.pods * ($1.placement == .everyNode ? nodes : 1) }
        #expect(
            with.core.needed.pods + with.general.needed.pods
                == without.core.needed.pods + without.general.needed.pods + pods)
    }

    @Test("A group of several types holds what it holds in the least of them")
    func leastType() {
        let mixed = capacity(["coreNodes.instanceTypes": .list(["m5.xlarge", "t3.medium"])])
        #expect(mixed.core.available == capacity(["coreNodes.instanceTypes": .list(["t3.medium"])]).core.available)
    }

    @Test("What an unknown type, or none, holds is not known", arguments: [["m5.huge"], ["m5.xlarge", "m5.huge"], []])
    func unknownType(_ types: [String]) {
        let capacity = capacity(["coreNodes.instanceTypes": .list(types)])
        #expect(capacity.core.available == nil)
        #expect(capacity.core.isSufficient == nil)
    }

    @Test("The minimum sizes can be asked as well as the desired ones")
    func minimum() {
        let document = EnvironmentDocument.sample([
            "coreNodes.minSize": .number(2), "coreNodes.desiredSize": .number(5),
        ])
        let minimum = CapacityEstimate(of: document, catalog: .builtIn, at: .minimum)
        #expect(minimum.core == capacity().core)
        #expect(CapacityEstimate(of: document, catalog: .builtIn).core.nodes == 5)
    }
}

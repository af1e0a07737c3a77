import Testing

@testable import Catalog

@Suite("Instance types")
struct InstancesTests {
    let catalog = Catalog.builtIn

    @Test(
        "hold as many pods as AWS says, with and without prefix delegation",
        arguments: [
            ("t3.nano", 4, 34), ("t3.medium", 17, 110), ("m5.xlarge", 58, 110), ("m8i.xlarge", 118, 110),
            ("g4dn.xlarge", 29, 110),
            ("g4dn.12xlarge", 234, 250), ("g5.48xlarge", 345, 250), ("p5e.48xlarge", 100, 250), ("m5.metal", 737, 250),
        ])
    func pods(name: String, plain: Int, prefixes: Int) throws {
        let type = try #require(catalog.instanceType(name))
        #expect(type.maxPods == plain)
        #expect(type.maxPodsWithPrefixes == prefixes)
    }

    @Test("are what their table says")
    func facts() throws {
        let a10g = try #require(catalog.instanceType("g5.12xlarge"))
        #expect(a10g.vCPU == 48 && a10g.memoryMiB == 196_608)
        #expect(a10g.gpu == InstanceType.Accelerator(kind: .gpu, name: "NVIDIA A10G", count: 4, memoryMiB: 22_888))
        #expect(!a10g.isCurrentGeneration && a10g.allowsSpot && !a10g.isBareMetal)
        let inferentia = try #require(catalog.instanceType("inf2.xlarge"))
        #expect(inferentia.gpu == nil && inferentia.accelerator?.kind == .neuron)
        #expect(catalog.instanceType("m7i.metal-24xl")?.isBareMetal == true)
        #expect(catalog.instanceType("m7i-flex.12xlarge")?.size == "12xlarge")
        #expect(catalog.instanceType("m5.gigantic") == nil)
    }

    @Test(
        "have Karpenter's category and generation by their family's name",
        arguments: [
            ("m7i-flex", "m", 7), ("gr6f", "gr", 6), ("p6-b200", "p", 6), ("inf2", "inf", 2), ("trn1n", "trn", 1),
            ("t4g", "t", 4),
        ])
    func category(name: String, category: String, generation: Int) throws {
        let family = try #require(catalog.family(name))
        #expect(family.category == category)
        #expect(family.generation == generation)
    }

    @Test("are arm64 exactly where the family's attributes have a g")
    func architecture() throws {
        for family in catalog.families {
            let attributes = family.name.drop { $0.isLetter }.drop { $0.isNumber }
            #expect((family.architecture == .arm64) == attributes.contains("g"), "\(family.name)")
            #expect(Set(family.types.map(\.architecture)).count == 1)
        }
        #expect(catalog.family("g5g")?.architecture == .arm64)
    }

    @Test("stand in one family each, the smallest first")
    func families() {
        #expect(catalog.families.count == 75)
        #expect(catalog.families.map(\.types.count).reduce(0, +) == catalog.instanceTypes.count)
        #expect(
            catalog.types(inFamily: "t3").map(\.size) == [
                "nano", "micro", "small", "medium", "large", "xlarge", "2xlarge",
            ])
        #expect(catalog.types(inFamily: "zz9").isEmpty)
        for family in catalog.families {
            #expect(family.types.map(\.vCPU) == family.types.map(\.vCPU).sorted())
        }
    }
}

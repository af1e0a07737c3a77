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
        #expect(a10g.nvmeGB == 3800 && catalog.instanceType("m5.xlarge")?.nvmeGB == nil)
        #expect(catalog.instanceType("f2.6xlarge")?.accelerator?.kind == .other)
        #expect(catalog.instanceType("g6f.xlarge")?.gpu?.count == 0)
    }

    @Test(
        "of x86 that us-west-2 offers are known one and all, new and old, large and small",
        arguments: [
            "m5dn.large", "m5zn.xlarge", "r5b.2xlarge", "m6idn.large", "r6in.xlarge", "c5ad.large", "r7iz.large",
            "m8id.xlarge", "m4.large", "t2.micro", "x2iedn.xlarge", "u7i-12tb.224xlarge", "hpc7a.96xlarge", "z1d.large",
        ])
    func known(name: String) throws {
        let type = try #require(catalog.instanceType(name))
        #expect(type.name == name && type.architecture == .x86 && type.maxPods >= 4)
    }

    @Test("are found by their name, each of them, and so is their family; nothing between them is")
    func found() {
        #expect(catalog.instanceTypes.count > 1300)
        for type in catalog.instanceTypes {
            #expect(catalog.instanceType(type.name) == type)
            #expect(catalog.family(type.family)?.types.contains(type) == true)
            for missing in [type.name + "x", String(type.name.dropLast()), type.family, type.name + "\t"] {
                #expect(catalog.instanceType(missing) == nil, "\(missing)")
            }
        }
    }

    @Test(
        "have Karpenter's category and generation by their family's name",
        arguments: [
            ("m7i-flex", "m", 7), ("gr6f", "gr", 6), ("p6-b200", "p", 6), ("inf2", "inf", 2), ("trn1n", "trn", 1),
            ("t4g", "t", 4), ("u-3tb1", "u", 1), ("u7in-16tb", "u", 7), ("im4gn", "im", 4), ("hpc7a", "hpc", 7),
        ])
    func category(name: String, category: String, generation: Int) throws {
        let family = try #require(catalog.family(name))
        #expect(family.category == category)
        #expect(family.generation == generation)
    }

    @Test("are arm64 exactly where the family's attributes have a g, and in the first Graviton family")
    func architecture() throws {
        for family in catalog.families {
            let attributes = family.name.drop { $0.isLetter }.drop { $0.isNumber }
            #expect(
                (family.architecture == .arm64) == (attributes.contains("g") || family.name == "a1"), "\(family.name)")
            #expect(Set(family.types.map(\.architecture)).count == 1)
        }
        #expect(catalog.family("g5g")?.architecture == .arm64)
    }

    @Test("have names of one form, by which one that is newer than the tables is told from a slip")
    func wellFormed() {
        #expect(catalog.instanceTypes.allSatisfy { InstanceType.isWellFormed($0.name) })
        for name in ["m9i-flex.2xlarge", "g8.metal-48xl", "u-12tb1.112xlarge", "x9.xlarge", "t9g.nano"] {
            #expect(InstanceType.isWellFormed(name), "\(name)")
        }
        for name in [
            "m5.xlrage", "m5", "m5.", ".xlarge", "m5.xlarge.large", "M5.xlarge", "m5.0xlarge", "m5.1234xlarge", "m5.xl",
            "mac2.metal", "m.xlarge", "5m.xlarge", "m5-.xlarge", "m5.large ", "m5.metal-", "m5.metal-xl", "", ".",
            "m5.２xlarge",
        ] {
            #expect(!InstanceType.isWellFormed(name), "\(name)")
        }
    }

    @Test("of families that are none have a substitute, which is one", arguments: ["g4", "p4", "g4ad", "p6", "g3"])
    func substitutes(name: String) throws {
        let substitute = try #require(catalog.substitute(forFamily: name))
        #expect(catalog.family(name) == nil)
        #expect(catalog.family(substitute.instead)?.acceleratorKind == .gpu)
        #expect(!substitute.reason.isEmpty)
        #expect(catalog.substitute(forFamily: substitute.instead) == nil)
    }

    @Test("stand in one family each, the smallest first")
    func families() {
        #expect(catalog.families.count == 180)
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

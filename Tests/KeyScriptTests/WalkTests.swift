import Environment
import Foundation
import KeyScript
import Terminal
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite("The wizard from the first key to the bundle")
struct WalkTests {
    @Test(
        "the tour plays to its end wherever it is shown",
        arguments: [(80, 24), (120, 40), (40, 10), (60, 16), (79, 15)])
    func tour(columns: Int, rows: Int) throws {
        for capabilities in [Capabilities(colours: 256), Capabilities(colours: 0, unicode: false)] {
            let stage = try Stage(.tour, size: Size(columns: columns, rows: rows), capabilities: capabilities)
            #expect(stage.end == .played)
            #expect(stage.bundle.count > 40)
        }
    }

    @Test("the tour needs no character beyond ASCII, and says what day it is")
    func plainTour() throws {
        let tour = try KeyScript.tour
        #expect(tour.today != nil)
        for step in tour.steps {
            if case .caption(let text) = step.action { #expect(text.utf8.allSatisfy { $0 < 128 }, "line \(step.line)") }
        }
    }

    @Test("the tour's bundle is that of its document, byte for byte")
    func sameBytes() throws {
        let stage = try Stage(.tour)
        let bytes = try #require(stage.bundle["environment.yaml"])
        let day = try #require(try KeyScript.tour.today)
        let document = DocumentReader.read(bytes).answers.resolved(with: .builtIn, on: day)
        #expect(document == stage.document)
        let files = RenderedBundle(BundleInputs(document: document, catalog: .builtIn)).files
        // Presets decide which Rafay variables may be overridden; the built-in ones leave them all open.
        #expect(Dictionary(uniqueKeysWithValues: files.map { ($0.path, Array($0.bytes)) }) == stage.bundle)
    }

    @Test("a newcomer writes the default environment with twelve keys at most")
    func newcomer() throws {
        let script = try Self.script("newcomer")
        let stage = try Stage(script, captions: false)
        #expect(stage.end == .played)
        #expect(stage.document?.name == "ai-dev")
        #expect(script.keyCount <= 12)
    }

    @Test("region and GPU family of one's own take forty keys at most")
    func ownRegionAndFamily() throws {
        let script = try Self.script("own-region-and-family")
        let stage = try Stage(script, captions: false)
        #expect(stage.end == .played)
        #expect(stage.document?.region == "eu-central-1")
        #expect(stage.document?.pools[gpuPool].instanceFamilies.count == 1)
        #expect(script.keyCount <= 40)
    }

    @Test("a third pool of one's own, with a name of its own, takes forty keys at most")
    func ownPool() throws {
        let script = try Self.script("own-pool")
        let stage = try Stage(script, captions: false)
        #expect(stage.end == .played)
        #expect(stage.document?.pools.enabled.map(\.name) == [cpuPool, gpuPool, "vision"])
        #expect(stage.document?.pools["vision"].instanceFamilies == ["g6"])
        #expect(stage.bundle["kubernetes/smoke-tests/vision.yaml"] != nil)
        #expect(script.keyCount <= 40)
    }

    @Test("the default environment takes five keys at most")
    func quickest() throws {
        let script = try Self.script("quickest")
        let stage = try Stage(script, captions: false)
        #expect(stage.end == .played)
        #expect(stage.document?.name == "ai-dev")
        #expect(script.keyCount <= 5)
    }

    @Test("an environment of one's own, seven things otherwise, takes sixty keys at most")
    func ofOnesOwn() throws {
        let script = try Self.script("of-ones-own")
        let stage = try Stage(script, captions: false)
        #expect(stage.end == .played)
        let document = try #require(stage.document)
        #expect(document.region == "eu-west-1" && document.network.zones.count == 3)
        #expect(!document.cluster.endpointPublicAccess)
        #expect(document.pools[gpuPool].instanceFamilies == ["g4dn"])
        let core = document.coreNodes
        #expect(core.instanceTypes == ["m6i.xlarge"] && core.minSize == 2 && core.maxSize == 4)
        #expect(document.delivery.terraform.backend == .s3 && !document.delivery.rafay.enabled)
        #expect(script.keyCount <= 60)
    }

    private static func script(_ name: String) throws -> KeyScript {
        let path = "Tests/KeyScriptTests/Scripts/\(name).keys"
        return try KeyScript(String(contentsOfFile: GoldenFile.repository + path, encoding: .utf8), name: path)
    }
}

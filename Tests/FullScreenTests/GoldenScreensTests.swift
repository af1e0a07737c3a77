import Environment
import Foundation
import Preflight
import PresetLibrary
import Terminal
import TestSupport
import Testing
import Wizard

@testable import FullScreen

@Suite("Screens are those that people have looked at")
struct GoldenScreensTests {
    private static let sizes = [
        "80x24": Size(columns: 80, rows: 24), "120x40": Size(columns: 120, rows: 40),
        "40x10": Size(columns: 40, rows: 10), "200x60": Size(columns: 200, rows: 60),
    ]

    @Test("every page at every size of the design", arguments: Page.visited, ["80x24", "120x40", "200x60", "40x10"])
    func pages(page: Page, size: String) throws {
        var walk = Walk()
        walk.size = try #require(Self.sizes[size])
        walk.go(to: page)
        Golden.expect(walk.screen + "\n", named: "\(size)/\(page.rawValue).txt")
    }

    @Test("a pool's own page at every size of the design", arguments: ["80x24", "120x40", "200x60", "40x10"])
    func pool(size: String) throws {
        var walk = Walk()
        walk.size = try #require(Self.sizes[size])
        walk.go(to: .pools)
        walk.press(.down, .enter)
        Golden.expect(walk.screen + "\n", named: "\(size)/pool.txt")
    }

    @Test("a team's preset stands beside the others, and what it locks says why")
    func locked() throws {
        let page = try String(contentsOfFile: GoldenFile.repository + "docs/presets.md", encoding: .utf8)
        let file = try #require(page.firstMatch(of: /vision\.yaml <<'END'\n([^`]*?)END\n/)).1
        let read = PresetReader.read(Array(file.utf8))
        #expect(read.problems == [])
        let preset = try read.preset.extending(PresetStore().preset(named: #require(read.preset.parent)))
        var walk = Walk(choices: Choices(preset: preset), presets: PresetStore().offered + [preset])
        walk.go(to: .preset)
        Golden.expect(walk.screen + "\n", named: "presets/offered.txt")
        walk.go(to: .network)
        walk.send(.focus(.field(.network.natGateways)))
        walk.press(.enter)
        #expect(walk.screen.contains("Losing a zone must not stop the search."))
        Golden.expect(walk.screen + "\n", named: "presets/locked.txt")
    }

    @Test("every page without a character beyond ASCII", arguments: Page.visited)
    func ascii(page: Page) {
        var walk = Walk()
        walk.capabilities = Capabilities(colours: 0, unicode: false)
        walk.go(to: page)
        #expect(walk.screen.utf8.allSatisfy { $0 < 128 }, "\(page) draws something beyond ASCII")
        Golden.expect(walk.screen + "\n", named: "ascii/\(page.rawValue).txt")
    }

    @Test("a VPC that is there is chosen from what the account tells", arguments: ["80x24", "120x40"])
    func existingVPC(size: String) throws {
        var walk = Walk()
        walk.size = try #require(Self.sizes[size])
        walk.go(to: .network)
        walk.press(.up, .enter)
        walk.send(.surveyed(.told(Self.networks)))
        Golden.expect(walk.screen + "\n", named: "networks/\(size)/vpcs.txt")
        walk.press(.down, .enter)
        Golden.expect(walk.screen + "\n", named: "networks/\(size)/no-subnets-yet.txt")
        walk.press(.down, .down, .enter)
        Golden.expect(walk.screen + "\n", named: "networks/\(size)/subnets.txt")
        for event: WizardEvent in [.toggle, .move(.down), .toggle, .activate] { walk.send(event) }
        Golden.expect(walk.screen + "\n", named: "networks/\(size)/existing.txt")
    }

    @Test("networks of other kinds have their own look", arguments: ["80x24", "120x40"])
    func networks(size: String) throws {
        var walk = Walk()
        walk.size = try #require(Self.sizes[size])
        walk.go(to: .network)
        walk.send(.set(FieldChange(.network.vpcCidr, .text("10.20.0.0/21"))))
        walk.send(.set(FieldChange(.network.secondaryCidrs, .list(["100.64.0.0/16"]))))
        Golden.expect(walk.screen + "\n", named: "networks/\(size)/secondary.txt")
        walk = Walk()
        walk.size = try #require(Self.sizes[size])
        walk.go(to: .network)
        walk.send(.set(FieldChange(.network.natGateways, .text("none"))))
        Golden.expect(walk.screen + "\n", named: "networks/\(size)/private.txt")
    }

    private static let networks: AccountNetworks = {
        func subnet(
            _ id: String, _ name: String, _ zone: Int, _ block: String, _ free: Int, _ way: String
        )
            -> AccountNetworks.Subnet
        {
            .init(
                id: "subnet-0\(id)0123456789abc", vpc: "vpc-0123456789abcdef0", name: name, zone: "usw2-az\(zone)",
                block: block, free: free, wayOut: way, hasRole: way.hasPrefix("igw-"))
        }
        return AccountNetworks(
            region: "us-west-2",
            vpcs: [
                .init(id: "vpc-0fedcba9876543210", name: "", blocks: ["172.31.0.0/16"]),
                .init(id: "vpc-0123456789abcdef0", name: "shared", blocks: ["10.7.0.0/16", "100.64.0.0/16"]),
            ],
            subnets: [
                subnet("aaa", "nodes a", 1, "100.64.0.0/18", 16_000, "nat-0123456789abcdef0"),
                subnet("bbb", "nodes b", 2, "100.64.64.0/18", 15_200, "tgw-0123456789abcdef0"),
                subnet("ccc", "edge a", 1, "10.7.0.0/24", 240, "igw-0123456789abcdef0"),
            ])
    }()

    @Test("lists, help, questions and findings lie over the page")
    func layers() {
        var walk = Walk()
        walk.go(to: .network)
        walk.press(.down, .enter)
        Golden.expect(walk.screen + "\n", named: "layers/zones.txt")
        walk.press(.escape, .character("?"))
        Golden.expect(walk.screen + "\n", named: "layers/help.txt")
        walk.press(.escape)
        walk.go(to: .pools)
        walk.press(.down, .down, .enter)
        Golden.expect(walk.screen + "\n", named: "layers/new-pool.txt")
        walk.press(.escape)
        walk.go(to: .cluster)
        walk.press(.enter)
        Golden.expect(walk.screen + "\n", named: "layers/versions.txt")
        walk.press(.escape)
        walk.go(to: .coreNodes)
        walk.press(.down, .down)
        walk.type("9")
        Golden.expect(walk.screen + "\n", named: "layers/editing.txt")
        walk.press(.enter)
        Golden.expect(walk.screen + "\n", named: "layers/finding.txt")
        walk.send(.askToLeave)
        Golden.expect(walk.screen + "\n", named: "layers/leave.txt")
    }
}

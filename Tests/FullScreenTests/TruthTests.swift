import Environment
import Terminal
import TestSupport
import Testing
import Wizard

@testable import FullScreen

@Suite("What is on the screen is what a key does")
struct TruthTests {
    /// The rows between the page and the keys.
    private func box(_ walk: Walk) -> String {
        let rows = walk.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let line = rows.lastIndex { $0.hasPrefix("├") } ?? 0
        return rows[(line + 1)...].prefix { !$0.hasPrefix("└") }.joined(separator: "\n")
    }

    @Test("f applies the fix that is shown for the focused row, or nothing and says so")
    func fixInView() {
        var walk = Walk()
        walk.go(to: .review)
        walk.go(to: .network)
        walk.send(.focus(.field(.network.zones)))
        #expect(!walk.screen.contains("  f  "), "no fix is in view")
        let before = walk.state.choices
        walk.press(.character("f"))
        #expect(walk.state.choices == before)
        #expect(walk.state.notice?.contains("nothing to apply") == true)
        walk.send(.focus(.field(.network.natGateways)))
        #expect(box(walk).contains("  f  use perZone"))
        walk.press(.character("f"))
        #expect(walk.state.document.network.natGateways == .perZone)
    }

    @Test("a row shows its own help and findings; what else is said of the page is counted, and n reads it")
    func ownFindings() {
        var walk = Walk()
        walk.go(to: .review)
        walk.go(to: .addons)
        walk.send(.focus(.field(.addons[.awsLoadBalancerController])))
        #expect(box(walk).contains("Makes AWS load balancers") && !box(walk).contains("ADD001"))
        #expect(box(walk).contains("more on this page  n reads"))
        walk.press(.character("n"))
        #expect(walk.screen.contains("Note ADD001 at ingress-nginx:"))
        walk.press(.escape)
        walk.send(.focus(.field(.addons[.ingressNginx])))
        #expect(box(walk).contains("ADD001"))
    }

    @Test("Enter on a difference goes to its field; the focus stays where it is, and nothing is written")
    func reviewDoesOneThing() {
        var walk = Walk()
        walk.send(.set(FieldChange(.addons[.kubecost], .flag(false))))
        walk.go(to: .review)
        walk.send(.focus(.field(.addons[.kubecost])))
        walk.press(.enter)
        #expect(walk.state.page == .addons && walk.state.focusedItem?.id == .field(.addons[.kubecost]))
        #expect(walk.state.document.addons[.kubecost] == false)
        walk.go(to: .review)
        walk.press(.delete)
        #expect(walk.state.choices.own.isEmpty, "Delete takes it back")
        #expect(walk.state.focusedItem?.id != .write)
        walk.press(.enter, .enter)
        #expect(!walk.effects.contains(.write(force: false)))
    }

    @Test("what disappears hands the focus to its neighbour, not to the top of the page")
    func neighbours() {
        var walk = Walk()
        walk.send(.set(FieldChange(.tags, .map(["a": "1", "b": "2", "c": "3"]))))
        walk.go(to: .basics)
        walk.send(.focus(.field(.tags["b"])))
        walk.press(.delete)
        #expect(walk.state.focusedItem?.id == .field(.tags["c"]))
    }

    @Test("the wizard begins on the newest draft; another one stays as it is")
    func drafts() {
        func draft(_ name: String) -> Choices {
            var choices = Choices(draft: "\(name).yaml")
            choices.own[.name] = .text(name)
            return choices
        }
        var walk = Walk(drafts: [draft("newer"), draft("older")])
        #expect(walk.state.focusedItem?.id == .draft("newer.yaml"))
        #expect(walk.screen.contains("Go on with the draft") && walk.screen.contains("older"))
        walk.press(.enter)
        #expect(walk.state.choices == draft("newer"))
        walk.go(to: .preset)
        walk.send(.focus(.draft("older.yaml")))
        walk.press(.delete, .enter)
        #expect(!walk.screen.contains("Throw the draft away?"), "the harmless answer comes first")
        walk.press(.delete, .down, .enter)
        #expect(walk.effects.last == .discardDraft(draft("older")))
        #expect(!walk.screen.contains("older"))
    }

    @Test("a fix changes what it is about; what is planned goes on following")
    func fixesPinNothing() {
        var walk = Walk()
        walk.send(.set(FieldChange(.name, .text("Ray_Dev"))))
        walk.go(to: .basics)
        walk.press(.control("f"))
        #expect(walk.state.document.name == "ray-dev")
        #expect(walk.state.choices.own[.delivery.rafay.repository.name] == nil)
        #expect(walk.state.document.delivery.rafay.repository.name == "ray-dev-infra")

        walk.send(.set(FieldChange(.network.vpcCidr, .text("172.17.0.0/16"))))
        walk.go(to: .network)
        walk.send(.focus(.field(.network.vpcCidr)))
        #expect(walk.state.screen.fix != nil)
        walk.press(.control("f"))
        #expect(walk.state.document.network.vpcCidr != "172.17.0.0/16")
        #expect(walk.state.choices.own[.network.publicSubnets] == nil)
        #expect(walk.state.choices.own[.network.privateSubnets] == nil)
    }

    @Test("what is said grows into free rows; what is cut has a mark, and ? shows it whole")
    func nothingCutUnmarked() {
        var walk = Walk()
        walk.go(to: .review)
        walk.go(to: .cluster)
        walk.send(.focus(.field(.cluster.adminRoleArns)))
        let message = walk.state.screen.findings.first?.message ?? ""
        let end = message.split(separator: " ").suffix(2).joined(separator: " ")
        walk.size = Size(columns: 60, rows: 24)
        #expect(box(walk).contains(end), "there are free rows for all of it")
        #expect(box(walk).split(separator: "\n").count > 3)
        walk.size = Size(columns: 60, rows: 16)
        #expect(box(walk).contains("…") && box(walk).contains("? reads on"))
        walk.size = Size(columns: 60, rows: 40)
        walk.press(.character("?"))
        #expect(walk.screen.contains(end))
    }

    @Test("below 60 columns the list of pages is drawn when Esc leads there, and goes again")
    func smallRail() {
        var walk = Walk()
        walk.size = Size(columns: 40, rows: 16)
        walk.go(to: .network)
        #expect(!walk.screen.contains("Delivery"))
        walk.press(.escape)
        #expect(walk.screen.contains("Pages") && walk.screen.contains("Delivery"))
        walk.press(.down, .enter)
        #expect(walk.state.page == .cluster && walk.state.layer == nil)
        walk.press(.escape, .escape)
        #expect(walk.state.layer == nil && walk.state.page == .cluster)
    }

    @Test("a click takes a row of a list, and one beside the list closes it")
    func clicks() throws {
        var walk = Walk()
        walk.go(to: .network)
        walk.send(.focus(.field(.network.natGateways)))
        walk.press(.enter)
        let rows = walk.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(rows.firstIndex { $0.contains("perZone") })
        let place = Point(column: 30, row: row)
        for _ in 0..<2 { walk.send(try #require(walk.frame.event(at: place))) }
        #expect(walk.state.document.network.natGateways == .perZone)
        walk.press(.enter)
        walk.send(try #require(walk.frame.event(at: Point(column: 1, row: 1))))
        #expect(walk.state.layer == nil)
        walk.send(.askToLeave)
        let leave = walk.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let answer = try #require(leave.firstIndex { $0.contains("[ Leave and") })
        for _ in 0..<2 { walk.send(try #require(walk.frame.event(at: Point(column: 20, row: answer)))) }
        #expect(walk.effects.last == .leave)
    }

    @Test(
        "in a text field every letter is text; with Ctrl the shortcuts stay",
        arguments: ["ursula-dev", "fun", "w", "n/a"])
    func letters(text: String) {
        var walk = Walk()
        walk.go(to: .basics)
        walk.type(text)
        walk.press(.enter)
        #expect(walk.state.document.name == text)
        walk.press(.control("u"))
        #expect(walk.state.document.name == "ai-dev")
        #expect(walk.screen.contains("Ctrl-U undo"))
    }

    @Test(
        "a block that is too large or small gets the nearest sound one in one step",
        arguments: ["10.1.0.0/8", "10.1.0.0/30", "10.1.3.4/30"])
    func soundBlocks(text: String) {
        var walk = Walk()
        walk.go(to: .network)
        walk.type(text)
        #expect(walk.screen.contains("Ctrl-F  use 10.1.0.0/16"), "while it is typed")
        walk.press(.enter, .control("f"))
        #expect(walk.state.document.network.vpcCidr == "10.1.0.0/16")
        #expect(walk.state.errors.isEmpty)
    }

    @Test("counter, finding and fix follow each letter, before it is accepted")
    func liveJudgement() {
        var walk = Walk()
        walk.go(to: .basics)
        walk.type("ray")
        #expect(walk.screen.contains("3 of 27 characters") && walk.screen.contains("Slipway  ray"))
        walk.type("_x")
        #expect(box(walk).contains("NAM001") && box(walk).contains("Ctrl-F  use ray-x"))
        #expect(walk.state.choices.own.isEmpty, "nothing is accepted yet")
        walk.press(.backspace, .backspace)
        #expect(!box(walk).contains("NAM001"))
        walk.type("_y")
        walk.press(.control("f"))
        #expect(walk.state.document.name == "ray-y" && walk.state.layer == nil)
        walk.press(.control("u"))
        #expect(walk.state.choices.own.isEmpty, "and it is one step of undo")

        walk.go(to: .coreNodes)
        walk.send(.focus(.field(.coreNodes.minSize)))
        walk.type("9")
        #expect(box(walk).contains("NOD002"))
        walk.press(.escape)
        #expect(walk.state.choices.own.isEmpty && !box(walk).contains("NOD002"))
    }

    @Test("in a list that holds one value Enter replaces it, and Space adds")
    func replacing() {
        var walk = Walk()
        walk.go(to: .coreNodes)
        walk.press(.enter)
        walk.type("m6i.xlarge")
        #expect(walk.screen.contains("Enter replace") && walk.screen.contains("Space add"))
        walk.press(.enter)
        #expect(walk.state.document.coreNodes.instanceTypes == ["m6i.xlarge"])
        walk.press(.enter)
        walk.type("m5.xlarge")
        walk.send(.toggle)
        walk.press(.enter)
        #expect(walk.state.document.coreNodes.instanceTypes == ["m6i.xlarge", "m5.xlarge"])
        walk.press(.enter)
        walk.type("t3.xlarge")
        walk.press(.enter)
        #expect(walk.state.document.coreNodes.instanceTypes.count == 2, "of several, Enter takes those that are marked")
    }

    @Test("a preset's region, its tags and its reasons are seen before a choice is made")
    func policy() {
        var region = PolicyRule(field: .region)
        region.allowed = ["eu-west-1"]
        region.reason = "Data stays in the union."
        var tag = PolicyRule(field: .tags["costCentre"])
        tag.required = true
        var preset = Preset(name: "platform", title: "Platform", policy: [region, tag])
        preset.answers[.region] = .text("eu-west-1")
        var walk = Walk(choices: Choices(preset: preset), presets: [preset])
        walk.go(to: .basics)
        #expect(walk.screen.contains("costCentre") && walk.screen.contains("the preset asks for it"))
        walk.send(.focus(.field(.tags["costCentre"])))
        walk.type("4711")
        walk.press(.enter)
        #expect(walk.state.document.tags == ["costCentre": "4711"])
        walk.go(to: .region)
        walk.send(.focus(.region("us-east-1")))
        walk.press(.enter)
        #expect(walk.state.document.region == "eu-west-1")
        #expect(walk.state.notice?.contains("Data stays in the union.") == true)
    }

    @Test("why an option cannot be picked is told in whole, and as easy to read as the rest")
    func reasons() throws {
        var walk = Walk()
        walk.send(.set(FieldChange(.region, .text("us-west-1"))))
        walk.go(to: .pools)
        walk.send(.focus(.pool(gpuPool)))
        walk.press(.enter)
        walk.send(.focus(.field(.pools[gpuPool].instanceFamilies)))
        walk.press(.enter)
        walk.type("g5")
        #expect(box(walk).contains("us-west-1 does not offer g5; ") && box(walk).contains("does."))
        let theme = Theme(capabilities: walk.capabilities)
        #expect(!theme.reason.attributes.contains(.dim) && theme.reason.colour != .muted)
    }

    @Test("F1 shows every key, and what undo takes back; so does a second ?")
    func allKeys() {
        var walk = Walk()
        walk.size = Size(columns: 120, rows: 60)
        walk.send(.set(FieldChange(.network.natGateways, .text("perZone"))))
        #expect(walk.screen.contains("u takes back: NAT gateways"), "there is room on the key line")
        walk.size = Size(columns: 80, rows: 60)
        walk.go(to: .network)
        walk.send(.focus(.field(.network.zones)))
        walk.press(.function(1))
        for text in ["takes back: NAT gateways", "In a list", "While a text is typed", "Ctrl-R", "F10"] {
            #expect(walk.screen.contains(text), "\(text)")
        }
        walk.press(.escape)
        walk.press(.character("?"), .character("?"))
        #expect(walk.screen.contains("While a text is typed"))
        walk.press(.escape)
        walk.press(.enter, .function(1))
        #expect(walk.screen.contains("In a list"))
        walk.press(.escape)
        guard case .picker = walk.state.layer else {
            Issue.record("the list is there again")
            return
        }
    }

    @Test("the header tells what a change costs, until it was seen")
    func costOfAChange() {
        var walk = Walk()
        walk.go(to: .network)
        walk.send(.set(FieldChange(.network.natGateways, .text("perZone"))))
        #expect(walk.screen.split(separator: "\n")[0].contains("+$"))
        walk.press(.control("u"))
        #expect(walk.screen.split(separator: "\n")[0].contains("-$"))
        walk.send(.settle)
        #expect(!walk.screen.split(separator: "\n")[0].contains("-$"))
    }
}

import Environment
import Terminal
import TestSupport
import Testing
import Validation
import Wizard

@testable import FullScreen

@Suite("At the keyboard")
struct InteractionTests {
    @Test("a newcomer writes the default environment with twelve keys at most")
    func fewKeys() {
        var walk = Walk()
        var keys = 0
        func press(_ key: Key, _ walk: inout Walk) {
            walk.press(key)
            keys += 1
        }
        press(.enter, &walk)
        while walk.state.page != .review { press(.tab, &walk) }
        press(.enter, &walk)
        #expect(walk.effects.contains(.write(force: false)))
        #expect(keys <= 12, "it took \(keys) keys")
    }

    @Test("region and GPU family of one's own take forty keys at most")
    func someKeys() {
        var walk = Walk()
        var keys = 0
        func press(_ list: [Key], _ walk: inout Walk) {
            for key in list { walk.press(key) }
            keys += list.count
        }
        press([.enter, .tab, .character("/")], &walk)
        press("frankfurt".map { .character($0) } + [.enter], &walk)
        #expect(walk.state.document.region == "eu-central-1")
        press([.tab, .tab, .tab], &walk)
        #expect(walk.state.page == .pools)
        press([.down, .down, .down, .down, .down, .down, .enter], &walk)
        press([.down, .character(" "), .enter], &walk)
        #expect(walk.state.document.pools.gpu.instanceFamilies.count == 1)
        while walk.state.page != .review { press([.tab], &walk) }
        press([.enter], &walk)
        #expect(walk.effects.contains(.write(force: false)))
        #expect(keys <= 40, "it took \(keys) keys")
    }

    @Test("an error stops the writing, says so, and leads to its field")
    func errorsStopWriting() throws {
        var walk = Walk()
        walk.go(to: .network)
        walk.type("10.1.0.0/33")
        walk.press(.enter)
        #expect(walk.state.document.network.vpcCidr == "10.1.0.0/33", "an invalid value stays in its field")
        walk.go(to: .review)
        walk.press(.home, .enter)
        #expect(!walk.effects.contains(.write(force: false)))
        #expect(walk.state.notice?.contains("error") == true)
        walk.press(.enter)
        #expect(walk.state.page == .network)
        #expect(walk.state.focusedItem?.id == .field("network.vpcCidr"))
    }

    @Test("undo and redo work across pages")
    func undo() {
        var walk = Walk()
        walk.send(.set(FieldChange("region", .text("us-east-1"))))
        walk.go(to: .cluster)
        walk.send(.set(FieldChange("cluster.supportType", .text("extended"))))
        walk.press(.character("u"), .character("u"))
        #expect(walk.state.document.region == "us-west-2")
        #expect(walk.state.document.cluster.supportType == .standard)
        walk.press(.control("r"), .control("r"))
        #expect(walk.state.document.region == "us-east-1")
        #expect(walk.state.document.cluster.supportType == .extended)
    }

    @Test("moving is never blocked by what stands in a field")
    func freeMovement() {
        var walk = Walk()
        walk.go(to: .basics)
        walk.type("Bad_Name_")
        walk.press(.tab)
        #expect(walk.state.page == .region)
        #expect(walk.state.document.name == "Bad_Name_")
    }

    @Test("Esc goes one level up and never ends the program")
    func escape() {
        var walk = Walk()
        walk.go(to: .network)
        walk.press(.down, .enter, .escape)
        #expect(walk.state.layer == nil)
        walk.press(.escape)
        #expect(walk.state.layer == .rail(.network))
        for _ in 0..<5 { walk.press(.escape) }
        #expect(!walk.effects.contains(.leave))
    }

    @Test("leaving asks when something was chosen, and keeps a draft")
    func leaving() {
        var untouched = Walk()
        untouched.send(.askToLeave)
        #expect(untouched.effects == [.leave])

        var walk = Walk()
        walk.send(.set(FieldChange("region", .text("us-east-1"))))
        #expect(walk.effects == [.saveDraft])
        walk.send(.askToLeave)
        #expect(!walk.effects.contains(.leave))
        walk.press(.enter)
        #expect(walk.state.layer == nil, "the harmless answer comes first")
        walk.send(.askToLeave)
        walk.press(.down, .enter)
        #expect(walk.effects.last == .leave)
    }

    @Test("planned zones and subnets follow the region until a person says otherwise")
    func planning() {
        var walk = Walk()
        walk.send(.set(FieldChange("region", .text("eu-west-1"))))
        #expect(walk.state.document.network.zones == ["euw1-az1", "euw1-az2"])
        walk.send(.set(FieldChange("network.publicSubnets[1]", .text("10.1.9.0/24"))))
        #expect(walk.state.document.network.publicSubnets == ["10.1.0.0/24", "10.1.9.0/24"])
        walk.send(.set(FieldChange("network.vpcCidr", .text("10.2.0.0/16"))))
        #expect(walk.state.document.network.publicSubnets == ["10.1.0.0/24", "10.1.9.0/24"], "what a person typed is kept")
        #expect(walk.state.document.network.privateSubnets == ["10.2.32.0/19", "10.2.64.0/19"], "what nobody typed follows")
    }

    @Test("untouched fields do not scold")
    func noScolding() {
        var walk = Walk()
        for page in Page.visited where page != .review {
            walk.go(to: page)
            #expect(walk.state.visibleFindings.isEmpty)
        }
    }

    @Test("f applies the fix that is shown, and u takes it back")
    func fixing() throws {
        var walk = Walk()
        walk.go(to: .coreNodes)
        walk.send(.set(FieldChange("coreNodes.minSize", .number(9))))
        let finding = try #require(walk.state.shownFindings.first { $0.fix != nil })
        walk.press(.character("f"))
        #expect(!walk.state.findings.contains(finding))
        walk.press(.character("u"))
        #expect(walk.state.document.coreNodes.minSize == 9)
    }

    @Test("a locked field shows its lock and the reason, and does not change")
    func locks() throws {
        var rule = PolicyRule(field: "cluster.version")
        rule.locked = true
        rule.reason = "The platform team upgrades clusters together."
        let preset = Preset(name: "locked", title: "Locked", policy: [rule])
        var walk = Walk(choices: Choices(preset: preset), presets: [preset])
        walk.go(to: .cluster)
        #expect(walk.screen.contains("locked"))
        let before = walk.state.document.cluster.version
        walk.press(.enter)
        #expect(walk.state.notice?.contains("upgrades clusters together") == true)
        walk.send(.set(FieldChange("cluster.version", .text("1.35"))))
        #expect(walk.state.document.cluster.version == before)
    }

    @Test("an option that cannot be picked says why")
    func barredOptions() {
        var walk = Walk()
        walk.send(.set(FieldChange("region", .text("us-east-1"))))
        walk.go(to: .network)
        walk.press(.down, .enter)
        walk.type("az3")
        #expect(walk.screen.contains("EKS refuses"))
        walk.press(.character(" "))
        walk.send(.toggle)
        #expect(walk.state.notice?.contains("EKS refuses") == true)
    }

    @Test("a pasted newline does not submit")
    func paste() {
        var walk = Walk()
        walk.go(to: .basics)
        walk.press(.down, .enter)
        walk.send(.insert("two\nlines"))
        guard case .editor(let editor) = walk.state.layer else {
            Issue.record("the editor is still open")
            return
        }
        #expect(editor.string == "two lines")
    }

    @Test("wide characters are edited and shown whole")
    func wideText() {
        var walk = Walk()
        walk.go(to: .basics)
        walk.press(.down)
        walk.type("機械学習の環境")
        walk.press(.enter)
        #expect(walk.state.document.description == "機械学習の環境")
        #expect(walk.screen.contains("機械学習の環境"))
    }
}

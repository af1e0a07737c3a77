import Environment
import Terminal
import TestSupport
import Testing
import Validation
import Wizard

@testable import EnvironmentBundle
@testable import FullScreen

@Suite("At the keyboard")
struct InteractionTests {
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
        #expect(walk.state.focusedItem?.id == .field(.network.vpcCidr))
    }

    @Test("undo and redo work across pages")
    func undo() {
        var walk = Walk()
        walk.send(.set(FieldChange(.region, .text("us-east-1"))))
        walk.go(to: .cluster)
        walk.send(.set(FieldChange(.cluster.supportType, .text("extended"))))
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
        walk.send(.set(FieldChange(.region, .text("us-east-1"))))
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
        walk.send(.set(FieldChange(.region, .text("eu-west-1"))))
        #expect(walk.state.document.network.zones == ["euw1-az1", "euw1-az2"])
        walk.send(.set(FieldChange(.network.publicSubnets[1], .text("10.1.9.0/24"))))
        #expect(walk.state.document.network.publicSubnets == ["10.1.0.0/24", "10.1.9.0/24"])
        walk.send(.set(FieldChange(.network.vpcCidr, .text("10.2.0.0/16"))))
        #expect(
            walk.state.document.network.publicSubnets == ["10.1.0.0/24", "10.1.9.0/24"], "what a person typed is kept")
        #expect(
            walk.state.document.network.privateSubnets == ["10.2.32.0/19", "10.2.64.0/19"], "what nobody typed follows")
    }

    @Test("untouched fields are left in peace")
    func untouchedFields() {
        var walk = Walk()
        for page in Page.visited where page != .review {
            walk.go(to: page)
            #expect(Page.visited.allSatisfy { walk.state.screen.findings(on: $0).isEmpty })
        }
    }

    @Test("f applies the fix that is shown, and u takes it back")
    func fixing() throws {
        var walk = Walk()
        walk.go(to: .coreNodes)
        walk.send(.set(FieldChange(.coreNodes.minSize, .number(9))))
        walk.send(.focus(.field(.coreNodes.minSize)))
        let finding = try #require(walk.state.screen.findings.first { $0.fix != nil })
        walk.press(.character("f"))
        #expect(!walk.state.findings.contains(finding))
        walk.press(.character("u"))
        #expect(walk.state.document.coreNodes.minSize == 9)
    }

    @Test("a locked field shows its lock and the reason, and does not change")
    func locks() throws {
        var rule = PolicyRule(field: .cluster.version)
        rule.locked = true
        rule.reason = "The platform team upgrades clusters together."
        let preset = Preset(name: "locked", title: "Locked", policy: [rule])
        var walk = Walk(choices: Choices(preset: preset), presets: [preset])
        walk.go(to: .cluster)
        #expect(walk.screen.contains("locked"))
        let before = walk.state.document.cluster.version
        walk.press(.enter)
        #expect(walk.state.notice?.contains("upgrades clusters together") == true)
        walk.send(.set(FieldChange(.cluster.version, .text("1.35"))))
        #expect(walk.state.document.cluster.version == before)
    }

    @Test("an option that cannot be picked says why")
    func barredOptions() {
        var walk = Walk()
        walk.send(.set(FieldChange(.region, .text("us-east-1"))))
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

    @Test("a bundle is opened from the first page; a path that leads nowhere stays in its editor, with the reason")
    func opening() throws {
        var walk = Walk()
        walk.press(.end, .enter)
        walk.type("./demo")
        walk.press(.enter)
        #expect(walk.effects.last == .open("./demo"))
        walk.send(.opened(.failed("./demo cannot be read.")))
        guard case .editor(let editor) = walk.state.layer else {
            Issue.record("the editor is still open")
            return
        }
        #expect(editor.string == "./demo" && editor.problem == "./demo cannot be read.")
        #expect(walk.screen.contains("cannot be read"))

        var opened = Choices(preset: walk.state.choices.preset, folder: "./demo")
        opened.own[.name] = .text("demo")
        opened.origin = Choices.Origin(name: "./demo", document: .sample())
        walk.size = Size(columns: 80, rows: 60)
        walk.send(.opened(.opened(opened, remark: nil)))
        #expect(walk.state.page == .review && walk.state.layer == nil)
        #expect(walk.state.folder == "./demo")
        #expect(walk.screen.contains("Different from ./demo"))
        walk.press(.character("u"))
        #expect(walk.state.choices.origin == nil, "undo reaches across opening")
    }

    @Test("Review tells what writing changes, file by file, before it happens")
    func changesBeforeWriting() {
        var walk = Walk()
        walk.size = Size(columns: 100, rows: 60)
        var changes = BundleChanges(existing: .bundle)
        changes.changed = ["README.md", "terraform/network.tfvars"]
        changes.editedByHand = ["README.md"]
        changes.keptBeside = ["README.md": "README.md.orig"]
        changes.removed = ["terraform/network/backend.tf"]
        walk.preview = { [changes] _ in
            BundlePreview(.changes(changes), standing: .sample(["network.natGateways": .text("perZone")]))
        }
        walk.go(to: .review)
        #expect(walk.screen.contains("1 changed by hand, 1 changed, 1 removed"))
        #expect(walk.screen.contains("Different from the bundle in ai-dev"))
        #expect(walk.screen.contains("was perZone"))
        walk.press(.home, .down, .down, .enter)
        #expect(walk.screen.contains("README.md, kept as README.md.orig"))
        #expect(walk.screen.contains("terraform/network.tfvars"))
        walk.press(.escape)
        #expect(walk.state.layer == nil && walk.state.page == .review)
    }

    @Test("a question about the bundle is answered before anything is undone or done again")
    func questionsFirst() {
        var walk = Walk()
        walk.send(.set(FieldChange(.name, .text("Bad_Name"))))
        walk.press(.character("u"))
        walk.go(to: .review)
        walk.press(.home, .enter)
        walk.send(.written(.editedByHand(["README.md"])))
        walk.press(.control("r"), .down, .enter)
        #expect(walk.state.errors.isEmpty)
        #expect(walk.effects.last == .write(force: true))
    }

    @Test("every item on Review can be reached by Down alone, whatever is compared with what")
    func reviewHasNoTraps() {
        var walk = Walk()
        walk.send(.set(FieldChange(.network.natGateways, .text("perZone"))))
        walk.send(.set(FieldChange(.coreNodes.maxSize, .number(9))))
        walk.preview = { _ in
            BundlePreview(.changes(BundleChanges(existing: .bundle)), standing: .sample(["name": .text("other")]))
        }
        walk.go(to: .review)
        let ids = walk.state.content.focusable.joined().map(\.id)
        #expect(Set(ids).count == ids.count)
        walk.press(.home)
        for _ in ids { walk.press(.down) }
        #expect(walk.state.focusedItem?.id == ids.last)
    }

    @Test("an element of a list is taken out by emptying it or by Delete, and one is added at the end")
    func listElements() {
        var walk = Walk()
        walk.send(.set(FieldChange(.network.zones, .list(["usw2-az1", "usw2-az2", "usw2-az3"]))))
        walk.send(.set(FieldChange(.network.publicSubnets, .list(["10.1.0.0/24", "10.1.1.0/24"]))))
        walk.go(to: .network)
        walk.send(.focus(.field(.network.publicSubnets[2])))
        walk.type("10.1.2.0/24")
        walk.press(.enter)
        #expect(walk.state.document.network.publicSubnets == ["10.1.0.0/24", "10.1.1.0/24", "10.1.2.0/24"])
        walk.send(.focus(.field(.network.publicSubnets[0])))
        walk.press(.delete)
        #expect(walk.state.document.network.publicSubnets == ["10.1.1.0/24", "10.1.2.0/24"])
        walk.press(.enter, .control("u"), .enter)
        #expect(walk.state.document.network.publicSubnets == ["10.1.2.0/24"])
    }

    @Test(
        "? explains a field with its rules and their source, an add-on with what it brings and needs, a preset with what it sets"
    )
    func explaining() {
        var walk = Walk()
        walk.size = Size(columns: 80, rows: 60)
        walk.press(.down, .character("?"))
        #expect(walk.screen.contains("Sets:") && walk.screen.contains("g5-gpu-karpenter: in use no;"))
        walk.press(.escape)
        walk.go(to: .network)
        walk.press(.character("?"))
        #expect(walk.screen.contains("NET003") && walk.screen.contains("2026-"))
        walk.press(.escape)
        walk.go(to: .addons)
        walk.send(.focus(.field(.addons[.kubecost])))
        walk.press(.character("?"))
        #expect(walk.screen.contains("Brings: ") && walk.screen.contains("Needs: kube-prometheus-stack"))
    }

    @Test(
        "the page of pools tells the types that may start, their GPUs and prices, and the quota in vCPU and in instances"
    )
    func pools() {
        var walk = Walk()
        walk.size = Size(columns: 80, rows: 60)
        walk.go(to: .pools)
        #expect(walk.screen.contains("48 x g4dn.xlarge"))
        walk.send(.focus(.pool(gpuPool)))
        walk.press(.enter)
        walk.send(.focus(.details(.types(gpuPool))))
        walk.press(.enter)
        #expect(walk.screen.contains("g5.xlarge") && walk.screen.contains("A10G") && walk.screen.contains("$1.006/h"))
        walk.press(.escape, .escape)
        walk.send(.focus(.details(.quota("L-DB2E81BA"))))
        walk.press(.enter)
        #expect(walk.screen.contains("192 vCPU") && walk.screen.contains("new accounts usually have"))
    }

    @Test("Done leads to the plan, to applying, and to the command that makes the same bundle again")
    func done() {
        var walk = Walk()
        walk.send(.written(.done(folder: "my bundle", changes: BundleChanges(existing: .nothing, added: ["PLAN.md"]))))
        let commands = walk.state.content.lines.compactMap { line in
            if case .command(let command) = line { command } else { nil }
        }
        #expect(
            commands == [
                "cd 'my bundle'", "less PLAN.md", "./apply.sh terraform", "./apply.sh rafay",
                "slipway generate --from 'my bundle' --output 'my bundle'",
            ])
        #expect(walk.state.focusedItem?.id == .leave)
    }
}

import Environment
import LineMode
import TestSupport
import Testing
import Wizard

@Suite("Conversations are those that people have read")
struct TranscriptTests {
    @Test("a newcomer writes the default environment with four lines")
    func defaults() {
        let talk = Conversation("", "review", "write", "")
        #expect(talk.world.writes.map(\.document) == [WizardState.sample().document])
        #expect(talk.end == .left(hasWritten: true))
        Golden.expect(talk.transcript, named: "defaults.txt")
    }

    @Test("a region and a GPU family of one's own")
    func ownRegionAndFamily() {
        let talk = Conversation(
            "1", "1", "vision", "region", "/frankfurt", "1", "pools", "2", "3", "/a10g", "g5", "write", "")
        #expect(talk.state.document.name == "vision")
        #expect(talk.state.document.region == "eu-central-1")
        #expect(talk.state.document.pools[gpuPool].instanceFamilies == ["g5"])
        #expect(talk.end == .left(hasWritten: true))
        Golden.expect(talk.transcript, named: "own-region-and-family.txt")
    }

    @Test("a pool of one's own, under a name of its own")
    func ownPool() {
        let talk = Conversation("pools", "3", "L4", "19", "inference", "8", "64", "22", "undo", "redo", "write", "")
        #expect(talk.state.document.pools.all.map(\.name) == [cpuPool, gpuPool, "inference"])
        #expect(talk.state.document.pools["inference"].cpuLimit == 64)
        Golden.expect(talk.transcript, named: "own-pool.txt")
    }

    @Test("an error stops the writing, leads to its field, and is mended by a fix that can be undone")
    func errorAndFix() {
        let talk = Conversation("network", "2", "10.1.9.0/16", "write", "7", "fix", "undo", "redo", "write", "")
        #expect(talk.world.writes.count == 1)
        Golden.expect(talk.transcript, named: "error-and-fix.txt")
    }

    @Test("a locked field gives its reason, and so does an option that cannot be picked")
    func policy() {
        let talk = Conversation(
            "", "cluster", "1", "set cluster.version=1.34", "network", "4", "none", "perZone", "region", "/jakarta",
            presets: [.platform])
        #expect(talk.state.document.cluster.version == "1.35")
        #expect(talk.state.document.network.natGateways == .perZone)
        Golden.expect(talk.transcript, named: "policy.txt")
    }

    @Test("going back keeps the answers, and a branch that goes out of sight keeps its own")
    func back() {
        let talk = Conversation(
            "delivery", "set delivery.terraform.backend=s3", "2", "ray-state", "1", "local", "back", "next", "1", "s3",
            "quit", "2")
        #expect(talk.state.document.delivery.terraform.s3.bucket == "ray-state")
        #expect(talk.end == .left(hasWritten: false))
        Golden.expect(talk.transcript, named: "back.txt")
    }

    @Test("a draft is offered and taken up")
    func draft() {
        var own = Answers()
        own[.name] = .text("ray-dev")
        own[.network.natGateways] = .text("perZone")
        let talk = Conversation("1", "pages", draft: Choices(own: own))
        #expect(talk.state.document.name == "ray-dev")
        #expect(talk.state.document.network.natGateways == .perZone)
        Golden.expect(talk.transcript, named: "draft.txt")
    }

    @Test("what means nothing is answered with what to type")
    func misunderstandings() {
        let talk = Conversation(
            "zzz", "rewiev", "re", "99", "fix", "fix 2", "next 3", "reset", "set region", "set regin=us-east-1",
            "set network.publicSubnets[7]=10.1.0.0/24", "set preset=none", "/x", "? nothing", "next", "2",
            "two\u{1B}[2J", "",
            "core", "2", "two", "12x", "-3", "?", "", "1", "m5", "m5.large, nonsense", "700000", "/nothing", "more", "")
        #expect(talk.state.choices.own.isEmpty, "nothing of it changed anything")
        #expect(talk.transcript.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
        Golden.expect(talk.transcript, named: "misunderstandings.txt")
    }

    @Test("help lists the words, and explains presets and fields")
    func help() {
        Golden.expect(Conversation("help", "? 3", "? network.vpcCidr").transcript, named: "help.txt")
    }

    @Test("files changed by hand are overwritten only when that is asked for")
    func editedByHand() {
        let talk = Conversation(
            "write", "", "write", "overwrite", outcomes: [.editedByHand(["README.md"]), .editedByHand(["README.md"])])
        #expect(talk.world.writes.map(\.force) == [false, false, true])
        Golden.expect(talk.transcript, named: "edited-by-hand.txt")
    }
}

extension Preset {
    /// A preset with a lock and a choice of its own.
    static var platform: Preset {
        var preset = Preset(
            name: "platform", title: "The platform team", description: "What the platform team supports.")
        preset.answers[.cluster.version] = .text("1.35")
        var lock = PolicyRule(field: .cluster.version)
        lock.locked = true
        lock.reason = "Clusters are upgraded together."
        var nat = PolicyRule(field: .network.natGateways)
        nat.allowed = ["single", "perZone"]
        nat.reason = "Images come from the internet."
        preset.policy = [lock, nat]
        return preset
    }
}

import Environment
import Foundation
import StructuredData
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct ApplyTests {
    private static let plan = inputs().plan
    private static let steps = plan.routes[0].steps.map(\.id)
    /// Steps whose question may stay without an answer.
    private static let mayStayUnanswered = Set(steps.filter { $0.hasPrefix("quota-") }).union([
        "version", "images", "vpc-blocks", "spot-role", "spot-score", "rights", "time-left",
    ])

    @Test func itRunsTheStepsOfThePlanInTheirOrder() throws {
        let outcome = try Bench().run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.steps == Self.steps)
    }

    @Test func itRunsTheCommandsThatThePlanNames() throws {
        let outcome = try Bench().run("apply.sh", "terraform", "--yes")
        for step in Self.plan.routes[0].steps where step.command[0] != "./apply.sh" {
            #expect(
                outcome.calls.contains(Bench.Call(step: step.id, line: step.command.joined(separator: " "))),
                "\(step.id)")
        }
    }

    @Test func aStageIsPlannedIntoAFileThatIsThenApplied() throws {
        let outcome = try Bench().run("apply.sh", "terraform", "--yes")
        let lines = outcome.calls.filter { ["cluster-init", "cluster-plan", "cluster"].contains($0.step) }.map(\.line)
        #expect(
            lines == [
                "terraform -chdir=terraform/cluster init -input=false -no-color",
                "terraform -chdir=terraform/cluster plan -input=false -no-color -lock-timeout=15m -var-file=../cluster.tfvars "
                    + "-var-file=../../.apply/terraform/cluster.inputs.tfvars.json -out=../../.apply/terraform/cluster.tfplan",
                "terraform -chdir=terraform/cluster apply -input=false -no-color -lock-timeout=15m ../../.apply/terraform/cluster.tfplan",
            ])
    }

    @Test func outputsAreHandedOnAsTheyAre() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes")
        let json = try JSONSerialization.jsonObject(
            with: Data(bench.read(".apply/terraform/addons.inputs.tfvars.json").utf8))
        let values = try #require(json as? [String: Any])
        #expect(Set(values.keys) == Set(StageVariables.handovers(to: .addons).map(\.name)))
        #expect(values["vpc_id"] as? String == "vpc_id ${of} \"network\"")
        #expect(values["private_subnet_ids"] as? [String] == ["subnet-1", "subnet-2"])
    }

    private static func inS3(_ document: inout EnvironmentDocument) {
        document.delivery.terraform.backend = .s3
        document.delivery.terraform.s3.bucket = "state"
        document.delivery.terraform.s3.region = "us-west-2"
    }

    @Test("With state in S3 Terraform has to be 1.10 from the first step on, as its backend asks")
    func versionForS3() throws {
        let refused = try Bench(Self.inS3).run("apply.sh", "terraform", "--yes", with: ["TERRAFORM_VERSION": "1.9.8"])
        #expect(refused.code == 1)
        #expect(refused.errors.contains("is 1.9.8; it has to be 1.10.0 or newer."), "\(refused.errors)")
        #expect(refused.steps == ["tools"])
        #expect(try Bench().run("apply.sh", "terraform", "--yes", with: ["TERRAFORM_VERSION": "1.9.8"]).code == 0)
    }

    @Test("OpenTofu takes the place of Terraform, named or where there is no Terraform", arguments: [true, false])
    func openTofu(isNamed: Bool) throws {
        let bench = try Bench()
        let bin = bench.folder.appending(path: "bin")
        try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
        let standIns = Bench.standIns
        for tool in ["aws", "kubectl", "sha256sum", "record"] + (isNamed ? ["terraform"] : []) {
            try FileManager.default.createSymbolicLink(
                at: bin.appending(path: tool), withDestinationURL: standIns.appending(path: tool))
        }
        let tofu = isNamed ? bench.folder.appending(path: "my tofu") : bin.appending(path: "tofu")
        let text = "#!/bin/sh\necho tofu >>\"$WORLD/tofu\"\nexec '\(standIns.path)/terraform' \"$@\"\n"
        try Data(text.utf8).write(to: tofu)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: tofu.path)
        let outcome = try bench.run(
            "apply.sh", "terraform", "--yes",
            with: ["PATH": "\(bin.path):/usr/bin:/bin"].merging(isNamed ? ["SLIPWAY_TERRAFORM": tofu.path] : [:]) { $1 }
        )
        #expect(outcome.code == 0, "\(outcome.output)\(outcome.errors)")
        #expect(bench.stages == ["network", "cluster", "addons"])
        let calls = outcome.calls.count { $0.line.hasPrefix("terraform ") }
        let taken = try String(contentsOf: bench.world.appending(path: "tofu"), encoding: .utf8)
        #expect(calls > 10 && taken.split(separator: "\n").count == calls)
    }

    @Test func stateInS3IsToldToInit() throws {
        let bench = try Bench(Self.inS3)
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(
            outcome.called(
                "terraform -chdir=terraform/network init -input=false -no-color -backend-config=../network.s3.tfbackend"
            ))
    }

    // MARK: Stopping and going on

    @Test func aFailureAtEveryStepInTurnIsGoneOnFrom() throws {
        let bench = try Bench()
        for step in Self.steps where !Self.mayStayUnanswered.contains(step) {
            let outcome = try bench.run("apply.sh", "terraform", "--yes", with: ["FAIL_AT": step])
            #expect(bench.has("failed-\(step)"), "\(step) made no call")
            #expect(outcome.code == 1, "\(step)")
            #expect(outcome.errors.contains("Step \(step) ("), "\(step): \(outcome.errors)")
        }
        try expectFinished(bench)
    }

    @Test func aKillAtEveryStepInTurnIsGoneOnFrom() throws {
        let bench = try Bench()
        for step in Self.steps {
            let outcome = try bench.run("apply.sh", "terraform", "--yes", with: ["KILL_AT": step])
            #expect(outcome.code != 0, "\(step)")
            #expect(bench.has("killed-\(step)"), "\(step) made no call")
        }
        try expectFinished(bench)
    }

    /// The rest is done, and then nothing is left to do.
    private func expectFinished(_ bench: Bench) throws {
        let rest = try bench.run("apply.sh", "terraform", "--yes")
        #expect(rest.code == 0, "\(rest.errors)")
        #expect(bench.stages == ["network", "cluster", "addons"])
        let again = try bench.run("apply.sh", "terraform")
        #expect(again.steps == ["tools", "bundle"])
        #expect(again.output.contains("nothing to do"))
    }

    @Test(arguments: ["terraform/network.done", "route"])
    func whatCannotBeWrittenDownStopsTheRun(note: String) throws {
        let bench = try Bench()
        try bench.write(".apply/\(note)/in-the-way", "")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 74)
        #expect(outcome.errors.contains(".apply/\(note) cannot be written."), "\(outcome.errors)")
        #expect(!outcome.output.contains("demo stands."))
    }

    @Test func whatCannotBeWrittenDownOfTheAccountStopsTheRun() throws {
        let bench = try Bench()
        try bench.write(".apply/account/account.seen/in-the-way", "")
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 74)
        #expect(bench.stages == [])
    }

    @Test func whatIsDoneIsNotDoneAgain() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes", with: ["FAIL_AT": "addons"])
        let second = try bench.run("apply.sh", "terraform", "--yes")
        #expect(second.code == 0)
        #expect(!second.steps.contains("network"))
        #expect(!second.steps.contains("network-plan"))
        #expect(!second.steps.contains("nodes-ready"))
    }

    @Test func aStageThatFailedIsPlannedAnew() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes", with: ["FAIL_AT": "addons"])
        let second = try bench.run("apply.sh", "terraform", "--yes")
        let stage = second.steps.filter { $0.hasPrefix("addons") }
        #expect(stage == ["addons-init", "addons-inputs", "addons-plan", "addons-review", "addons"])
    }

    @Test func aFailureTellsTheStepItsLastWordsAndWhatToTry() throws {
        let outcome = try Bench().run("apply.sh", "terraform", "--yes", with: ["FAIL_AT": "core-types"])
        #expect(outcome.code == 1)
        #expect(
            outcome.errors.contains(
                "Step core-types (See that the zones offer instances for the core nodes) failed with exit code 1."))
        #expect(outcome.errors.contains("aws: the stand-in refuses"))
        #expect(outcome.errors.contains("What to try: Choose zones or instance types that go together"))
        #expect(outcome.errors.contains("Then go on with: ./apply.sh terraform"))
    }

    @Test func anEditedEnvironmentIsAppliedAgain() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes")
        var document = EnvironmentDocument.planned(repository: bench.remote.path)
        document.coreNodes.maxSize = 9
        try bench.write(document)
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.steps == Self.steps)
    }

    // MARK: The lock

    @Test func twoRunsAtOnceAreRefused() throws {
        let bench = try Bench()
        try bench.put("stuck-node")
        try bench.put("stage-network")
        try bench.put("stage-cluster")
        // The first waits for a node that never goes.
        let first = try bench.start("destroy.sh", ["terraform", "--yes"], with: ["SLIPWAY_POLL_SECONDS": "1"])
        try waitUntil { bench.has("looked-nodeclaims") || bench.holds(".apply/terraform-destroy/nodepools.log") }
        let second = try bench.run("apply.sh", "terraform", "--yes")
        #expect(second.code == 75)
        #expect(second.errors.contains("Another run is under way here"))
        #expect(second.calls.isEmpty)
        try bench.remove("stuck-node")
        #expect(try first.finish().code == 0)
        #expect(!FileManager.default.fileExists(atPath: bench.bundle.appending(path: ".apply/lock").path))
    }

    @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGHUP, Int32(129))])
    func aRunThatIsStoppedGivesTheLockBackAndSaysHowToGoOn(signal: Int32, code: Int32) throws {
        let bench = try Bench()
        try bench.put("stuck-node")
        try bench.put("stage-cluster")
        let run = try bench.start("destroy.sh", ["terraform", "--yes"], with: ["SLIPWAY_POLL_SECONDS": "1"])
        try waitUntil { bench.has("looked-nodeclaims") || bench.holds(".apply/terraform-destroy/nodepools.log") }
        let lock = try FileManager.default.destinationOfSymbolicLink(
            atPath: bench.bundle.appending(path: ".apply/lock").path)
        let process = try #require(lock.split(separator: ":").dropFirst().first.flatMap { Int32($0) })
        // As a terminal does: to the script and what it started.
        kill(-process, signal)
        let outcome = try run.finish()
        #expect(outcome.code == code)
        #expect(outcome.errors.contains("Stopped. Go on with: ./destroy.sh terraform"))
        #expect(
            (try? FileManager.default.destinationOfSymbolicLink(
                atPath: bench.bundle.appending(path: ".apply/lock").path)) == nil)
    }

    private func waitUntil(_ isTrue: () -> Bool) throws {
        for _ in 0..<600 where !isTrue() { usleep(50_000) }
        try #require(isTrue())
    }

    /// The locking alone, without a bundle: several runs begin at once beside the lock of one that has ended.
    @Test("A lock that has become somebody else's stays when a run ends")
    func lockOfAnother() throws {
        let scratch = try Scratch()
        defer { scratch.stay() }
        let parts = ScriptPart.all.map(\.text).filter { $0.contains("take_lock()") || $0.contains("say()") }
        scratch.put("parts.sh", parts.joined(separator: "\n"))
        scratch.put(
            "run",
            """
            set -u; . ./parts.sh; again_command=''
            take_lock; readlink .apply/lock >taken
            [ $# = 0 ] || ln -sfn elsewhere:1:1 .apply/lock
            """)
        scratch.run("mkdir .apply; sh ./run; [ ! -L .apply/lock ] && sh ./run and-lose-it && echo both >ends")
        #expect(scratch.text("ends") == "both\n")
        #expect(scratch.text("taken")?.split(separator: ":").count == 3)
        #expect(scratch.tree(".apply")["lock"] == "link elsewhere:1:1")
    }

    @Test("Of several runs that begin at once beside a stale lock one holds it", arguments: [true, false])
    func oneHolder(withFlock: Bool) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: ".apply"), withIntermediateDirectories: true)
        let parts = ScriptPart.all.map(\.text).filter { $0.contains("take_lock()") || $0.contains("say()") }
        try Data(parts.joined(separator: "\n").utf8).write(to: folder.appending(path: "parts.sh"))
        let script = """
            set -u
            cd '\(folder.path)' || exit 1
            round=0
            while [ "$round" -lt 3 ]; do
                round=$((round + 1))
                ln -s "$(uname -n):999999999:1" .apply/lock
                for run in 1 2 3 4; do sh ./hold & done
                wait
                rm -f .apply/lock
            done
            """
        let hold = """
            set -u
            . ./parts.sh
            \(withFlock ? "" : "command() { return 1; }")
            again_command=''
            take_lock
            echo begin >>log
            sleep 0.1
            echo end >>log
            """
        try Data(hold.utf8).write(to: folder.appending(path: "hold"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let log = try String(contentsOf: folder.appending(path: "log"), encoding: .utf8).split(separator: "\n")
        // At no time two: each that began came to its end before the next one.
        #expect(log.count >= 6)
        #expect(log.enumerated().allSatisfy { $0.element == ($0.offset.isMultiple(of: 2) ? "begin" : "end") }, "\(log)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: ".apply").path) == [])
    }

    @Test("A Terraform that outlives its run keeps the next one out")
    func whatARunStartedHoldsTheLock() throws {
        let bench = try Bench()
        try bench.write(".apply/mark", "")
        let holder = Process()
        holder.executableURL = URL(filePath: "/bin/sh")
        holder.arguments = ["-c", "cd \"$1\" && exec 9<.apply && flock -n 9 && exec sleep 30", "sh", bench.bundle.path]
        try holder.run()
        defer { kill(holder.processIdentifier, SIGKILL) }
        usleep(200_000)
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 75)
        #expect(outcome.errors.contains("What another run started is still at work here"))
    }

    @Test(arguments: ["999999999:1", "1:0", ""])
    func aLockWhoseProcessIsGoneCountsForNothing(process: String) throws {
        let bench = try Bench()
        try bench.write(".apply/mark", "")
        let owner = process.isEmpty ? "" : ProcessInfo.processInfo.hostName + ":" + process
        let lock = bench.bundle.appending(path: ".apply/lock").path
        if owner.isEmpty {
            try bench.write(".apply/lock", "")
        } else {
            try FileManager.default.createSymbolicLink(atPath: lock, withDestinationPath: owner)
        }
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    #if os(Linux)
        /// Where nobody asks after ended processes, as in many containers, a killed run stays in the table of processes.
        @Test func aLockWhoseProcessHasEndedButIsStillListedCountsForNothing() throws {
            let bench = try Bench()
            var ended: pid_t = 0
            var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
            defer { for argument in arguments { free(argument) } }
            try #require(posix_spawn(&ended, "/bin/true", nil, nil, &arguments, nil) == 0)
            defer { waitpid(ended, nil, 0) }
            func fields() -> [Substring] {
                let stat = (try? String(contentsOfFile: "/proc/\(ended)/stat", encoding: .utf8)) ?? ""
                return stat.split(separator: ")").last?.split(separator: " ") ?? []
            }
            try waitUntil { fields().first == "Z" }
            try bench.write(".apply/mark", "")
            try FileManager.default.createSymbolicLink(
                atPath: bench.bundle.appending(path: ".apply/lock").path,
                withDestinationPath: "\(ProcessInfo.processInfo.hostName):\(ended):\(fields()[19])")
            #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
        }
    #endif

    @Test func aLockOfAnotherMachineIsAPersonsToJudge() throws {
        let bench = try Bench()
        try bench.write(".apply/mark", "")
        try FileManager.default.createSymbolicLink(
            atPath: bench.bundle.appending(path: ".apply/lock").path, withDestinationPath: "elsewhere:1:2")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 75)
        #expect(
            outcome.errors.contains(
                "Another run on elsewhere holds .apply/lock. If it is gone for good: rm .apply/lock"))
    }

    // MARK: Asking

    @Test func itAsksBeforeTheFirstChangeAndTellsTheCost() throws {
        let bench = try Bench()
        let outcome = try bench.run("apply.sh", "terraform", input: "no\n")
        #expect(outcome.code == 130)
        #expect(outcome.output.contains("This makes the environment demo in AWS account 123456789012: about $"))
        #expect(outcome.errors.contains("Nothing was changed."))
        #expect(outcome.steps.last == "network-review")
        #expect(try bench.run("apply.sh", "terraform", input: "yes\n").code == 0)
    }

    @Test func noAnswerIsNo() throws {
        let bench = try Bench()
        #expect(try bench.run("apply.sh", "terraform").code == 130)
        #expect(bench.stages == [])
    }

    @Test func dryRunShowsTheCommandsAndTouchesNothing() throws {
        let bench = try Bench()
        let outcome = try bench.run("apply.sh", "terraform", "--dry-run")
        #expect(outcome.code == 0)
        #expect(outcome.calls == [])
        #expect(!bench.holds(".apply"))
        for step in Self.plan.routes[0].steps {
            #expect(
                outcome.output.contains(
                    "\(step.id) (\(step.kind.rawValue)): \(step.title)\n    \(ShellText.command(step.command))"))
        }
    }

    @Test func fromCountsTheChangesBeforeAsDone() throws {
        let bench = try Bench()
        try bench.put("stage-network")
        try bench.put("stage-cluster")
        let outcome = try bench.run("apply.sh", "terraform", "--from", "addons", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.steps.filter { ["network", "cluster", "nodes-ready", "addons"].contains($0) } == ["addons"])
        #expect(outcome.steps.contains("account"))
        #expect(try bench.run("apply.sh", "terraform").output.contains("nothing to do"))
    }

    @Test func fromDoesWhatFollowsAgain() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes")
        let outcome = try bench.run("apply.sh", "terraform", "--from=pool-g5-gpu-karpenter", "--yes")
        #expect(
            outcome.steps.filter { !["tools", "bundle", "account"].contains($0) } == [
                "kubeconfig", "pool-g5-gpu-karpenter", "smoke-g5-gpu-karpenter-volcano", "smoke-g5-gpu-karpenter",
            ])
    }

    @Test(arguments: [
        (["--no-such"], "There is no option --no-such"),
        (["gcp"], "There is no route gcp; this bundle has: terraform rafay"),
        (["--from", "nowhere"], "There is no step nowhere."), (["--from"], "--from needs the id of a step"),
        (["terraform", "rafay"], "Name one route"),
    ])
    func aCommandLineThatMakesNoSenseIsRefused(arguments: [String], sentence: String) throws {
        let outcome = try Bench().start("apply.sh", arguments).finish()
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains(sentence))
        #expect(outcome.calls == [])
    }

    // MARK: Bad input, seen before anything changes

    struct Trouble: CustomTestStringConvertible, Sendable {
        let name: String
        var world: [String: String] = [:]
        var environment: [String: String] = [:]
        let step: String
        let sentence: String
        var testDescription: String { name }
    }

    private static func recorded(_ plan: String) -> String { (try? Bench.recordedPlan(plan)) ?? "" }

    @Test(arguments: [
        Trouble(
            name: "an old tool", environment: ["TERRAFORM_VERSION": "1.5.6"], step: "tools",
            sentence: "/terraform is 1.5.6; it has to be 1.5.7 or newer."),
        Trouble(
            name: "a missing tool", environment: ["PATH": "/nowhere-but-coreutils"], step: "tools",
            sentence: "These programs are not on PATH: terraform aws kubectl."),
        Trouble(
            name: "expired credentials", world: ["expired": ""], step: "account",
            sentence: "AWS does not accept the credentials."),
        Trouble(
            name: "the wrong account", environment: ["SLIPWAY_ACCOUNT": "999999999999"], step: "account",
            sentence: "You are signed in to AWS account 123456789012; SLIPWAY_ACCOUNT allows 999999999999 alone."),
        Trouble(
            name: "a Region or zone that is not there", world: ["no-such-zone": ""], step: "zones",
            sentence: "Enable the Region us-west-2"),
        Trouble(
            name: "no GPU quota", world: ["quota": "0.0"], step: "quota-L-1216C47A", sentence: "is 0; applying needs"),
        Trouble(
            name: "instances not offered", world: ["nothing-offered": ""], step: "core-types",
            sentence: "offers m5.xlarge."),
        Trouble(
            name: "a cluster of that name", world: ["other-cluster": ""], step: "name-free",
            sentence: "There is a cluster demo in us-west-2 already"),
        Trouble(
            name: "a log group left over", world: ["log-group": ""], step: "name-free",
            sentence: "aws logs delete-log-group --region us-west-2 --log-group-name /aws/eks/demo/cluster"),
        Trouble(
            name: "a plan that destroys", world: ["plan-network": recorded("network-replaced")], step: "network-review",
            sentence: "This would destroy something (Plan: 2 to add, 1 to change, 2 to destroy.)"),
    ])
    func isSeenBeforeAnythingChanges(_ trouble: Trouble) throws {
        let bench = try Bench()
        for (thing, content) in trouble.world { try bench.put(thing, content) }
        var environment = trouble.environment
        if environment["PATH"] != nil {
            // sh and coreutils alone.
            let bin = bench.folder.appending(path: "bin")
            try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
            for tool in [
                "sh", "dirname", "uname", "sed", "cut", "cat", "cksum", "ln", "rm", "mkdir", "tail", "readlink", "date",
                "sha256sum", "setsid", "mv", "sleep",
            ] {
                guard
                    let found = ["/bin", "/usr/bin"].map({ "\($0)/\(tool)" }).first(
                        where: FileManager.default.isExecutableFile)
                else { continue }
                try FileManager.default.createSymbolicLink(
                    atPath: bin.appending(path: tool).path, withDestinationPath: found)
            }
            environment["PATH"] = bin.path
        }
        let outcome = try bench.run("apply.sh", "terraform", "--yes", with: environment)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Step \(trouble.step) ("), "\(outcome.errors)")
        #expect(outcome.errors.contains(trouble.sentence), "\(outcome.errors)")
        #expect(bench.stages == [])
    }

    @Test func aChangedBundleIsSeenBeforeAnythingChanges() throws {
        let bench = try Bench()
        try bench.write("terraform/network.tfvars", bench.read("terraform/network.tfvars") + "# mine\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("terraform/network.tfvars: FAILED"))
        #expect(outcome.errors.contains("What to try: A file was changed or added by hand."))
        #expect(bench.stages == [])
    }

    @Test(
        "Code and values that were added stop the run, and are named, unless they are allowed",
        arguments: [
            "network/mine.tf", "cluster/override.tf.json", "addons/terraform.tfvars", "network/x.auto.tfvars.json",
            "addons/charts/karpenter-pool/templates/mine.yaml",
        ])
    func addedCode(path: String) throws {
        let bench = try Bench()
        try bench.write("terraform/\(path)", "# mine\n")
        try bench.write("terraform/network/.terraform/modules/vpc/main.tf", "# Terraform's\n")
        try bench.write("terraform/network/main.tf.orig", "# kept\n")
        try bench.write("terraform/notes.txt", "mine\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Step bundle ("))
        #expect(
            outcome.errors.contains("not the bundle's, and Terraform would run them:\n    terraform/\(path)\n"),
            "\(outcome.errors)")
        #expect(!outcome.errors.contains("notes.txt") && !outcome.errors.contains(".orig"))
        let allowed = try bench.run("apply.sh", "terraform", "--yes", "--allow-added-code")
        #expect(allowed.code == 0, "\(allowed.errors)")
        #expect(allowed.output.contains("note: Terraform reads these added files: terraform/\(path)"))
    }

    @Test(
        "A bundle whose exchange was interrupted is not applied and not destroyed",
        arguments: ["apply.sh", "destroy.sh"])
    func halfWritten(script: String) throws {
        let bench = try Bench()
        try bench.write(".slipway-next/SHA256SUMS", "")
        let outcome = try bench.run(script, "--yes")
        #expect(outcome.code == 66)
        #expect(outcome.errors.contains("Let it finish: slipway generate --from environment.yaml --output ."))
        #expect(outcome.calls == [])
        try bench.write(".slipway-next/environment.yaml", "")
        #expect(try bench.run(script, "--yes").errors.contains("--from .slipway-next/environment.yaml --output ."))
        try FileManager.default.removeItem(at: bench.bundle.appending(path: ".slipway-next/SHA256SUMS"))
        #expect(try bench.run(script, "--dry-run").code == 0)
    }

    @Test func aChangedBundleIsSeenOnAFinishedEnvironmentToo() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes")
        try bench.write("terraform/network.tfvars", bench.read("terraform/network.tfvars") + "# mine\n")
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 1)
    }

    @Test func destructionThatIsMeantIsAllowed() throws {
        let bench = try Bench()
        try bench.put("plan-cluster", Bench.recordedPlan("addon-off"))
        let refused = try bench.run("apply.sh", "terraform", "--yes")
        #expect(refused.code == 1)
        #expect(bench.stages == ["network"])
        let kinds = "aws_eks_addon,aws_iam_policy,aws_iam_role,aws_iam_role_policy_attachment"
        #expect(refused.errors.contains("--allow-destroy \(kinds)\n"))
        let allowed = try bench.run("apply.sh", "terraform", "--yes", "--allow-destroy", kinds)
        #expect(allowed.code == 0, "\(allowed.errors)")
        #expect(allowed.output.contains("note: destroyed, as you allowed: aws_eks_addon "))
    }

    @Test func theAccountIsRemembered() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes", with: ["FAIL_AT": "cluster"])
        try bench.put("account", "999999999999")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(
            outcome.errors.contains(
                "You are signed in to AWS account 999999999999; this environment belongs to 123456789012."))
    }

    @Test func aQuotaThatOnlyLimitsGrowthIsANote() throws {
        let bench = try Bench()
        try bench.put("quota", "40.0")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("note: The quota L-DB2E81BA is 40, the environment may grow to"))
    }

    @Test("What runs already counts on a quota in vCPU, which are cores times threads, and as it was bought")
    func whatRunsCountsOnAQuota() throws {
        let bench = try Bench()
        try bench.put("instances", "g5.48xlarge\t96\t2\tNone\ng5.xlarge\t2\t2\tspot\nm5.large\t1\t2\tNone\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try bench.read(".apply/terraform/quota-L-DB2E81BA.log").contains("L-DB2E81BA: 4000, 192 in use"))
    }

    @Test("A version is compared number by number: 1.10 is newer than 1.5.7")
    func versions() throws {
        let outcome = try Bench().run("apply.sh", "terraform", "--yes", with: ["TERRAFORM_VERSION": "1.10.0"])
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    @Test func aQuotaThatAWSDoesNotTellIsANote() throws {
        let outcome = try Bench().run("apply.sh", "terraform", "--yes", with: ["FAIL_AT": "quota-L-DB2E81BA"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("note: AWS does not tell the quota L-DB2E81BA"))
    }

    @Test(arguments: ["g5-gpu-karpenter", "g5-gpu-karpenter-volcano"]) func aSmokeTestThatFailsShowsWhy(
        job: String
    ) throws {
        let bench = try Bench()
        try bench.put("job-fails-\(job)")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("The Job of kubernetes/smoke-tests/\(job).yaml did not come to a good end"))
        #expect(
            outcome.calls.contains { $0.line.hasSuffix("describe pods --selector app.kubernetes.io/name=smoke-test") })
    }
}

import Environment
import EnvironmentBundle
import Foundation
import Testing

/// The repository that Rafay reads belongs to many: a push touches what an earlier push of the same environment left there.
@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct PushTests {
    private static let stages = RenderedBundle(inputs()).files.map(\.path).filter { $0.hasPrefix("terraform/") }

    /// A bundle whose repository has a branch `main` that holds these files, and perhaps links.
    private func bench(
        path: String? = nil, name: String? = nil, _ files: [String: String] = [:], links: [String: String] = [:]
    ) throws -> Bench {
        let bench = try Bench {
            if let path { $0.delivery.rafay.repository.path = path }
            if let name { $0.name = name }
        }
        try bench.prepareRafay()
        if !files.isEmpty || !links.isEmpty { try change(bench, files, links: links) }
        return bench
    }

    /// Somebody else's commit.
    private func change(
        _ bench: Bench, _ files: [String: String], links: [String: String] = [:], on branch: String = "main"
    ) throws {
        let checkout = bench.folder.appending(path: UUID().uuidString)
        try Bench.git("init", "--quiet", checkout.path)
        try Bench.git("-C", checkout.path, "pull", "--quiet", bench.remote.path, branch)
        for (path, text) in files {
            let url = checkout.appending(path: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        for (path, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: checkout.appending(path: path).path, withDestinationPath: target)
        }
        try Bench.git("-C", checkout.path, "add", "--all", "--force")
        try Bench.git(
            "-C", checkout.path, "-c", "user.name=They", "-c", "user.email=they@example.com", "commit", "--quiet", "-m",
            "Theirs")
        try Bench.git("-C", checkout.path, "push", "--quiet", bench.remote.path, "HEAD:refs/heads/\(branch)")
    }

    private func tree(_ bench: Bench) throws -> [String] {
        try Bench.git("--git-dir", bench.remote.path, "ls-tree", "-r", "--name-only", "main").split(separator: "\n")
            .map(String.init)
    }
    private func commits(_ bench: Bench) throws -> String {
        try Bench.git("--git-dir", bench.remote.path, "rev-list", "--count", "main")
    }

    private func branches(_ bench: Bench) throws -> [String] {
        try Bench.git("--git-dir", bench.remote.path, "for-each-ref", "--format=%(refname:short)").split(
            separator: "\n"
        )
        .map(String.init)
    }

    private func show(_ file: String, on branch: String, in bench: Bench) throws -> String {
        try Bench.git("--git-dir", bench.remote.path, "show", "\(branch):environments/demo/terraform/\(file)")
    }

    @Test("A version's templates read a branch of their own, which a later version does not move")
    func versions() throws {
        let bench = try bench(["theirs": "1\n"])
        #expect(try bench.read("rafay/04-resourcetemplate-cluster.yaml").contains("branch: slipway/demo/v1\n"))
        #expect(try push(bench).code == 0)
        #expect(try branches(bench) == ["main", "slipway/demo/v1"])
        let first = try show("network.tfvars", on: "slipway/demo/v1", in: bench)
        #expect(
            try !Bench.git("--git-dir", bench.remote.path, "ls-tree", "-r", "--name-only", "slipway/demo/v1")
                .contains("theirs"))
        var document = EnvironmentDocument.planned(repository: bench.remote.path)
        document.tags["team"] = "vision"
        document.delivery.rafay.version = "v2"
        try bench.write(document)
        #expect(try bench.read("rafay/04-resourcetemplate-cluster.yaml").contains("branch: slipway/demo/v2\n"))
        let second = try push(bench)
        #expect(second.code == 0, "\(second.errors)")
        #expect(!second.output.contains("note:"))
        #expect(try branches(bench) == ["main", "slipway/demo/v1", "slipway/demo/v2"])
        #expect(try show("network.tfvars", on: "slipway/demo/v1", in: bench) == first)
        #expect(try show("network.tfvars", on: "slipway/demo/v2", in: bench).contains("vision"))
        #expect(try show("network.tfvars", on: "main", in: bench).contains("vision"))
    }

    @Test("What changes under environments of a version is said, and how to leave them as they are")
    func changeOfAVersion() throws {
        let bench = try bench()
        #expect(try !push(bench).output.contains("note:"))
        var document = EnvironmentDocument.planned(repository: bench.remote.path)
        document.tags["team"] = "vision"
        try bench.write(document)
        let outcome = try push(bench)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("note: Environments of this version take the change"))
        #expect(outcome.output.contains("raise delivery.rafay.version"))
        #expect(try !push(bench).output.contains("note:"))
    }

    @Test("A version's branch that was changed by others is not pushed to")
    func versionChangedThere() throws {
        let bench = try bench()
        #expect(try push(bench).code == 0)
        try change(bench, ["environments/demo/terraform/network.tfvars": "# theirs\n"], on: "slipway/demo/v1")
        let outcome = try push(bench)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("environments/demo/terraform/network.tfvars\n"))
        #expect(try show("network.tfvars", on: "slipway/demo/v1", in: bench) == "# theirs\n")
    }

    /// The step of the plan, by itself.
    private func push(_ bench: Bench, with environment: [String: String] = [:]) throws -> Bench.Outcome {
        let step = try #require(bench.plan.routes[1].steps.first { $0.id == "push" })
        return try bench.start("apply.sh", Array(step.command.dropFirst()), with: environment).finish()
    }

    private func expectRefusal(_ bench: Bench, naming words: String...) throws {
        let before = try tree(bench)
        let count = try commits(bench)
        let outcome = try push(bench)
        #expect(outcome.code == 1)
        for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
        #expect(try tree(bench) == before)
        #expect(try commits(bench) == count)
    }

    private func expectStages(below folder: String, and others: [String] = [], in bench: Bench) throws {
        let mine = (Self.stages + ["terraform/.slipway-pushed"]).map { "\(folder)/\($0)" }
        #expect(try tree(bench) == (mine + others).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("An empty path is the folder of the environment's name, never the root")
    func emptyPath() throws {
        let bench = try bench(path: "", ["terraform/prod-database/main.tf": "# theirs\n", "README.md": "theirs\n"])
        #expect(try push(bench).code == 0)
        try expectStages(below: "demo", and: ["README.md", "terraform/prod-database/main.tf"], in: bench)
        let template = try bench.read("rafay/04-resourcetemplate-cluster.yaml")
        #expect(template.contains("directoryPath: demo/terraform/cluster\n"))
    }

    @Test("Files of others in the folder stop the push and are named, and so is a link")
    func filesOfOthers() throws {
        let bench = try bench(
            ["environments/demo/terraform/network/theirs.tf": "# theirs\n"],
            links: ["environments/demo/terraform/cluster": "/etc"])
        try expectRefusal(
            bench, naming: "environments/demo/terraform/network/theirs.tf\n", "environments/demo/terraform/cluster\n")
    }

    @Test("A file of ours that was changed in the repository is not overwritten")
    func changedThere() throws {
        let bench = try bench()
        #expect(try push(bench).code == 0)
        try change(bench, ["environments/demo/terraform/network.tfvars": "# changed there\n"])
        try expectRefusal(bench, naming: "environments/demo/terraform/network.tfvars\n")
    }

    @Test("A path through a link or a file stops the push", arguments: ["environments", "environments/demo"])
    func throughALink(link: String) throws {
        let bench =
            link == "environments"
            ? try bench(links: [link: "/etc"])
            : try bench(["environments/other/x": "theirs\n"], links: [link: "other"])
        try expectRefusal(bench, naming: "\(link) is a file or a link in the repository.")
    }

    @Test(
        "A path into Git's own folder, or out of the repository, is refused",
        arguments: [".git", "a/.GIT/hooks", "a/../..", "/a"])
    func pathOfGit(path: String) throws {
        let bench = try bench()
        let outcome = try bench.run("apply.sh", "run", "push", bench.remote.path, "main", path, "slipway/demo/v1")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("is no folder of the repository"))
        let token = try bench.run(
            "apply.sh", "run", "push", "https://git.test/x.git?private_token=abc", "main", "demo", "v")
        #expect(token.errors.contains("holds a token") && !token.errors.contains("abc"))
    }

    @Test("A second environment in the same repository has its own folder, and neither touches the other's")
    func twoEnvironments() throws {
        let first = try bench(path: "")
        #expect(try push(first).code == 0)
        let other = try bench(path: "", name: "other")
        try FileManager.default.removeItem(at: other.remote)
        try FileManager.default.copyItem(at: first.remote, to: other.remote)
        #expect(try push(other).code == 0)
        let paths = try tree(other)
        #expect(paths.count { $0.hasPrefix("demo/") } == paths.count { $0.hasPrefix("other/") })
        // In the same folder it is refused.
        var document = EnvironmentDocument.planned(repository: other.remote.path)
        document.name = "other"
        document.delivery.rafay.repository.path = "demo"
        try other.write(document)
        try expectRefusal(other, naming: "belongs to another environment", "for the environment demo")
    }

    @Test("A stage's file that a newer bundle no longer has is taken away, and nothing else")
    func filesThatGo() throws {
        let bench = try bench(["environments/demo/README.md": "theirs\n"])
        try bench.write("terraform/network/old.tf", "# of an older version\n")
        let sums = try bench.read("SHA256SUMS")
        let digest = try sum(of: bench.bundle.appending(path: "terraform/network/old.tf"))
        try bench.write("SHA256SUMS", sums + "\(digest)  terraform/network/old.tf\n")
        #expect(try push(bench).code == 0)
        #expect(try tree(bench).contains("environments/demo/terraform/network/old.tf"))
        try bench.write("SHA256SUMS", sums)
        try FileManager.default.removeItem(at: bench.bundle.appending(path: "terraform/network/old.tf"))
        #expect(try push(bench).code == 0)
        try expectStages(below: "environments/demo", and: ["environments/demo/README.md"], in: bench)
    }

    private func sum(of url: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sha256sum", url.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).prefix { $0 != " " }
            .description
    }

    @Test("What an older push left exactly as it is now is taken over")
    func takenOver() throws {
        let fresh = try Bench()
        let files = try Self.stages.map { ("environments/demo/\($0)", try fresh.read($0)) }
        let bench = try bench(Dictionary(uniqueKeysWithValues: files))
        #expect(try push(bench).code == 0)
        try expectStages(below: "environments/demo", in: bench)
    }

    @Test("A push that is rejected stops the run, and starting again takes what was pushed meanwhile along")
    func rejected() throws {
        let bench = try bench(["theirs": "1\n"])
        let hook = bench.remote.appending(path: "hooks/pre-receive")
        try Data("#!/bin/sh\nexit 1\n".utf8).write(to: hook)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook.path)
        try expectRefusal(bench, naming: "The push to the branch main was rejected")
        try FileManager.default.removeItem(at: hook)
        try change(bench, ["theirs": "2\n"])
        #expect(try push(bench).code == 0)
        #expect(try Bench.git("--git-dir", bench.remote.path, "show", "main:theirs") == "2\n")
    }

    @Test("A dry run shows what a push would change, and changes nothing")
    func dryRun() throws {
        let bench = try bench(["theirs": "1\n"])
        let first = try bench.run("apply.sh", "rafay", "--dry-run")
        #expect(first.code == 0)
        #expect(first.output.contains("environments/demo/terraform/network.tfvars"))
        #expect(!bench.holds(".apply/rafay/repository.git"))
        #expect(try tree(bench) == ["theirs"])
        #expect(try push(bench).code == 0)
        var document = EnvironmentDocument.planned(repository: bench.remote.path)
        document.tags["team"] = "vision"
        try bench.write(document)
        let before = try tree(bench)
        let second = try bench.run("apply.sh", "rafay", "--dry-run")
        #expect(second.output.contains("--- a/environments/demo/terraform/network.tfvars"))
        #expect(second.output.split(separator: "\n").contains { $0.hasPrefix("    +") && $0.contains("vision") })
        #expect(!second.output.contains("main.tf"))
        #expect(try tree(bench) == before)
        #expect(try commits(bench) == "2\n")
        try FileManager.default.removeItem(at: bench.remote)
        let unreached = try bench.run("apply.sh", "rafay", "--dry-run")
        #expect(unreached.code == 0)
        #expect(unreached.output.contains("Git does not reach"))
        #expect(unreached.output.contains("environment (change)"))
    }

    @Test("A run inside a hook of another repository does not touch that one")
    func inAHook() throws {
        let bench = try bench(["theirs": "1\n"])
        let elsewhere = bench.folder.appending(path: "elsewhere")
        try Bench.git("init", "--quiet", elsewhere.path)
        let outcome = try push(bench, with: ["GIT_DIR": elsewhere.appending(path: ".git").path])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try Bench.git("--git-dir", elsewhere.appending(path: ".git").path, "ls-files") == "")
        try expectStages(below: "environments/demo", and: ["theirs"], in: bench)
    }
}

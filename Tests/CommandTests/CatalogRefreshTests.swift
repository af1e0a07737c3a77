import Foundation
import Glibc
import Testing

@Suite("slipway catalog refresh")
struct CatalogRefreshTests {
    /// An account that tells of a type that nobody else knows, of its price, and of what the account may have.
    private func account() throws -> Account {
        let account = try Account()
        let nones = String(repeating: "\\tNone", count: 20)
        for (call, script) in [
            "ec2 describe-instance-types":
                "printf 'm99.xlarge\\t4\\t16384\\tx86_64\\t4\\t15\\tNone\\tNone\\tFalse\\tTrue\\ton-demand spot\(nones)\\n'",
            "ec2 describe-instance-type-offerings":
                "for zone in 1 2; do printf 'usw2-az%s\\tm99.xlarge\\nusw2-az%s\\tt3.xlarge\\nusw2-az%s\\tg5.xlarge\\n' $zone $zone $zone; done",
            "ec2 describe-regions": "printf 'us-west-2\\topt-in-not-required\\n'",
            "eks describe-cluster-versions":
                "printf '1.38\\t2027-02-01T00:00:00+00:00\\t2028-04-01T00:00:00+00:00\\t2029-04-01T00:00:00+00:00\\n'",
            "service-quotas list-service-quotas": "printf 'L-DB2E81BA\\t64.0\\n'",
            "pricing get-products":
                #"printf '%s\n' '{"product":{"attributes":{"instanceType":"m99.xlarge"}},"terms":{"OnDemand":{"A":{"priceDimensions":{"B":{"pricePerUnit":{"USD":"0.7700000000"}}}}}}}'"#,
        ] { try account.answer(call, with: script) }
        return account
    }

    private static let file = ".local/share/slipway/facts.tsv"

    @Test("keeps what the account told, and every command and the wizard use it from then on, without an account")
    func used() throws {
        let account = try account()
        let refresh = try account.program(["catalog", "refresh", "--region", "us-west-2"])
        #expect(refresh.status == 0, "\(refresh.result)\(refresh.messages)")
        #expect(refresh.result.split(separator: "\n").count == 8 && refresh.result.contains("Instance types"))
        #expect(refresh.messages.contains(Self.file))
        let facts = try account.home.read(Self.file)
        #expect(!facts.contains("123456789012") && !facts.contains("arn:"))

        let instances = try account.home.run(
            "catalog", "instances", "--family", "m99", "--region", "us-west-2", "--sources")
        #expect(instances.result.contains("m99.xlarge") && instances.result.contains(" $0.77"))
        #expect(instances.messages.contains("an account, by slipway catalog refresh: us-west-2"))
        #expect(try account.home.run("catalog", "quotas").result.contains("us-west-2: 64"))
        #expect(try account.home.run("catalog", "versions").result.contains("1.38"))

        try account.home.write(
            smallDocument.replacing("us-west-2}", with: "us-west-2, coreNodes: {instanceTypes: [m99.xlarge]}}"),
            to: "new.yaml")
        let validated = try account.home.run("validate", "new.yaml")
        #expect(!validated.result.contains("NOD007"), "\(validated.result)")
        #expect(try account.home.run("generate", "--from", "new.yaml", "--output", "new").status == 0)
        #expect(try account.home.read("new/PLAN.md").contains("m99.xlarge"))

        let wizard = try account.home.run("wizard", "--line", "--from", "new.yaml", input: "review\nquit\n")
        #expect(wizard.result.contains("Review") && !wizard.result.contains("NOD007"), "\(wizard.result)")

        #expect(try account.program(["catalog", "refresh", "--reset"]).status == 0)
        #expect(try account.home.run("validate", "new.yaml").result.contains("NOD007"))
    }

    @Test("leaves the former facts where a signal ends it at any moment", arguments: [SIGINT, SIGTERM, SIGKILL])
    func interrupted(signal: Int32) throws {
        let account = try account()
        #expect(try account.program(["catalog", "refresh", "--region", "us-west-2"]).status == 0)
        let before = try account.home.read(Self.file)
        try account.answer("ec2 describe-instance-types", with: "echo $$ >\"$WORLD/own\"; sleep 300")
        let terminal = try PseudoTerminal(
            ["catalog", "refresh", "--region", "us-west-2"], in: account.home, variables: account.variables)
        try terminal.wait(for: "Instance types of us-west-2")
        for _ in 0..<200 where account.written("own") == nil { usleep(10_000) }
        kill(terminal.process, signal)
        #expect(try terminal.waitForEnd() == -signal)
        if signal == SIGKILL, let own = account.written("own").flatMap({ pid_t($0.trimmingCharacters(in: .newlines)) })
        {
            kill(own, SIGKILL)
        }
        #expect(try account.home.read(Self.file) == before)
    }

    @Test("names a damaged file, which is ignored, and does the rest")
    func damaged() throws {
        let account = try account()
        #expect(try account.program(["catalog", "refresh", "--region", "us-west-2"]).status == 0)
        try account.home.write(try account.home.read(Self.file).replacing("m99", with: "m98"), to: Self.file)
        let run = try account.home.run("validate", "env.yaml")
        #expect(run.status == 0)
        #expect(run.messages.contains("\(account.home.folder.path)/\(Self.file) is damaged"))
        #expect(!(try account.home.run("catalog", "instances").result.contains("m98")))
    }

    @Test("keeps what was told, and ends with 75, where a part was not")
    func parts() throws {
        let account = try account()
        try account.answer("pricing get-products", with: "exit 1")
        let run = try account.program(["catalog", "refresh", "--region", "us-west-2"])
        #expect(run.status == 75)
        #expect(run.result.contains("not told, the former facts stand"))
        #expect(try account.home.run("catalog", "versions").result.contains("1.38"))
    }

    @Test("ends with 69 and keeps nothing where nobody is signed in")
    func signedOut() throws {
        let account = try account()
        try account.answer("sts get-caller-identity", with: "echo 'Unable to locate credentials' >&2; exit 253")
        let run = try account.program(["catalog", "refresh", "--region", "us-west-2"])
        #expect(run.status == 69)
        #expect(run.result.contains("There are no credentials for AWS"))
        #expect((try? account.home.read(Self.file)) == nil)
        #expect(account.calls.count == 1)
    }

    @Test("asks about the region of the environment or the profile, or wants one")
    func regions() throws {
        let account = try account()
        try account.answer("configure get", with: "exit 1")
        #expect(try account.program(["catalog", "refresh"]).status == 64)
        #expect(try account.program(["catalog", "refresh", "--region", "Oregon"]).status == 64)
        #expect(try account.program(["catalog", "refresh"], with: ["AWS_REGION": "us-west-2"]).status == 0)
        try account.answer("configure get", with: "echo us-west-2")
        #expect(try account.program(["catalog", "refresh"]).status == 0)
    }
}

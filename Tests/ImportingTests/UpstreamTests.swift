import Catalog
import Environment
import Importing
import TestSupport
import Testing

@Suite("Variables files of other stacks")
struct UpstreamTests {
    private func read(_ text: String) throws -> Imported { try Importer.read(Array(text.utf8), catalog: .builtIn) }

    @Test("of ai-on-eks are taken, translated or named as having no place, line by line")
    func aiOnEKS() throws {
        let imported = try read(
            """
            # A stack for notebooks
            name                          = "notebooks"
            enable_kuberay_operator       = true
            enable_aws_cloudwatch_metrics = true

            enable_jupyterhub             = true
            enable_argo_events            = false
            huggingface_token             = "hf_secret"
            made_up                       = [1]
            """)
        #expect(imported.source == .aiOnEKS)
        #expect(imported.entries.map(\.line) == [2, 3, 4, 6, 7, 8, 9])
        #expect(imported.entries.map(\.outcome.isPlaced) == [true, true, true, false, false, false, false])
        #expect(imported.answers[.addons[.kuberayOperator]] == .flag(true))
        #expect(imported.answers[.addons[.cloudwatchObservability]] == .flag(true))
        #expect(imported.entries[4].outcome == .noPlace("It is off, and not there."))
        #expect(!"\(imported)".contains("hf_secret"), "what has no place may be a secret")
    }

    @Test("have the defaults of their stack where they say nothing, as guesses")
    func defaults() throws {
        let imported = try read("name = \"custom-stack\"\nenable_volcano = true\n")
        let guesses = imported.guesses.map(\.change)
        #expect(guesses.contains(FieldChange(.region, .text("us-east-1"))))
        #expect(guesses.contains(FieldChange(.addons[.kubecost], .flag(false))))
        #expect(!guesses.contains { $0.path == .addons[.volcano] || $0.path == .name })
        let document = [imported].answers.resolved(with: .builtIn, on: testDay)
        #expect(document.region == "us-east-1" && document.name == "custom-stack")
        #expect(document.addons[.volcano] && !document.addons[.kubecost])
    }

    @Test("of data-on-eks are told from those, and EKS's add-ons in them each by its name")
    func dataOnEKS() throws {
        let imported = try read(
            """
            name                 = "ray-on-eks"
            region               = "us-west-2"
            enable_ingress_nginx = true
            enable_raydata       = true
            deployment_id        = "abc"
            enable_cluster_addons = {
              metrics-server               = false
              aws-mountpoint-s3-csi-driver = true
              aws-ebs-csi-driver           = true
            }
            """)
        #expect(imported.source == .dataOnEKS)
        #expect(imported.entries.map(\.line) == [1, 2, 3, 4, 5, 7, 8, 9])
        #expect(imported.answers[.addons[.kuberayOperator]] == .flag(true))
        #expect(imported.answers[.addons[.metricsServer]] == .flag(false))
        #expect(imported.answers[.addons[.mountpointS3CsiDriver]] == nil)
        #expect(imported.entries[6].name == "enable_cluster_addons.aws-mountpoint-s3-csi-driver")
    }

    @Test("read together: the later one counts, and no guess stands against what a file says")
    func together() throws {
        let files = [
            try read("name = \"one\"\nenable_kubecost = true\n"), try read("name = \"two\"\nregion = \"eu-west-1\"\n"),
        ]
        #expect(files.answers[.name] == .text("two") && files.answers[.region] == .text("eu-west-1"))
        #expect(files.answers[.addons[.kubecost]] == .flag(true))
        #expect(!files.openGuesses.contains { [.region, .addons[.kubecost]].contains($0.change.path) })
    }

    @Test(
        "that are none are refused, with the line where there is one",
        arguments: [
            ("made_up = 1\n", nil), ("name = \"x\"\nregion = var.region\n", 2), ("", nil),
            ("kind: Deployment\nmetadata: {name: x}\n", 1), ("kind: [\n", 2),
        ])
    func refused(text: String, line: Int?) throws {
        let error = try #require(throws: ImportError.self) { try read(text) }
        #expect(error.line == line, "\(error.message)")
        #expect(!error.message.isEmpty)
    }
}

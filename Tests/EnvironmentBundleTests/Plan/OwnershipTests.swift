import Environment
import EnvironmentBundle
import Foundation
import Testing

/// Nothing is deleted of which it is not proved that this environment made it.
@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct OwnershipTests {
    private func applied() throws -> Bench {
        let bench = try Bench()
        try bench.apply()
        return bench
    }

    /// Calls that take something away.
    private func deletions(of outcome: Bench.Outcome) -> [String] {
        outcome.calls.map(\.line).filter {
            $0.contains(" delete ") || $0.contains(" destroy ") || $0.contains("update-kubeconfig")
        }
    }

    private func expectRefusal(_ outcome: Bench.Outcome, _ sentence: String, at step: String = "own-cluster") {
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("Step \(step) ("), "\(outcome.errors)")
        #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
        #expect(deletions(of: outcome) == [])
        #expect(!outcome.output.contains("demo is gone"))
    }

    // MARK: The cluster

    @Test(
        "Somebody else's cluster of the same name is left alone, from a fresh bundle and from a clone without the state"
    )
    func strangersCluster() throws {
        let bench = try Bench()
        try bench.put("other-cluster")
        expectRefusal(
            try bench.run("destroy.sh", "--yes"),
            "There is a cluster arn:aws:eks:us-west-2:123456789012:cluster/demo, and Terraform's state here does not know it"
        )
    }

    @Test("A cluster that was made anew under the name is left alone, though its ARN is the same")
    func clusterMadeAnew() throws {
        let bench = try applied()
        try bench.put("cluster-endpoint", "https://B2.eks.test")
        expectRefusal(try bench.run("destroy.sh", "--yes"), "Terraform's state here does not know it")
        #expect(bench.stages == ["network", "cluster", "addons"])
    }

    @Test("What the state here holds can be destroyed beside somebody else's cluster, which is named at the end")
    func besideStrangersCluster() throws {
        let bench = try Bench()
        try bench.put("stage-network")
        try bench.put("other-cluster")
        let outcome = try bench.run("destroy.sh", "--yes", "--from", "addons")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(bench.stages == [])
        #expect(deletions(of: outcome).count == 1)
        #expect(outcome.output.contains("note: left over (cluster): arn:aws:eks:us-west-2:123456789012:cluster/demo"))
        #expect(!outcome.output.contains("demo is gone"))
    }

    @Test(
        "An action that deletes proves it too when a person types it",
        arguments: ["delete-nodepools", "delete-load-balancers"])
    func typedByHand(action: String) throws {
        let bench = try Bench()
        try bench.put("other-cluster")
        let outcome = try bench.run("apply.sh", "run", action, "us-west-2", "demo", "1")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("is not proved to be this environment's own; nothing in it was touched."))
        #expect(deletions(of: outcome) == [])
    }

    @Test("Nor does it delete in one that took the place of the one that was proved")
    func typedByHandAfterwards() throws {
        let bench = try Bench()
        try bench.put("other-cluster")
        try bench.write(
            ".apply/cluster", "arn:aws:eks:us-west-2:123456789012:cluster/demo https://another.eks.test\n")
        let outcome = try bench.run("apply.sh", "run", "delete-nodepools", "us-west-2", "demo", "1")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("is not proved to be this environment's own; nothing in it was touched."))
        #expect(deletions(of: outcome) == [])
    }

    @Test("A cluster whose making failed is this environment's own by its id, for nothing else of it is known")
    func halfMadeCluster() throws {
        let bench = try applied()
        try bench.put("half-made")
        try bench.put("cluster-endpoint", "None")
        try bench.put("cluster-status", "FAILED\n")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!outcome.calls.contains { $0.line.hasPrefix("kubectl") }, "nothing runs in it")
        #expect(bench.stages == [])
    }

    @Test("In the Rafay route the environment there has to tell of the cluster, or the person")
    func clusterInRafay() throws {
        let bench = try Bench()
        try bench.put("environment", "StatusOK")
        try bench.put("stage-cluster")
        try bench.put("silent")
        let refused = try bench.run("destroy.sh", "rafay", "--yes")
        expectRefusal(refused, "Rafay's environment demo does not tell that it made it")
        let wrong = try bench.run(
            "destroy.sh", "rafay", "--yes",
            with: ["SLIPWAY_CLUSTER": "arn:aws:eks:us-west-2:123456789012:cluster/demo2"])
        expectRefusal(wrong, "Rafay's environment demo does not tell that it made it")
        let told = try bench.run(
            "destroy.sh", "rafay", "--yes", with: ["SLIPWAY_CLUSTER": "arn:aws:eks:us-west-2:123456789012:cluster/demo"]
        )
        #expect(told.calls.contains { $0.line.contains("delete nodepools.karpenter.sh") }, "\(told.errors)")
        try bench.remove("silent")
        try bench.put("environment", "StatusOK")
        try bench.put("stage-cluster")
        let toldByRafay = try bench.run("destroy.sh", "rafay", "--yes")
        #expect(toldByRafay.calls.contains { $0.line.contains("delete nodepools.karpenter.sh") })
    }

    // MARK: The account

    @Test("SLIPWAY_ACCOUNT confirms the account in which the environment began, and never puts another in its place")
    func accountIsNotOverridden() throws {
        let bench = try applied()
        try bench.put("account", "999999999999")
        let outcome = try bench.run("destroy.sh", "--yes", with: ["SLIPWAY_ACCOUNT": "999999999999"])
        expectRefusal(
            outcome, "You are signed in to AWS account 999999999999; this environment belongs to 123456789012.",
            at: "account")
    }

    @Test(
        "In another account than that of the state nothing is planned and nothing destroyed",
        arguments: [
            ("apply.sh", ["--yes"], "name-free"), ("destroy.sh", ["--yes"], "own-cluster"),
            ("destroy.sh", ["--yes", "--from", "network"], "network"),
        ])
    func stateOfAnotherAccount(script: String, arguments: [String], step: String) throws {
        let bench = try Bench()
        for stage in ["network", "cluster", "addons"] { try bench.put("stage-\(stage)") }
        try bench.put("account", "999999999999")
        let outcome = try bench.start(script, arguments).finish()
        expectRefusal(
            outcome,
            "What the state of the stage network holds lies in AWS account 123456789012, and you are signed in to 999999999999.",
            at: step)
        #expect(!outcome.steps.contains("network-plan"))
        #expect(bench.stages == ["network", "cluster", "addons"])
    }

    @Test("A workspace of Terraform is refused: its state is another one", arguments: ["apply.sh", "destroy.sh"])
    func workspaces(script: String) throws {
        let bench = try applied()
        for environment in [["TF_WORKSPACE": "other"], ["TF_DATA_DIR": "/tmp/data"]] {
            let outcome = try bench.run(script, "--yes", with: environment)
            #expect(outcome.code == 64)
            #expect(outcome.calls == [])
        }
        #expect(try bench.run(script, "--dry-run", with: ["TF_WORKSPACE": "default"]).code == 0)
        try bench.write("terraform/cluster/.terraform/environment", "other")
        let selected = try bench.run(script, "--yes")
        #expect(selected.code == 64)
        #expect(selected.errors.contains("Terraform is set to the workspace other"))
    }

    // MARK: A cluster that is at work

    @Test("A cluster that is being made or changed is waited for before anything in it is deleted")
    func waitsBeforeDestroying() throws {
        let bench = try applied()
        try bench.put("cluster-status", "CREATING\nUPDATING\nACTIVE\n")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("note: The cluster demo is CREATING: waiting for the end of that."))
        #expect(outcome.output.contains("note: The cluster demo is UPDATING"))
        #expect(outcome.calls.contains { $0.line.contains("delete nodepools.karpenter.sh") })
    }

    @Test("A cluster that is being deleted is waited for, and the rest destroyed")
    func waitsForDeletion() throws {
        let bench = try applied()
        try bench.put("cluster-status", "DELETING\nDELETING\nGONE\n")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!outcome.calls.contains { $0.line.hasPrefix("kubectl") })
        #expect(bench.stages == [])
    }

    @Test("Applying waits for a cluster that is at work, and says what to do with one that failed")
    func applyingWaits() throws {
        let bench = try applied()
        try bench.put("cluster-status", "UPDATING\nACTIVE\n")
        #expect(try bench.run("apply.sh", "--yes", "--from", "cluster").code == 0)
        try bench.put("cluster-status", "FAILED\n")
        let outcome = try bench.run("apply.sh", "--yes", "--from", "cluster")
        expectRefusal(outcome, "EKS could not make the cluster demo", at: "name-free")
        #expect(outcome.errors.contains("./destroy.sh"))
    }

    @Test("A cluster that a killed run made and did not write down is told, with the command that takes it over")
    func takingOver() throws {
        let bench = try Bench()
        try bench.put("stage-network")
        try bench.put("other-cluster")
        let outcome = try bench.run("apply.sh", "--yes")
        #expect(
            outcome.errors.contains(
                "terraform -chdir=terraform/cluster import -var-file=../cluster.tfvars "
                    + "-var-file=../../.apply/terraform/cluster.inputs.tfvars.json 'module.eks.aws_eks_cluster.this[0]' demo"
            ))
        #expect(bench.stages == ["network"])
    }

    @Test("A cluster that lets nobody in is told from one that does not answer")
    func unauthorized() throws {
        let bench = try applied()
        try bench.put("refuses", "error: You must be logged in to the server (Unauthorized)\n")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("The cluster does not let you in (Unauthorized)."))
        try bench.put("refuses", "Unable to connect to the server: dial tcp: i/o timeout\n")
        #expect(try bench.run("destroy.sh", "--yes").errors.contains("The cluster does not answer."))
        #expect(bench.stages == ["network", "cluster", "addons"])
    }
}

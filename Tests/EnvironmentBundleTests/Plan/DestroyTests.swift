import Environment
import EnvironmentBundle
import Foundation
import Testing

@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct DestroyTests {
    private static let steps = inputs().plan.routes[0].teardown.map(\.id)

    /// An environment that stands.
    private func applied() throws -> Bench {
        let bench = try Bench()
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
        return bench
    }

    @Test func nodesGoFirstThenLoadBalancersThenTheStages() throws {
        let bench = try applied()
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.steps == Self.steps)
        #expect(bench.stages == [])
        let changes = outcome.calls.map(\.line).filter { $0.contains(" delete ") || $0.contains(" destroy ") }
        #expect(
            changes == [
                "kubectl --kubeconfig=.apply/kubeconfig delete nodepools.karpenter.sh --all --wait=false",
                "kubectl --kubeconfig=.apply/kubeconfig delete ingress front --namespace shop --ignore-not-found --timeout=20m",
                "kubectl --kubeconfig=.apply/kubeconfig delete service ingress-nginx-controller --namespace ingress-nginx --ignore-not-found --timeout=20m",
                "terraform -chdir=terraform/addons destroy -input=false -no-color -auto-approve -lock-timeout=15m "
                    + "-var-file=../addons.tfvars -var-file=../../.apply/terraform/addons.inputs.tfvars.json",
                "terraform -chdir=terraform/cluster destroy -input=false -no-color -auto-approve -lock-timeout=15m "
                    + "-var-file=../cluster.tfvars -var-file=../../.apply/terraform/cluster.inputs.tfvars.json",
                "terraform -chdir=terraform/network destroy -input=false -no-color -auto-approve -lock-timeout=15m -var-file=../network.tfvars",
            ])
        let looks = outcome.calls.filter { $0.line.contains("get nodeclaims.karpenter.sh") }
        #expect(looks.count == 2, "waits until no node is left")
    }

    @Test func modelsAreNotDeletedUnasked() throws {
        let bench = try Bench { $0.addons[.modelStorage] = true }
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
        try Data("fs-1\t2147483648\n".utf8).write(to: bench.world.appending(path: "models"))
        let refused = try bench.run("destroy.sh", "--yes")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("The file system fs-1 holds 2048 MiB of models"))
        #expect(bench.stages == ["network", "cluster", "addons"])
        let allowed = try bench.run("destroy.sh", "--yes", "--allow-destroy")
        #expect(allowed.code == 0, "\(allowed.errors)")
        #expect(bench.stages == [])
    }

    @Test func anEmptyFileSystemForModelsGoesWithTheAddons() throws {
        let bench = try Bench { $0.addons[.modelStorage] = true }
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
        try Data("fs-1\t6144\n".utf8).write(to: bench.world.appending(path: "models"))
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
    }

    @Test func fileSystemsOfClaimsAreNamedBeforeTheNetworkCannotGo() throws {
        let bench = try Bench { $0.addons[.awsFsxCsiDriver] = true }
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
        let lustre = bench.world.appending(path: "lustre")
        try Data("fs-7\tfs-8\n".utf8).write(to: lustre)
        let refused = try bench.run("destroy.sh", "--yes", "--allow-destroy")
        #expect(refused.code == 1)
        #expect(refused.errors.contains("the network cannot go while they stand"))
        #expect((refused.output + refused.errors).contains("--file-system-id fs-8"))
        #expect(bench.stages == ["network", "cluster", "addons"])
        try FileManager.default.removeItem(at: lustre)
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
        #expect(bench.stages == [])
    }

    @Test func itAsksForTheName() throws {
        let bench = try applied()
        let declined = try bench.run("destroy.sh", input: "yes\n")
        #expect(declined.code == 130)
        #expect(bench.stages == ["network", "cluster", "addons"])
        #expect(try bench.run("destroy.sh", input: "demo\n").code == 0)
    }

    @Test func aFailureAtEveryStepInTurnIsGoneOnFrom() throws {
        let bench = try applied()
        for step in Self.steps where step != "left-overs" {
            _ = try bench.run("destroy.sh", "--yes", with: ["FAIL_AT": step])
            #expect(bench.has("failed-\(step)"), "\(step) made no call")
        }
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
        #expect(bench.stages == [])
    }

    @Test func aKillAtEveryStepInTurnIsGoneOnFrom() throws {
        let bench = try applied()
        for step in Self.steps {
            #expect(try bench.run("destroy.sh", "--yes", with: ["KILL_AT": step]).code != 0)
            #expect(bench.has("killed-\(step)"), "\(step) made no call")
        }
        #expect(try bench.run("destroy.sh", "--yes").code == 0)
        #expect(bench.stages == [])
    }

    @Test func whatNeverStoodIsDestroyedWithoutTrouble() throws {
        let outcome = try Bench().run("destroy.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(!outcome.calls.contains { $0.line.contains(" destroy ") || $0.line.contains(" delete ") })
    }

    @Test func aHalfMadeEnvironmentIsDestroyed() throws {
        let bench = try Bench()
        _ = try bench.run("apply.sh", "terraform", "--yes", with: ["FAIL_AT": "cluster-plan"])
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(bench.stages == [])
    }

    @Test func applyingAfterwardsBeginsAnew() throws {
        let bench = try applied()
        _ = try bench.run("destroy.sh", "--yes")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.steps == inputs().plan.routes[0].steps.map(\.id))
    }

    @Test func applyingAfterHalfADestructionBeginsAnew() throws {
        let bench = try applied()
        _ = try bench.run("destroy.sh", "--yes", with: ["FAIL_AT": "cluster"])
        #expect(bench.stages == ["network", "cluster"])
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
        #expect(bench.stages == ["network", "cluster", "addons"])
    }

    @Test func whatIsLeftIsNamedWithTheCommandThatDeletesIt() throws {
        let bench = try applied()
        try bench.put("volumes", "vol-1\tvol-2\n")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(
            outcome.output.contains(
                "note: left over (volume of a PersistentVolumeClaim): aws ec2 delete-volume --region us-west-2 --volume-id vol-1"
            ))
        #expect(outcome.output.contains("--volume-id vol-2"))
        #expect(!outcome.output.contains("left over (log group)"))
    }

    @Test func dryRunTouchesNothing() throws {
        let bench = try applied()
        let outcome = try bench.run("destroy.sh", "--dry-run")
        #expect(outcome.calls == [])
        #expect(outcome.output.contains("network (change): Destroy the network\n    ./apply.sh run destroy network"))
    }
}

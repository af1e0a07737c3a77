import Environment
import EnvironmentBundle
import Foundation
import Testing

@Suite(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) struct DestroyTests {
    private static let steps = inputs().plan.routes[0].teardown.map(\.id)

    /// An environment that stands.
    private func applied() throws -> Bench {
        let bench = try Bench()
        try bench.apply()
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
        #expect(refused.errors.contains("./destroy.sh --allow-destroy aws_efs_file_system\n"))
        let other = try bench.run("destroy.sh", "--yes", "--allow-destroy", "aws_eks_cluster")
        #expect(other.code == 1)
        #expect(bench.stages == ["network", "cluster", "addons"])
        let allowed = try bench.run("destroy.sh", "--yes", "--allow-destroy", "aws_efs_file_system")
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
        let refused = try bench.run("destroy.sh", "--yes", "--allow-destroy", "aws_fsx_lustre_file_system")
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
        #expect(outcome.output.contains("demo is gone: no stage holds anything, and nothing else of it was found."))
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
        let bench = try Bench()
        #expect(try bench.run("apply.sh", "terraform", "--yes").code == 0)
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
                "note: left over (volume of a PersistentVolumeClaim): aws ec2 delete-volume --volume-id vol-1 --region us-west-2"
            ))
        #expect(outcome.output.contains("--volume-id vol-2"))
        #expect(!outcome.output.contains("left over (log group)"))
        #expect(!outcome.output.contains("demo is gone"))
        #expect(outcome.output.contains("What is left over stands above, with the command that removes it."))
    }

    @Test("What is left over is looked for, each kind with the command that removes it")
    func kindsOfLeftOvers() throws {
        let bench = try applied()
        try bench.put("left-over", "thing-1\n")
        let outcome = try bench.run("destroy.sh", "--yes")
        let commands = outcome.output.matches(of: /note: left over \(.*\): aws (\S+ \S+) --/).map { String($0.1) }
        #expect(
            Set(commands) == [
                "ec2 terminate-instances", "ec2 delete-launch-template", "ec2 delete-volume", "ec2 delete-snapshot",
                "elbv2 delete-load-balancer", "ec2 delete-network-interface", "ec2 delete-security-group",
                "ec2 delete-vpc", "logs delete-log-group", "efs delete-file-system", "efs delete-mount-target",
                "sqs delete-queue", "kms delete-alias",
            ])
        #expect(outcome.output.contains("--log-group-name-prefix") == false)
        #expect(outcome.calls.contains { $0.line.contains("--log-group-name-prefix /aws/containerinsights/demo/") })
        #expect(!outcome.output.contains("demo is gone"))
    }

    @Test("What is looked for as left over is only what has the environment's name")
    func leftOversOfItsOwn() throws {
        let outcome = try applied().run("destroy.sh", "--yes")
        let looks = outcome.calls.filter { $0.step == "left-overs" && $0.line.hasPrefix("aws ") }
        #expect(looks.count > 12)
        for look in looks { #expect(look.line.contains("demo"), "\(look.line)") }
    }

    @Test("What AWS does not tell is not told as gone")
    func unknownLeftOvers() throws {
        let bench = try applied()
        let outcome = try bench.run("destroy.sh", "--yes", with: ["FAIL_CALL": "aws sqs list-queues"])
        #expect(outcome.code == 0)
        #expect(
            outcome.output.contains(
                "note: not known (queue of Karpenter): AWS does not tell what is left over: aws sqs list-queues"))
        #expect(outcome.output.contains("Whether something is left over is not known"))
        #expect(!outcome.output.contains("demo is gone"))
    }

    @Test("A stage that holds something after its destruction is not told as gone")
    func destroyedInPart() throws {
        let bench = try applied()
        try bench.put("stays-network")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("its state of the stage network still holds something"))
        #expect(!outcome.output.contains("demo is gone"))
    }

    @Test("A load balancer that cannot be deleted stops the run: it would hold the network")
    func loadBalancerThatStays() throws {
        let bench = try applied()
        let delete = "kubectl --kubeconfig=.apply/kubeconfig delete ingress front"
        let outcome = try bench.run("destroy.sh", "--yes", with: ["FAIL_CALL": delete])
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("A load balancer could not be deleted."), "\(outcome.errors)")
        #expect(bench.stages == ["network", "cluster", "addons"])
    }

    @Test("A node that stays is waited for as many minutes as the plan says")
    func waitsInMinutes() throws {
        let bench = try applied()
        try bench.put("stuck-node")
        try bench.put("clock", "0")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.errors.contains("Nodes of Karpenter are still there after 30 min."), "\(outcome.errors)")
        let looks = outcome.calls.count { $0.line.hasSuffix("get nodeclaims.karpenter.sh -o name") }
        #expect((25...30).contains(looks), "a look a minute: \(looks)")
    }

    @Test("Gateways are taken down with the load balancers, where the cluster knows such a kind")
    func gateways() throws {
        let bench = try applied()
        try bench.put("gateways")
        let outcome = try bench.run("destroy.sh", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(
            outcome.called(
                "kubectl --kubeconfig=.apply/kubeconfig delete gateway.gateway.networking.k8s.io edge --namespace shop --ignore-not-found --timeout=20m"
            ))
    }

    @Test func dryRunTouchesNothing() throws {
        let bench = try applied()
        let outcome = try bench.run("destroy.sh", "--dry-run")
        #expect(outcome.calls == [])
        #expect(outcome.output.contains("network (change): Destroy the network\n    ./apply.sh run destroy network"))
    }
}

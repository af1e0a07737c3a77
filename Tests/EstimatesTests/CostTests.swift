import Catalog
import Environment
import Estimates
import TestSupport
import Testing
import Text

@Suite("What an environment costs")
struct CostTests {
    private func cost(_ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) -> CostEstimate {
        Estimate(of: .sample(changes), catalog: .builtIn, on: testDay).cost
    }

    private func cents(_ label: String, in cost: CostEstimate) -> Int? {
        cost.items.first { $0.label == label }?.cents
    }

    @Test("The defaults cost about $560 a month in us-west-2, part by part")
    func defaults() {
        let cost = cost()
        let parts = cost.items.map { "\($0.label): \($0.workings) = \($0.cents.map(Dollars.text(cents:)) ?? "?")" }
        #expect(
            parts == [
                "EKS control plane: 730 h x $0.10 = $73.00",
                "NAT gateways: 1 x 730 h x $0.045 = $32.85",
                "Public IPv4 addresses of the NAT gateways: 1 x 730 h x $0.005 = $3.65",
                "Core nodes: 2 x m5.xlarge x 730 h x $0.192 = $280.32",
                "General-purpose nodes: 1 x t3.xlarge x 730 h x $0.1664 = $121.47",
                "Root volumes: (2 x 100 GiB + 1 x 100 GiB) gp3 x $0.08 = $24.00",
                "Volume of Prometheus: 50 GiB gp3 x $0.08 = $4.00",
                "Volume of Grafana: 10 GiB gp3 x $0.08 = $0.80",
                "Volume of Alertmanager: 5 GiB gp3 x $0.08 = $0.40",
                "Volume of Kubecost: 32 GiB gp3 x $0.08 = $2.56",
                "Network load balancer of ingress-nginx: 730 h x $0.0225 = $16.43",
                "KMS key of the cluster's secrets: 1 x $1.00 = $1.00",
            ])
        #expect(cost.monthlyCents == 56_048)
        #expect(!cost.isIncomplete)
    }

    @Test("Extended support adds $365 a month from the day on which standard support ends")
    func extendedSupport() {
        let document = EnvironmentDocument.sample(["cluster.version": .text("1.34")])
        func month(_ day: String) -> Int? {
            CalendarDay(day).map { Estimate(of: document, catalog: .builtIn, on: $0).cost.monthlyCents }
        }
        #expect(month("2026-12-01") == 56_048)
        #expect(month("2026-12-02") == 56_048 + 36_500)
        let item = cost(["cluster.version": .text("1.33")]).items.first
        #expect(item?.workings == "730 h x $0.60 (extended support since 2026-07-29)")
    }

    @Test("A NAT gateway for each zone costs as much as so many single ones, and none costs its endpoints")
    func natGateways() {
        let zones: FieldValue = .list(["usw2-az1", "usw2-az2", "usw2-az3"])
        let perZone = cost(["network.zones": zones, "network.natGateways": .text("perZone")])
        #expect(cents("NAT gateways", in: perZone) == 9855)
        #expect(cents("Public IPv4 addresses of the NAT gateways", in: perZone) == 1095)
        let none = cost(["network.natGateways": .text("none")])
        #expect(cents("NAT gateways", in: none) == nil)
        #expect(cents("VPC endpoints", in: none) == 13 * 2 * 730)
        #expect(none.monthlyCents == 56_048 - 3285 - 365 + 13 * 2 * 730)
        #expect(none.leavesOut.contains("Data through the VPC endpoints, at $0.01 a GB."))
    }

    @Test("Another region's prices are estimates, and their workings show the ratio")
    func ratio() {
        let cost = cost(["region": .text("eu-central-1")])
        let core = cost.items.first { $0.label == "Core nodes" }
        #expect(core?.workings == "2 x m5.xlarge x 730 h x $0.192 x 1.198")
        #expect(core?.cents == 33_582)
        #expect(core?.isEstimated == true)
        let nat = cost.items.first { $0.label == "NAT gateways" }
        #expect(nat?.cents == 3796)
        #expect(nat?.isEstimated == false)
    }

    @Test("A region without offline prices gets none of us-east-1's")
    func unpriced() {
        let cost = cost(["region": .text("ap-east-2")])
        #expect(cost.isIncomplete)
        #expect(cost.monthlyCents == 7300)
        #expect(cost.items.filter { $0.cents != nil }.map(\.label) == ["EKS control plane"])
        #expect(
            cost.items.contains { $0.workings == "2 x m5.xlarge x 730 h: no offline price in ap-east-2" })
    }

    @Test("Nothing has a price where there is no region to have it", arguments: ["", "moon-east-1", "cn-north-1"])
    func noRegion(_ region: String) {
        #expect(cost(["region": .text(region)]).items.allSatisfy { $0.cents == nil })
    }

    @Test("The first of several instance types prices a group, and the workings say so")
    func severalTypes() {
        let several = cost(["coreNodes.instanceTypes": .list(["m6i.xlarge", "m5.2xlarge"])])
        #expect(cents("Core nodes", in: several) == 28_032)
        #expect(several.items.contains { $0.workings.hasSuffix("(the first of 2 types)") })
        #expect(cents("Core nodes", in: cost(["coreNodes.instanceTypes": .list(["m5.huge"])])) == nil)
    }

    @Test("Kubecost without kube-prometheus-stack brings a Prometheus with a volume of its own")
    func kubecostAlone() {
        let cost = cost(["addons.kubePrometheusStack": .flag(false)])
        #expect(cents("Volume of Prometheus", in: cost) == nil)
        #expect(cents("Volume of Kubecost's own Prometheus", in: cost) == 256)
    }

    @Test("What the sum leaves out names only what this environment can be charged for")
    func leftOut() {
        let bare = cost([
            "pools.x86-cpu-karpenter.enabled": .flag(false), "pools.g5-gpu-karpenter.enabled": .flag(false),
            "cluster.logTypes": .list([]),
            "addons.cloudwatchObservability": .flag(false), "addons.ingressNginx": .flag(false),
            "addons.awsLoadBalancerController": .flag(false), "addons.awsEfsCsiDriver": .flag(false),
            "generalNodes.instanceTypes": .list(["m5.xlarge"]),
        ])
        #expect(bare.leavesOut.count == 4)
        #expect(cost().leavesOut.count == 11)
        #expect(cost().leavesOut.contains("Data through the NAT gateways, at $0.045 a GB."))
        #expect(cost().leavesOut.contains { $0.hasPrefix("What spot saves") })
        let onDemand = cost(["pools.x86-cpu-karpenter.capacityTypes": .list(["on-demand"])])
        #expect(!onDemand.leavesOut.contains { $0.hasPrefix("What spot saves") })
    }

    @Test("What is charged by use says at about what price, and where the price is another region's")
    func byUse() {
        let storage: KeyValuePairs<FieldPath, FieldValue> = [
            "region": .text("us-east-1"), "addons.modelStorage": .flag(true), "addons.applicationSignals": .flag(true),
        ]
        let sentences = cost(storage).leavesOut
        #expect(
            sentences.contains(
                "The EFS file system for models, by what lies in it and by what is read and written: about $0.30 a "
                    + "GB-month, $0.03 a GB read and $0.06 a GB written."))
        #expect(
            sentences.contains(
                "Application Signals, charged by the requests that it sees in every service: about $1.50 a million "
                    + "signals of the first 100 million."))
        func lustre(in region: String) -> String? {
            cost(["region": .text(region), "addons.awsFsxCsiDriver": .flag(true)]).leavesOut
                .first { $0.hasPrefix("FSx for Lustre") }?.split(separator: ": ").dropFirst().joined()
        }
        #expect(lustre(in: "eu-central-1") == "about $0.145 a GB-month of persistent SSD, as in us-east-1.")
        #expect(lustre(in: "ap-east-2") == "")
    }
}

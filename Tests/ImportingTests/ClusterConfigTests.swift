import Catalog
import Environment
import Importing
import TestSupport
import Testing

@Suite("A ClusterConfig of eksctl")
struct ClusterConfigTests {
    private func read(_ text: String) throws -> Imported { try Importer.read(Array(text.utf8), catalog: .builtIn) }

    @Test("becomes an environment, and its node groups pools that start from zero")
    func whole() throws {
        let imported = try read(
            """
            apiVersion: eksctl.io/v1alpha5
            kind: ClusterConfig
            metadata:
              name: vision
              region: eu-west-1
              version: "1.35"
              tags: {team: vision}
            availabilityZones: [eu-west-1a, eu-west-1b]
            kubernetesNetworkConfig: {serviceIPv4CIDR: 10.100.0.0/16}
            vpc:
              cidr: 10.20.0.0/16
              nat: {gateway: HighlyAvailable}
              clusterEndpoints: {publicAccess: true, privateAccess: true}
              publicAccessCIDRs: [203.0.113.0/24]
            cloudWatch: {clusterLogging: {enableTypes: ["*"], logRetentionInDays: 30}}
            addons:
              - name: vpc-cni
              - {name: aws-efs-csi-driver, version: latest}
              - name: adot
            accessConfig:
              accessEntries:
                - principalARN: arn:aws:iam::123456789012:role/Admins
                  accessPolicies:
                    - policyARN: arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy
            managedNodeGroups:
              - name: system
                instanceType: m5.large
                minSize: 2
                desiredCapacity: 3
                maxSize: 4
                taints: [{key: CriticalAddonsOnly, value: "true", effect: NoSchedule}]
              - name: Train_GPU
                instanceTypes: [g5.2xlarge, g5.4xlarge]
                maxSize: 4
                spot: true
                volumeSize: 200
                labels: {team: vision}
                ssh: {allow: true}
              - {name: arm, instanceType: m7g.large}
            fargateProfiles: [{name: fp}]
            """)
        #expect(imported.source == .clusterConfig)
        let document = [imported].answers.resolved(with: .builtIn, on: testDay)
        #expect(document.name == "vision" && document.region == "eu-west-1" && document.cluster.version == "1.35")
        #expect(document.network.zones == ["eu-west-1a", "eu-west-1b"] && document.network.natGateways == .perZone)
        #expect(document.cluster.logTypes.count == 5 && document.cluster.serviceCidr == "10.100.0.0/16")
        #expect(document.cluster.adminRoleArns == ["arn:aws:iam::123456789012:role/Admins"])
        #expect(document.coreNodes.instanceTypes == ["m5.large"] && document.coreNodes.desiredSize == 3)
        let pool = document.pools["train-gpu"]
        #expect(pool.kind == .gpu && pool.instanceTypes == ["g5.2xlarge", "g5.4xlarge"])
        #expect(pool.cpuLimit == 64 && pool.capacityTypes == ["spot"] && pool.diskGiB == 200)
        #expect(document.pools.enabled.map(\.name) == [cpuPool, "train-gpu"], "the stack's GPU pool gives way")
        let unplaced = imported.entries.filter { !$0.outcome.isPlaced }
        #expect(
            Set(unplaced.map(\.name)).isSuperset(of: [
                "addons.vpc-cni", "addons.adot", "managedNodeGroups.arm", "managedNodeGroups.Train_GPU.ssh",
                "fargateProfiles", "cloudWatch.clusterLogging.logRetentionInDays", "vpc.clusterEndpoints.privateAccess",
            ]))
        #expect(imported.entries.first { $0.name == "vpc.nat.gateway" }?.line == 12)
    }

    @Test("of a VPC that is there keeps its subnets, in the zones' order")
    func existing() throws {
        let imported = try read(
            """
            kind: ClusterConfig
            vpc:
              id: vpc-0123456789abcdef0
              subnets:
                private:
                  us-west-2a: {id: subnet-0aaa0123456789abc}
                  us-west-2b: {id: subnet-0bbb0123456789abc}
            metadata: {name: shared, region: us-west-2}
            privateCluster: {enabled: true}
            """)
        let network = [imported].answers.resolved(with: .builtIn, on: testDay).network
        #expect(network.existingVpc.privateSubnets == ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"])
        #expect(network.zones == ["us-west-2a", "us-west-2b"] && network.natGateways == .none)
    }

    @Test("that is damaged anywhere is read or refused, and nothing falls over", arguments: 0..<10 as Range<UInt64>)
    func damage(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let keys = [
            "vpc", "nat", "gateway", "subnets", "addons", "managedNodeGroups", "metadata", "name", "taints", "labels",
        ]
        for _ in 0..<200 {
            var text = "kind: ClusterConfig\nmetadata: {name: x, region: us-west-2}\n"
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let value = [
                    "[]", "{}", "[{a: 1}]", "3", "null", "{private: [1]}", "[{name: {}, instanceType: g5.xlarge}]",
                ]
                text += "\(keys.randomElement(using: &random) ?? ""): \(value.randomElement(using: &random) ?? "")\n"
            }
            _ = try? read(text)
        }
    }
}

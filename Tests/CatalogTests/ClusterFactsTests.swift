import Testing

@testable import Catalog

@Suite("What surrounds a cluster")
struct ClusterFactsTests {
    let catalog = Catalog.builtIn

    @Test("address ranges say whether AWS refuses them, and why")
    func ranges() {
        let severities = Dictionary(uniqueKeysWithValues: catalog.addressRanges.map { ($0.cidr, $0.severity) })
        #expect(severities["169.254.0.0/16"] == .forbidden)
        #expect(severities["224.0.0.0/4"] == .forbidden)
        #expect(severities["172.17.0.0/16"] == .surprising)
        #expect(severities["10.0.0.0/16"] == nil)
        #expect(catalog.addressRanges.allSatisfy { !$0.reason.isEmpty })
    }

    @Test("nine pods run on every node by default, on about half a vCPU and half a GiB")
    func perNode() {
        let off = ["awsFsxCsiDriver", "mountpointS3CsiDriver"]
        let rows = catalog.footprints.filter { $0.placement == .everyNode && !off.contains($0.addon) }
        #expect(rows.map(\.pods).reduce(0, +) == 9)
        #expect((400...600).contains(rows.map(\.millicores).reduce(0, +)))
        #expect((400...600).contains(rows.map(\.memoryMiB).reduce(0, +)))
    }

    @Test("a footprint plans with at least what its chart requests, and with something where it requests nothing")
    func budgets() {
        for row in catalog.footprints {
            #expect(row.pods >= 1)
            #expect(row.millicores >= max(1, row.requestedMillicores ?? 1), "\(row.component)")
            #expect(row.memoryMiB >= max(1, row.requestedMiB ?? 1), "\(row.component)")
        }
        #expect(catalog.footprints(of: "karpenter").map(\.requestedMillicores) == [500])
    }

    @Test("Ingress NGINX is retired since March 2026, the load balancer controller is not")
    func retired() {
        #expect(catalog.retirement(of: "ingressNginx")?.since == "2026-03")
        #expect(catalog.retirement(of: "awsLoadBalancerController") == nil)
    }

    @Test("what the makers of a chart list ends where their own page ends")
    func support() throws {
        func limit(_ addon: String, _ version: String) throws -> String? {
            let version = try #require(catalog.version(version))
            return try #require(catalog.kubernetesSupport(of: addon)).limit(excluding: version)
        }
        #expect(try limit("kubecost", "1.34") == nil)
        #expect(try limit("kubecost", "1.35") == "up to 1.34")
        #expect(try limit("volcano", "1.36") == "up to 1.35")
        #expect(try limit("kubePrometheusStack", "1.37") == nil)
        #expect(try limit("metricsServer", "1.30") == "from 1.31 on")
        #expect(catalog.kubernetesSupport(of: "kuberayOperator") == nil)
    }
}

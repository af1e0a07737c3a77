import Environment
import Foundation
import TestSupport
import Testing

@testable import EnvironmentBundle

@Suite struct SmokeTestTests {
    private func jobs(_ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) throws -> [String: [String: Any]] {
        let bundle = RenderedBundle(RafaySample(changes).inputs)
        let files = bundle.files.filter { $0.path.hasPrefix("kubernetes/smoke-tests/") }
        return try Dictionary(
            uniqueKeysWithValues: files.map { ($0.path, try loadYAML($0.text) as? [String: Any] ?? [:]) })
    }

    private func pod(_ job: [String: Any]?) -> [String: Any]? {
        let spec = job?["spec"] as? [String: Any]
        let task = (spec?["tasks"] as? [[String: Any]])?.first ?? spec
        return (task?["template"] as? [String: Any])?["spec"] as? [String: Any]
    }

    @Test func everyPoolThatIsOnHasOne() throws {
        let plain = ["kubernetes/smoke-tests/x86-cpu-karpenter.yaml", "kubernetes/smoke-tests/g5-gpu-karpenter.yaml"]
        #expect(Set(try jobs(["addons.volcano": .flag(false)]).keys) == Set(plain))
        #expect(
            Set(try jobs().keys)
                == Set(
                    plain + [
                        "kubernetes/smoke-tests/x86-cpu-karpenter-volcano.yaml",
                        "kubernetes/smoke-tests/g5-gpu-karpenter-volcano.yaml",
                    ]))
        #expect(
            try jobs(["pools.g5-gpu-karpenter.enabled": .flag(false)]).keys.sorted() == [
                "kubernetes/smoke-tests/x86-cpu-karpenter-volcano.yaml",
                "kubernetes/smoke-tests/x86-cpu-karpenter.yaml",
            ])
        #expect(
            try jobs(["pools.x86-cpu-karpenter.enabled": .flag(false), "pools.g5-gpu-karpenter.enabled": .flag(false)])
                .isEmpty)
    }

    @Test func eachCanRunOnlyOnItsPool() throws {
        let jobs = try jobs()
        let cpu = pod(jobs["kubernetes/smoke-tests/x86-cpu-karpenter.yaml"])
        let gpu = pod(jobs["kubernetes/smoke-tests/g5-gpu-karpenter.yaml"])
        #expect(cpu?["nodeSelector"] as? [String: String] == ["karpenter.sh/nodepool": "x86-cpu-karpenter"])
        #expect(gpu?["nodeSelector"] as? [String: String] == ["karpenter.sh/nodepool": "g5-gpu-karpenter"])
        #expect(cpu?["tolerations"] == nil)
        #expect((gpu?["tolerations"] as? [[String: String]])?.first?["key"] == "nvidia.com/gpu")
    }

    /// Volcano's job is the same work under the other scheduler, which makes its pods.
    @Test(arguments: [cpuPool, gpuPool]) func volcanoGetsTheSameWork(pool: String) throws {
        let jobs = try jobs()
        let plain = jobs["kubernetes/smoke-tests/\(pool).yaml"]
        let volcano = jobs["kubernetes/smoke-tests/\(pool)-volcano.yaml"]
        #expect(volcano?["apiVersion"] as? String == "batch.volcano.sh/v1alpha1")
        #expect((volcano?["spec"] as? [String: Any])?["schedulerName"] as? String == "volcano")
        let pods = try [plain, volcano].map {
            try JSONSerialization.data(withJSONObject: #require(pod($0)), options: .sortedKeys)
        }
        #expect(pods[0] == pods[1])
    }

    @Test func theGPUOneTakesAGPU() throws {
        let container =
            (pod(try jobs()["kubernetes/smoke-tests/g5-gpu-karpenter.yaml"])?["containers"] as? [[String: Any]])?.first
        let resources = container?["resources"] as? [String: [String: String]]
        #expect(resources?["limits"]?["nvidia.com/gpu"] == "1")
        #expect((container?["command"] as? [String])?.last?.contains("nvidia-smi") == true)
    }

    @Test func eachEndsByItselfAndCleansUp() throws {
        for (path, job) in try jobs() {
            let spec = job["spec"] as? [String: Any]
            let isOfVolcano = path.contains("volcano")
            // A node takes minutes to come.
            #expect(isOfVolcano || (600...3600).contains(spec?["activeDeadlineSeconds"] as? Int ?? 0))
            #expect((spec?["ttlSecondsAfterFinished"] as? Int ?? 0) > 0)
            #expect(spec?[isOfVolcano ? "maxRetry" : "backoffLimit"] as? Int == 2)
            #expect(pod(job)?["restartPolicy"] as? String == "Never")
            #expect((pod(job)?["securityContext"] as? [String: Any])?["runAsNonRoot"] as? Bool == true)
        }
    }

    @Test func imagesArePinned() throws {
        for job in try jobs().values {
            for container in pod(job)?["containers"] as? [[String: Any]] ?? [] {
                let image = try #require(container["image"] as? String)
                #expect(image.wholeMatch(of: /public\.ecr\.aws\/[a-z0-9\/]+:[0-9][0-9.]+[0-9]/) != nil)
            }
        }
    }
}

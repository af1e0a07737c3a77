import Environment
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
        ((job?["spec"] as? [String: Any])?["template"] as? [String: Any])?["spec"] as? [String: Any]
    }

    @Test func everyPoolThatIsOnHasOne() throws {
        #expect(Set(try jobs().keys) == ["kubernetes/smoke-tests/cpu.yaml", "kubernetes/smoke-tests/gpu.yaml"])
        #expect(try jobs(["pools.gpu.enabled": .flag(false)]).keys.sorted() == ["kubernetes/smoke-tests/cpu.yaml"])
        #expect(try jobs(["pools.cpu.enabled": .flag(false), "pools.gpu.enabled": .flag(false)]).isEmpty)
    }

    @Test func eachCanRunOnlyOnItsPool() throws {
        let jobs = try jobs()
        let cpu = pod(jobs["kubernetes/smoke-tests/cpu.yaml"])
        let gpu = pod(jobs["kubernetes/smoke-tests/gpu.yaml"])
        #expect(cpu?["nodeSelector"] as? [String: String] == ["karpenter.sh/nodepool": "x86-cpu-karpenter"])
        #expect(gpu?["nodeSelector"] as? [String: String] == ["karpenter.sh/nodepool": "g5-gpu-karpenter"])
        #expect(cpu?["tolerations"] == nil)
        #expect((gpu?["tolerations"] as? [[String: String]])?.first?["key"] == "nvidia.com/gpu")
    }

    @Test func theGPUOneTakesAGPU() throws {
        let container = (pod(try jobs()["kubernetes/smoke-tests/gpu.yaml"])?["containers"] as? [[String: Any]])?.first
        let resources = container?["resources"] as? [String: [String: String]]
        #expect(resources?["limits"]?["nvidia.com/gpu"] == "1")
        #expect((container?["command"] as? [String])?.last?.contains("nvidia-smi") == true)
    }

    @Test func eachEndsByItselfAndCleansUp() throws {
        for job in try jobs().values {
            let spec = job["spec"] as? [String: Any]
            #expect((spec?["activeDeadlineSeconds"] as? Int ?? 0) > 0)
            #expect((spec?["ttlSecondsAfterFinished"] as? Int ?? 0) > 0)
            #expect(spec?["backoffLimit"] as? Int == 2)
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

import Catalog
import Environment
import Estimates
import TestSupport
import Testing

@Suite("What the node groups take of the private subnets")
struct AddressTests {
    private func need(_ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) -> AddressNeed {
        AddressNeed(of: .sample(changes), catalog: .builtIn)
    }

    @Test("At their maximum the default groups take 300 addresses and leave most for the pools")
    func defaults() {
        let need = need()
        #expect(need.workings == "8 x m5.xlarge with 30 + 2 x t3.xlarge with 30")
        #expect(need.needed == 300)
        #expect(need.usable == 2 * (8192 - 5))
        #expect(need.left == 16_074)
        #expect(need.percentLeft == 98)
    }

    @Test("Small subnets run out before the groups reach their maximum")
    func small() {
        let need = need([
            "network.privateSubnets": .list(["10.1.8.0/24", "10.1.9.0/25"]), "coreNodes.maxSize": .number(12),
        ])
        #expect(need.usable == 251 + 123)
        #expect(need.left == 374 - 420)
        #expect(need.percentLeft == 0)
    }

    @Test("Subnets that cannot be read hold nothing, and an unknown type leaves the need open")
    func unreadable() {
        #expect(need(["network.privateSubnets": .list(["10.1.8.0", "10.1.9.0/32"])]).usable == 0)
        let unknown = need(["coreNodes.instanceTypes": .list(["m5.huge"])])
        #expect(unknown.needed == nil && unknown.left == nil && unknown.percentLeft == nil)
    }
}

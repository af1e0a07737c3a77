import Preflight
import Testing

@Suite("The account's VPCs")
struct NetworkSurveyTests {
    private func ask(_ changes: [String: AccountAnswer] = [:], goesOn: Bool = true) -> NetworkSurvey.Answer? {
        NetworkSurvey(region: "us-west-2").run(on: StandInConsole(changes)) { _ in goesOn }
    }

    @Test("are told with their subnets, and with where each of these leads")
    func told() throws {
        guard case .told(let networks)? = ask() else {
            Issue.record("nothing was told")
            return
        }
        #expect(networks.vpcs.map(\.blocks) == [["172.31.0.0/16"], ["10.9.0.0/16", "100.64.0.0/16"]])
        #expect(networks.vpcs.last?.name == "the data team's")
        let subnets = networks.subnets.sorted { $0.id < $1.id }
        #expect(subnets.map(\.isPublic) == [false, false, true])
        #expect(subnets.map(\.hasRole) == [false, true, true])
        #expect(subnets.map(\.free) == [4000, 3000, 200])
    }

    @Test(
        "are not told where a call is refused or answered in a way that nobody understands, and it is said why",
        arguments: ["ec2 describe-vpcs", "ec2 describe-subnets", "ec2 describe-route-tables"])
    func refused(call: String) {
        for answer: AccountAnswer in [.refused(.code("UnauthorizedOperation")), .said("what is this")] {
            guard case .failed(let reason)? = ask([call: answer]) else {
                Issue.record("\(call) was taken for told")
                continue
            }
            #expect(reason.count > 20)
        }
    }

    @Test("are not waited for once somebody stops")
    func stopped() { #expect(ask(goesOn: false) == nil) }
}

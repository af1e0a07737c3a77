import Account
import Catalog

/// The questions to a live AWS account about one environment that is still to be made. All of them read, none changes anything.
package struct Preflight: Sendable {
    private let questions: [any Question]

    /// - Parameters:
    ///   - needs: of a document without errors.
    ///   - account: the one account that is meant; nil when any will do.
    package init(_ needs: AccountNeeds, catalog: Catalog, account: String? = nil) {
        var questions: [any Question] = [
            SignIn(region: catalog.region(needs.region), code: needs.region, meant: account),
            OpenRegion(region: needs.region),
            OpenZones(zones: needs.zones, region: needs.region, catalog: catalog),
        ]
        questions += needs.instances.map { OfferedInstances(wanted: $0, zones: needs.zones, region: needs.region) }
        questions += [OfferedVersion(needs: needs), FreeName(needs: needs)]
        questions += needs.quotasInVCPU.map { VCPUQuota(quota: $0, region: needs.region) }
        questions += needs.quotasOfThings.compactMap { RoomForMore(quota: $0, region: needs.region) }
        if needs.buysSpot { questions.append(SpotRole(region: needs.region)) }
        if let bucket = needs.stateBucket { questions.append(StateBucket(s3: bucket)) }
        self.questions = questions
    }

    /// Where the asking stands.
    package struct Progress: Equatable, Sendable {
        /// From 1 on.
        package let number: Int
        package let count: Int
        /// What is being asked: "Kubernetes 1.36".
        package let title: String
        /// How long this question waits.
        package let seconds: Int

        package init(number: Int, count: Int, title: String, seconds: Int) {
            self.number = number
            self.count = count
            self.title = title
            self.seconds = seconds
        }
    }

    /// Asks one question after the other.
    ///
    /// - Parameter progress: called at least every 100 ms while an answer is waited for; saying false stops the asking.
    /// - Returns: nil when it was stopped.
    package func run(on console: any AccountConsole, progress: (Progress) -> Bool) -> PreflightReport? {
        var checks: [PreflightCheck] = []
        // Two questions may be about the same answer.
        var answers: [[String]: AccountAnswer] = [:]
        for (index, question) in questions.enumerated() {
            func isToGoOn(_ seconds: Int) -> Bool {
                progress(Progress(number: index + 1, count: questions.count, title: question.title, seconds: seconds))
            }
            guard isToGoOn(0) else { return nil }
            let missing = checks.first { question.after.contains($0.id) && !$0.verdict.carries }
            let verdict: Verdict
            if let missing {
                verdict = .notAsked(after: missing.title)
            } else {
                do {
                    verdict = try withoutActuallyEscaping(isToGoOn) { waiting in
                        try question.verdict(
                            asking: Inquiry { arguments throws(Stopped) in
                                if let answer = answers[arguments] { return answer }
                                let answer = console.ask(arguments, waiting: waiting)
                                if answer == .stopped { throw Stopped() }
                                answers[arguments] = answer
                                return answer
                            })
                    }
                } catch {
                    return nil
                }
            }
            checks.append(PreflightCheck(id: question.id, title: question.title, verdict: verdict))
        }
        return PreflightReport(checks: checks)
    }
}

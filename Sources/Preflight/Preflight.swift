import Account
import Catalog

/// The questions to a live AWS account about one environment that is still to be made. All of them read, none changes anything.
package struct Preflight: Sendable {
    var questions: [any Question]

    /// - Parameters:
    ///   - needs: of a document without errors.
    ///   - account: the one account that is meant; nil when any will do.
    ///   - applying: when applying would begin, in seconds since 1970, and how many minutes it usually takes.
    package init(
        _ needs: AccountNeeds, catalog: Catalog, account: String? = nil, applying: (now: Int, minutes: Int)? = nil
    ) {
        let region = needs.region
        var questions: [any Question] = [
            SignIn(region: catalog.region(region), code: region, meant: account),
            OpenRegion(region: region),
            OpenZones(zones: needs.zones, region: region, catalog: catalog),
        ]
        questions += needs.instances.map { OfferedInstances(wanted: $0, zones: needs.zones, region: region) }
        questions += needs.reservations.map { OpenReservations(wanted: $0, region: region) }
        questions += [
            OfferedVersion(needs: needs), NodeImages(needs: needs), FreeName(needs: needs), FreeAlias(needs: needs),
            FreeQueue(needs: needs),
        ]
        if let vpc = needs.existingVpc {
            questions += [
                ExistingVPC(vpc: vpc, region: region), ExistingSubnets(vpc: vpc, region: region),
                WaysOut(vpc: vpc, region: region),
            ]
        } else {
            questions.append(FreeBlocks(needs: needs))
        }
        questions += needs.quotasInVCPU.map { VCPUQuota(quota: $0, region: region, catalog: catalog) }
        questions += needs.quotasOfThings.compactMap { RoomForMore(quota: $0, region: region) }
        if needs.spot.isBought {
            questions += [SpotRole(region: region, hasFallback: needs.spot.hasFallback), SpotScore(needs: needs)]
        }
        if let bucket = needs.stateBucket { questions += [StateBucket(s3: bucket), StateVersioning(s3: bucket)] }
        questions.append(CallersRights(needs: needs))
        if let applying { questions.append(TimeLeft(now: applying.now, minutes: applying.minutes)) }
        self.questions = questions
    }

    /// Where the asking stands.
    package struct Progress: Equatable, Sendable {
        /// Of the first question without an answer, from 1 on.
        package let number: Int
        package let count: Int
        /// What is being asked and waits longest: "Kubernetes 1.36".
        package let title: String
        /// How long that question waits.
        package let seconds: Int

        package init(number: Int, count: Int, title: String, seconds: Int) {
            self.number = number
            self.count = count
            self.title = title
            self.seconds = seconds
        }
    }

    /// Asks all questions, several at a time.
    ///
    /// - Parameter progress: called at least every 100 ms while an answer is waited for; saying false stops the asking.
    /// - Returns: nil when it was stopped.
    package func run(on console: any AccountConsole, progress: (Progress) -> Bool) -> PreflightReport? {
        let asking = SideBySide<Verdict>(
            jobs: questions.map { question in
                .init(id: question.id, title: question.title, after: question.after) { inquiry throws(Stopped) in
                    try question.verdict(asking: inquiry)
                }
            },
            carries: \.carries, leftOut: { .notAsked(after: $0) })
        return asking.run(on: console, progress: progress).map { verdicts in
            PreflightReport(
                checks: zip(questions, verdicts).map { PreflightCheck(id: $0.id, title: $0.title, verdict: $1) })
        }
    }
}

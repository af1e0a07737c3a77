import Catalog
import Environment
import TestSupport
import Testing

@testable import Wizard

@Suite("The offer to ask the account for facts")
struct FactsOfferTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .distantPast }

    /// The wizard on the Region page, on a day.
    private func wizard(on day: CalendarDay, region: String = "us-west-2") -> WizardState {
        var state = WizardState(context: WizardContext(catalog: .builtIn, today: day, presets: []))
        _ = state.update(.set(FieldChange(.region, .text(region))))
        _ = state.update(.go(.region))
        return state
    }

    @Test("is made where facts are old, the header says how old, and both go once the account has told them")
    func old() throws {
        var state = wizard(on: Self.day("2027-05-24"))
        #expect(state.screen.factsText.hasSuffix("days old"))
        let offer = try #require(state.content.item(.facts))
        #expect(offer.value.hasSuffix("days old"))
        _ = state.update(.focus(.facts))
        #expect(state.update(.activate) == [.refresh])
        let blocks = AccountFacts.Kind.allCases.map {
            AccountFacts.Block($0, region: "us-west-2", date: Self.day("2027-05-24"), rows: [])
        }
        let told = Catalog.builtIn.overlaid(with: AccountFacts(blocks))
        _ = state.update(.refreshed(.told(told, "Your account told zones of us-west-2.")))
        #expect(state.notice == "Your account told zones of us-west-2.")
        #expect(state.content.item(.facts) == nil)
        #expect(state.context.catalog === told)
        #expect(state.choices.own[.region]?.text == "us-west-2")
    }

    @Test("shows by what the account told of prices how dear a region is")
    func prices() throws {
        let fact = AccountFacts.Block(
            .prices, region: "us-west-2", date: Self.day("2027-05-24"), rows: ["us-west-2/m5.xlarge\t0.24"])
        let catalog = Catalog.builtIn.overlaid(with: AccountFacts([fact]))
        var state = WizardState(
            context: WizardContext(catalog: catalog, today: Self.day("2027-05-24"), presets: []))
        _ = state.update(.go(.region))
        let tables = state.content.lines.compactMap { line in if case .table(let table) = line { table } else { nil } }
        let row = try #require(tables.first?.rows.first { $0.items.first?.id == .region("us-west-2") })
        // m5.xlarge is $0.192 in us-east-1.
        #expect(row.cells.contains(.text("x1.25")))
    }

    @Test("is made where a region's facts are not all there")
    func unknown() {
        #expect(wizard(on: testDay, region: "ap-east-2").content.item(.facts)?.value == "not all there")
        let fresh = wizard(on: testDay)
        #expect(fresh.content.item(.facts) == nil && fresh.screen.factsText == "")
    }

    @Test("leaves everything as it was where nothing was told")
    func nothing() {
        var state = wizard(on: Self.day("2027-05-24"))
        for (outcome, notice) in [
            (.failed("There is no program aws."), "There is no program aws."),
            (.stopped, "Stopped. The former facts stand."),
        ]
            as [(RefreshOutcome, String)]
        {
            _ = state.update(.refreshed(outcome))
            #expect(state.notice == notice)
            #expect(state.content.item(.facts) != nil && state.context.catalog === Catalog.builtIn)
        }
    }
}

import Catalog
import Files
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Workbench

@Suite("The facts that an account told")
struct FactsStoreTests {
    let home: Scratch
    init() throws { home = try Scratch() }

    private func store(_ fileSystem: FileSystem = FileSystem()) -> FactsStore {
        FactsStore(
            variables: ["HOME": home.root], presetFolders: [home.root + "/near", home.root + "/far"],
            fileSystem: fileSystem)
    }

    private static func facts(_ region: String = "us-west-2", on day: Int = 24, _ rows: String...) -> AccountFacts {
        AccountFacts([
            .init(
                .zones, region: region, date: CalendarDay(year: 2026, month: 12, day: day) ?? .distantPast, rows: rows)
        ])
    }

    private static let file = ".local/share/slipway/facts.tsv"

    @Test("are kept, found again, added to region by region, and forgotten")
    func keeping() throws {
        #expect(store().open() == FactsStore.Opening())
        try store().keep(Self.facts("us-west-2", "usw2-az1\tus-west-2\tyes"))
        try store().keep(Self.facts("eu-west-1", "euw1-az1\teu-west-1\tyes"))
        #expect(store().open().facts.regions == ["eu-west-1", "us-west-2"])
        try store().forget(regions: ["eu-west-1"])
        #expect(store().open().facts == Self.facts("us-west-2", "usw2-az1\tus-west-2\tyes"))
        try store().forget(regions: [])
        try store().forget(regions: [])
        #expect(store().open() == FactsStore.Opening() && home.text(Self.file) == nil)
    }

    @Test("of a platform team beside its presets hold too, and the newer of two")
    func team() throws {
        try store().keep(Self.facts("us-west-2", on: 20, "usw2-az1\tus-west-2\tno"))
        home.run("mkdir near far && cp \(Self.file) far/facts.tsv")
        try store().keep(Self.facts("us-west-2", on: 24, "usw2-az1\tus-west-2\tyes"))
        #expect(store().open().facts.blocks.first?.rows == "usw2-az1\tus-west-2\tyes\n")
        home.run("cp \(Self.file) near/facts.tsv")
        try store().forget(regions: [])
        #expect(store().open().facts.blocks.first?.rows == "usw2-az1\tus-west-2\tyes\n")
    }

    @Test("of one's own stand above those of a platform team that are of the same day")
    func sameDay() throws {
        try store().keep(Self.facts("us-west-2", on: 24, "usw2-az1\tus-west-2\tno"))
        home.run("mkdir far && mv \(Self.file) far/facts.tsv")
        try store().keep(Self.facts("us-west-2", on: 24, "usw2-az1\tus-west-2\tyes"))
        #expect(store().open().facts.blocks.first?.rows == "usw2-az1\tus-west-2\tyes\n")
    }

    @Test("that are damaged at any place are named and ignored, and the others stand")
    func damage() throws {
        try store().keep(Self.facts("us-west-2", "usw2-az1\tus-west-2\tyes"))
        home.run("mkdir far && cp \(Self.file) far/facts.tsv")
        let whole = try #require(home.text(Self.file))
        for length in 0..<whole.utf8.count {
            home.put(Self.file, String(whole.prefix(length)))
            let opening = store().open()
            #expect(opening.remarks.count == 1 && opening.remarks[0].contains("\(home.root)/\(Self.file) is damaged"))
            #expect(opening.facts.regions == ["us-west-2"])
        }
        home.put(Self.file, whole.replacing("yes", with: "no"))
        #expect(store().open().remarks.count == 1)
        home.put(Self.file, whole.replacing("form 1", with: "form 2"))
        #expect(store().open().remarks.count == 1)
        // Refreshing mends it.
        try store().keep(Self.facts("eu-west-1", "euw1-az1\teu-west-1\tyes"))
        #expect(store().open().remarks.isEmpty)
    }

    @Test("stand as they were, or as they are to be, after a kill or an error at any call", arguments: [false, true])
    func interruption(isKill: Bool) throws {
        let (before, after) = (
            Self.facts("us-west-2", on: 20, "a\tb\tyes"), Self.facts("us-west-2", on: 24, "a\tb\tno")
        )
        try store().keep(before)
        var steps = 0
        while true {
            let count = Mutex(0)
            let step = steps
            let trouble = FileSystem { _, _ in
                count.withLock { count in
                    defer { count += 1 }
                    return (isKill ? count >= step : count == step) ? EIO : nil
                }
            }
            let hasFailed = (try? store(trouble).keep(after)) == nil
            let found = store().open()
            #expect(found.remarks.isEmpty && [before, after].contains(found.facts), "at step \(step)")
            guard hasFailed else { break }
            steps += 1
            try store().forget(regions: [])
            try store().keep(before)
            #expect(home.names(".local/share/slipway") == ["facts.tsv"], "at step \(step)")
        }
        #expect(steps > 3)
        #expect(store().open().facts == after)
    }

    @Test("have no place without a home, and that is said")
    func homeless() {
        let store = FactsStore(variables: [:], presetFolders: [])
        #expect(store.open() == FactsStore.Opening())
        #expect(throws: WorkbenchError.self) { try store.keep(Self.facts()) }
    }
}

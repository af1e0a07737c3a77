import Testing
import Text

@Suite("Dollars as text")
struct DollarsTests {
    @Test(
        "Cents have two digits and thousands are grouped",
        arguments: [
            (0, "$0.00"), (5, "$0.05"), (55_928, "$559.28"), (123_456_789, "$1,234,567.89"), (100_000, "$1,000.00"),
            (-150, "-$1.50"),
        ])
    func cents(_ cents: Int, _ text: String) {
        #expect(Dollars.text(cents: cents) == text)
    }

    @Test(
        "Prices keep every digit that counts",
        arguments: [(100_000, "$0.10"), (192_000, "$0.192"), (21_957_642, "$21.957642"), (1_000_000, "$1.00")])
    func prices(_ microdollars: Int, _ text: String) {
        #expect(Dollars.text(microdollars: microdollars) == text)
    }
}

import Testing

@testable import Text

@Suite("Looking for a text in another") struct SearchingTests {
    @Test(
        "It is found where it stands, at the ends and after a false beginning too",
        arguments: [
            ("terraform.tfstate", ".tfstate", true), ("tfstate.d", "tfstate", true), ("tfsttfstate", "tfstate", true),
            ("tfstat", "tfstate", false), ("", "x", false), ("x", "", true), ("", "", true), ("größe 5 €", "5 €", true),
        ])
    func finding(text: String, other: String, isThere: Bool) {
        #expect(text.includes(other) == isThere)
        if isThere, let place = text.place(of: other) { #expect(text[place] == other) }
    }

    @Test("A text is cut at each of its places, and put together with another")
    func pieces() {
        #expect("a, b, ".pieces(between: ", ") == ["a", "b", ""])
        #expect("aaa".pieces(between: "aa") == ["", "a"])
        #expect("a".pieces(between: "") == ["a"])
        #expect("≈ $5 / month".putting("about ", for: "≈ ") == "about $5 / month")
    }
}

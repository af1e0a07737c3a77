import TestSupport
import Testing

@testable import StructuredData

@Suite("Comments of a YAML text")
struct YAMLCommentsTests {
    @Test("stay at their keys when the text is written anew")
    func moved() {
        let comments = YAMLComments(
            of: """
                # The team's cluster.
                # Ask Ann.

                name: demo # not prod
                spec:   # all of it
                  # two zones are enough
                  zones:
                  - a  # cheap
                  - b
                  text: |
                    # no comment
                    line
                  # above
                  size: "3"   # was 4
                  it: don't # really
                  quoted: 'a # b' # c
                  flow: {x: 1, y: 2} # both
                # the end
                """)
        let canonical = """
            name: demo
            spec:
              zones: [a, b]
              text: "# no comment\\nline\\n"
              size: 3
              it: don't
              quoted: "a # b"
              flow:
                x: 1
                y: 2

            """
        #expect(
            comments.added(to: canonical) == """
                # The team's cluster.
                # Ask Ann.
                name: demo # not prod
                spec: # all of it
                  # two zones are enough
                  # cheap
                  zones: [a, b]
                  text: "# no comment\\nline\\n"
                  # above
                  size: 3 # was 4
                  it: don't # really
                  quoted: "a # b" # c
                  flow: # both
                    x: 1
                    y: 2
                # the end

                """)
    }

    @Test("go where the value goes")
    func changed() {
        let comments = YAMLComments(of: "a: 1 # one\n# about b\nb: true # yes\nc: [x, y] # xy\ngone: 1 # gone\n")
        #expect(comments.added(to: "a: 2\nb: yes\nc: [x]\n") == "a: 2\n# about b\nb: yes # yes\nc: [x]\n")
    }

    @Test(
        "are none where there is no YAML, and lines end as the system's",
        arguments: ["", "# only", "a: [", "\u{FEFF}", "- a # b"])
    func none(text: String) {
        #expect(YAMLComments(of: text).added(to: "a: 1\n") == "a: 1\n")
    }

    @Test("end as other lines do, whatever ended them before")
    func lineEnds() {
        #expect(YAMLComments(of: "# x\r\na: 1 # y\r\n").added(to: "a: 1\n") == "# x\na: 1 # y\n")
    }

    @Test("survive any number of rewritings, and never trap", arguments: 1...200)
    func fuzz(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a: 1", "b:", "  c: 'x # y'", "  d: [p, q]", "- e", "# f", " # g", "\n", "|", ">-", "\"", "'", "{h: 1}",
            ":", "#", "i: &x 2",
            "j: *x", "\t", "\u{2028}", "  ",
        ]
        let text = (0..<Int.random(in: 1...24, using: &random)).map { _ in
            (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "\n" : " ")
        }.joined()
        guard let value = try? YAMLNode.read(text) else { return }
        _ = value
        let once = YAMLComments(of: text).added(to: "a: 1\nb:\n  c: \"x # y\"\n  d: [p, q]\ni: 2\n")
        #expect(YAMLComments(of: once).added(to: "a: 1\nb:\n  c: \"x # y\"\n  d: [p, q]\ni: 2\n") == once)
    }
}

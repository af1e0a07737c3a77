import Environment
import Foundation
import Testing

/// A path is written once, beside its field's declaration: elsewhere it is a member, so that a wrong one does not compile.
@Suite("Field paths as text")
struct PathTextTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test("stand in Sources/Environment/Fields and nowhere else in the sources")
    func nowhereElse() throws {
        let files = try #require(FileManager.default.enumerator(at: Self.sources, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        #expect(files.count > 200)
        let (declarations, others) = (files.filter(Self.declares), files.filter { !Self.declares($0) })
        for file in others {
            let texts = StringLiterals(in: try String(contentsOf: file, encoding: .utf8)).texts
            for text in texts {
                let paths = Self.dottedPaths(in: text)
                #expect(paths.isEmpty, "\(file.lastPathComponent) writes \(paths.joined(separator: ", ")) as text")
            }
        }
        let declared = try declarations.flatMap {
            StringLiterals(in: try String(contentsOf: $0, encoding: .utf8)).texts.flatMap(Self.dottedPaths)
        }
        #expect(declared.contains("network.zones"), "the search finds them where they stand")
    }

    @Test("are found in any kind of literal, and not in code or comments")
    func search() {
        let source = #"""
            // "network.zones" in a comment
            let a = document.network.zones + [.network.zones].map { "\($0), \("pools.g5-gpu-karpenter.enabled") of cluster.version." }
            let b = """
                Say network.vpcCidr, not network.vpcCidrs or my.network.zones.
                """
            let c = #"tags "cluster.serviceCidr""#
            """#
        #expect(
            StringLiterals(in: source).texts.flatMap(Self.dottedPaths).sorted()
                == ["cluster.serviceCidr", "cluster.version", "network.vpcCidr", "pools.g5-gpu-karpenter.enabled"])
    }

    private static func declares(_ file: URL) -> Bool { file.path.contains("/Sources/Environment/Fields/") }

    private static let dotted = Set(FieldCatalogue.all.map(\.path.field).filter { $0.contains(".") })

    /// The words of a text that are a field's path with dots in it.
    private static func dottedPaths(in text: String) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || ".-*".contains($0)) }
            .map { word in String(word.reversed().drop { $0 == "." }.reversed()) }
            .filter { dotted.contains($0) || $0.hasPrefix("pools.") && FieldPath(reading: $0) != nil }
    }
}

/// The texts of a Swift file's string literals, without what is interpolated.
private struct StringLiterals {
    private(set) var texts: [String] = []

    private enum Place {
        /// Between parentheses of an interpolation, or outside of any literal.
        case code(parentheses: Int)
        case literal(end: String, text: String)
    }

    init(in source: String) {
        var places: [Place] = [.code(parentheses: 0)]
        var rest = Substring(source)
        while let next = rest.first {
            switch places.removeLast() {
            case .code(let parentheses):
                if next == "/", rest.hasPrefix("//") {
                    rest = rest.drop { $0 != "\n" }
                    places.append(.code(parentheses: parentheses))
                } else if next == "\"" || next == "#", let quote = ["\"\"\"", "#\"", "\""].first(where: rest.hasPrefix)
                {
                    rest.removeFirst(quote.count)
                    places.append(.code(parentheses: parentheses))
                    places.append(.literal(end: String(quote.reversed()), text: ""))
                } else {
                    rest.removeFirst()
                    // The parenthesis that ends an interpolation leads back into its literal.
                    if next == ")", parentheses == 1, places.count > 0 { continue }
                    let step = next == "(" ? 1 : next == ")" ? -1 : 0
                    places.append(.code(parentheses: parentheses + step))
                }
            case .literal(let end, let text):
                if next == end.first, rest.hasPrefix(end) {
                    rest.removeFirst(end.count)
                    texts.append(text)
                } else if next == "\\", rest.hasPrefix("\\("), end.last != "#" {
                    rest.removeFirst(2)
                    places.append(.literal(end: end, text: text + " "))
                    places.append(.code(parentheses: 1))
                } else {
                    let length = next == "\\" && end.last != "#" ? 2 : 1
                    places.append(.literal(end: end, text: text + rest.prefix(length)))
                    rest.removeFirst(length)
                }
            }
        }
    }
}

import StructuredData

/// The kinds of documents that people write.
package enum DocumentKind: String, CaseIterable, Sendable {
    case environment = "Environment"
    case preset = "Preset"

    /// What the bytes of a file say that they are; nil when they say nothing that is known.
    package init?(of bytes: [UInt8]) {
        guard let root = try? YAMLTree.parse(bytes),
            let kind = root["kind"]?.rawText
        else { return nil }
        self.init(rawValue: kind)
    }
}

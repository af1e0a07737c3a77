import StructuredData

extension EnvironmentDocument {
    /// This document as canonical YAML, with the comments of the text that it was made from, where the value stays.
    ///
    /// - Parameter source: the bytes of that text, which may be any: comments that cannot be kept safely are left out.
    package func yamlText(keepingCommentsOf source: [UInt8]) -> String {
        let plain = yamlText
        guard source.contains(UInt8(ascii: "#")), let text = String(validating: source, as: UTF8.self) else {
            return plain
        }
        let commented = YAMLComments(of: text).added(to: plain)
        let (read, wanted) = (DocumentReader.read(commented), DocumentReader.read(plain))
        return read.problems == wanted.problems && read.answers == wanted.answers ? commented : plain
    }
}

import Environment

/// The ids of things that EC2 made: a word for their kind, and 8 or, since 2018, 17 hexadecimal digits.
enum ResourceID {
    /// The kind's word: `vpc` of `vpc-0123456789abcdef0`.
    enum Kind: String { case vpc, subnet }

    static func isSound(_ text: String, _ kind: Kind) -> Bool {
        let digits = text.dropFirst(kind.rawValue.count + 1)
        return text.hasPrefix(kind.rawValue + "-") && [8, 17].contains(digits.utf8.count)
            && digits.utf8.allSatisfy { Set("0123456789abcdef".utf8).contains($0) }
    }

    /// The id that was meant by a text with blanks or capitals, or by an ARN; nil where that is none.
    static func meant(by text: String, _ kind: Kind) -> String? {
        let word = text.split { $0 == "/" || $0.isWhitespace }.last.map { $0.lowercased() } ?? ""
        return isSound(word, kind) && word != text ? word : nil
    }
}

extension Subject {
    /// The subnets of the VPC that is there, in the document's order, private ones first, each with its place.
    var existingSubnets: [(path: FieldPath, id: String)] {
        let vpc = document.network.existingVpc
        func placed(_ ids: [String], _ field: FieldPath) -> [(path: FieldPath, id: String)] {
            ids.enumerated().map { (field[$0.offset], $0.element) }
        }
        return placed(vpc.privateSubnets, .network.existingVpc.privateSubnets)
            + placed(vpc.publicSubnets, .network.existingVpc.publicSubnets)
    }
}

extension Rule.Source {
    static let existingVPC = Rule.Source("The network stage, terraform/network/existing.tf", "2026-11-26")
}

/// One thing to know of the account: which call tells it, and what the answer means.
protocol Question: Sendable {
    /// As the check of apply.sh that asks the same is called, where there is one.
    var id: String { get }
    /// What it is about, in a few words: "Kubernetes 1.36".
    var title: String { get }
    /// Ids of the questions without whose good answers this one makes no sense.
    var after: [String] { get }
    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict
}

/// The asking was stopped.
struct Stopped: Error {}

/// The account, as a question sees it.
struct Inquiry {
    let ask: ([String]) throws(Stopped) -> AccountAnswer

    /// The words that a call prints; a verdict when it prints none that can be used.
    ///
    /// - Parameter isWord: what each word has to be like.
    func words(_ arguments: [String], where isWord: (Substring) -> Bool) throws(Stopped) -> Words {
        let answer = try ask(arguments)
        guard case .said(let text) = answer else { return .none(answer, Verdict(noUse: answer, to: arguments)) }
        // With --output text nothing at all is printed as None.
        let words = text.split(whereSeparator: \.isWhitespace).filter { $0 != "None" }
        return words.allSatisfy(isWord)
            ? .words(words.map(String.init)) : .none(answer, Verdict(noUse: answer, to: arguments))
    }

    enum Words {
        case words([String])
        case none(AccountAnswer, Verdict)
    }
}

extension Substring {
    /// Small letters, digits and hyphens: a zone, a version, an instance type.
    var isPlainWord: Bool {
        utf8.count <= 64
            && utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
    }
}

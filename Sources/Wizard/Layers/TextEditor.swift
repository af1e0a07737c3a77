import Environment

/// A line of text being edited: where it will go, what stands in it, and where the caret is.
package struct TextEditor: Equatable, Sendable {
    package enum Target: Equatable, Sendable {
        case field(FieldPath)
        /// `key=value`, a tag that is not there yet.
        case newTag
        /// Another name for the pool of that name.
        case poolName(String)
        /// The folder that the bundle is written to.
        case folder
        /// The bundle or document to open.
        case document
    }

    package let target: Target
    package private(set) var text: [Character]
    /// The caret stands before this character.
    package private(set) var caret: Int
    /// What is wrong with what was entered, after an attempt to accept it.
    package internal(set) var problem: String?
    let digitsOnly: Bool
    /// Until a key says otherwise, typing replaces what is there, as in a dialog that has just opened.
    private var isFresh: Bool

    init(_ target: Target, text: String, digitsOnly: Bool = false) {
        self.target = target
        self.text = Array(text)
        self.digitsOnly = digitsOnly
        caret = self.text.count
        isFresh = digitsOnly
    }

    package var string: String { String(text) }

    /// Puts text in at the caret. Line breaks become blanks: a pasted newline does not submit.
    mutating func insert(_ addition: String) {
        let characters = addition.map { $0.isNewline || $0 == "\t" ? " " : $0 }
            .filter { !digitsOnly || $0.isASCII && $0.isNumber }
            .filter { !$0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } }
        guard !characters.isEmpty else { return }
        guard text.count + characters.count <= Self.longest else {
            problem =
                "There is room for \(Self.longest) characters, and this would make \(text.count + characters.count). Paste less."
            return
        }
        if isFresh { clear() }
        text.insert(contentsOf: characters, at: caret)
        caret += characters.count
        problem = nil
    }

    /// More than any field may sensibly hold, and little enough to stay quick.
    private static let longest = 4096

    mutating func erase() {
        isFresh = false
        guard caret > 0 else { return }
        caret -= 1
        text.remove(at: caret)
        problem = nil
    }

    mutating func eraseForward() {
        isFresh = false
        guard caret < text.count else { return }
        text.remove(at: caret)
        problem = nil
    }

    mutating func clear() {
        text = []
        caret = 0
        isFresh = false
        problem = nil
    }

    mutating func move(to position: Int) {
        isFresh = false
        caret = min(max(0, position), text.count)
    }
}

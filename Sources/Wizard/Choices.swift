import Environment

/// What a person has decided: all that undo brings back and a draft keeps.
package struct Choices: Equatable, Sendable {
    /// The preset that lies below the answers; nil when none was chosen.
    package var preset: Preset?
    /// The person's own answers. The fields among them are the ones that were touched.
    package var own: Answers
    /// The folder that the person asked for; nil when it follows the environment's name.
    package var folder: String?
    /// The bundle or document that is being edited; nil for a new environment.
    package var origin: Origin?
    /// The draft that they were taken up from, by its name where drafts are kept; nil for answers of this session.
    package var draft: String?

    package init(
        preset: Preset? = nil, own: Answers = Answers(), folder: String? = nil, origin: Origin? = nil,
        draft: String? = nil
    ) {
        self.preset = preset
        self.own = own
        self.folder = folder
        self.origin = origin
        self.draft = draft
    }

    /// What is being edited, as it was when it was opened. By reference, since choices are copied at every turn and
    /// a document is large.
    package final class Origin: Equatable, Sendable {
        /// As the person named it.
        package let name: String
        package let document: EnvironmentDocument
        /// Its bytes, whose comments are kept.
        package let source: [UInt8]

        package init(name: String, document: EnvironmentDocument, source: [UInt8] = []) {
            self.name = name
            self.document = document
            self.source = source
        }

        package static func == (left: Origin, right: Origin) -> Bool {
            left === right
                || left.name == right.name && left.document == right.document && left.source == right.source
        }
    }
}

extension Choices {
    /// What is otherwise than in other choices, in a few words each.
    func differences(from other: Choices) -> [String] {
        let pools = own.pools.union(other.own.pools)
        // Of a pool that came or went its fields are not told one by one.
        let moved = pools.filter { own.pools.contains($0) != other.own.pools.contains($0) && !Self.isOfStack($0) }
        var words = FieldCatalogue.all(andPools: pools)
            .filter { own[$0.path] != other.own[$0.path] && $0.path.pool.map { moved.contains($0.name) } != true }
            .map(\.fullTitle)
        words += moved.sorted().map { "the pool \($0)" }
        if preset?.name != other.preset?.name { words.insert("the preset", at: 0) }
        if origin != other.origin { words = ["opening \(origin?.name ?? other.origin?.name ?? "")"] }
        if draft != other.draft { words = ["taking up the draft"] }
        if folder != other.folder, words.isEmpty { words = ["the folder"] }
        return words.count > 3 ? words.prefix(2) + ["\(words.count - 2) more"] : words
    }
}

extension Choices {
    private static func isOfStack(_ pool: String) -> Bool { EnvironmentDocument.Pools.stackNames.contains(pool) }
}

/// Earlier and undone states of something.
struct History<State: Equatable & Sendable>: Sendable {
    private var past: [State] = []
    private var future: [State] = []

    var canUndo: Bool { !past.isEmpty }
    /// The state that undo brings back; nil when there is none.
    var earlier: State? { past.last }

    /// Keeps the state that is about to change. What had been undone is then gone.
    mutating func record(_ state: State) {
        past.append(state)
        future = []
        if past.count > Self.longest { past.removeFirst() }
    }

    mutating func undo(from state: State) -> State? {
        guard let earlier = past.popLast() else { return nil }
        future.append(state)
        return earlier
    }

    mutating func redo(from state: State) -> State? {
        guard let later = future.popLast() else { return nil }
        past.append(state)
        return later
    }

    /// Steps that are remembered; each is a few kilobytes at most.
    private static var longest: Int { 500 }
}

import Environment

/// A list to choose from, over the page: one value or several, with a filter.
package struct Picker: Equatable, Sendable {
    /// One thing to choose.
    package struct Option: Equatable, Sendable {
        package let value: String
        package let detail: String
        /// Why it cannot be picked; nil when it can.
        package internal(set) var barred: String?
        /// How long a version is supported, where that is what tells the options apart.
        package let timeline: Timeline?

        package init(_ value: String, _ detail: String = "", barred: String? = nil, timeline: Timeline? = nil) {
            self.value = value
            self.detail = detail
            self.barred = barred
            self.timeline = timeline
        }
    }

    /// What is chosen for.
    package enum Target: Equatable, Sendable {
        case field(FieldPath)
        /// What another pool begins with.
        case newPool
    }

    package let target: Target
    package let title: String
    package let options: [Option]
    package let allowsSeveral: Bool
    /// The values chosen so far, in the order in which they were chosen.
    package private(set) var chosen: [String]
    package private(set) var filter = ""
    /// Whether typed letters go into the filter.
    package internal(set) var isFiltering = false
    /// Whether something was marked or unmarked since the list was opened.
    private var isMarked = false
    /// The option that has the focus, among the visible ones.
    package private(set) var focus: Int

    /// - Parameter unknown: what is said of a chosen value that is not among the options.
    init(
        _ target: Target, title: String, options: [Option], chosen: [String], allowsSeveral: Bool,
        unknown: String = "not in the catalog"
    ) {
        self.target = target
        self.title = title
        // A value that no table knows stays in sight and can be taken out.
        let known = Set(options.map(\.value))
        self.options = chosen.filter { !known.contains($0) }.map { Option($0, unknown) } + options
        self.chosen = chosen
        self.allowsSeveral = allowsSeveral
        focus = 0
        focus = self.options.firstIndex { chosen.contains($0.value) } ?? 0
    }

    /// The options that the filter lets through: those that hold each of its words.
    package var visible: [Option] {
        let words = filter.lowercased().split(separator: " ")
        guard !words.isEmpty else { return options }
        return options.filter { option in
            let text = "\(option.value) \(option.detail)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
    }

    /// The field that is chosen for; nil for what is none.
    package var path: FieldPath? { if case .field(let path) = target { path } else { nil } }

    package var focused: Option? { visible.indices.contains(focus) ? visible[focus] : nil }

    /// Whether Enter takes the focused option in the place of the one that the list holds: most lists hold one usual value, and
    /// who opens such a list wants another.
    package var isReplacing: Bool {
        allowsSeveral && !isMarked && chosen.count <= 1 && focused.map { !chosen.contains($0.value) } == true
    }

    /// Takes the focused option alone.
    ///
    /// - Returns: why that is not possible; nil when it was done.
    mutating func chooseFocused() -> String? {
        guard let option = focused else { return nil }
        if let barred = option.barred, !chosen.contains(option.value) { return barred }
        chosen = [option.value]
        return nil
    }

    mutating func move(to place: Int) { focus = min(max(0, place), max(0, visible.count - 1)) }

    mutating func move(by steps: Int) { move(to: focus + steps) }

    mutating func setFilter(_ text: String) {
        filter = text
        focus = 0
    }

    /// Takes the focused option in, or out when it was in.
    ///
    /// - Returns: why that is not possible; nil when it was done.
    mutating func toggleFocused() -> String? {
        guard allowsSeveral else { return chooseFocused() }
        guard let option = focused else { return nil }
        if let index = chosen.firstIndex(of: option.value) {
            chosen.remove(at: index)
        } else {
            if let barred = option.barred { return barred }
            chosen.append(option.value)
        }
        isMarked = true
        return nil
    }
}

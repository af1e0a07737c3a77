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

    package let path: FieldPath
    package let title: String
    package let options: [Option]
    package let allowsSeveral: Bool
    /// The values chosen so far, in the order in which they were chosen.
    package private(set) var chosen: [String]
    package private(set) var filter = ""
    /// Whether typed letters go into the filter.
    package internal(set) var isFiltering = false
    /// The option that has the focus, among the visible ones.
    package private(set) var focus: Int

    init(path: FieldPath, title: String, options: [Option], chosen: [String], allowsSeveral: Bool) {
        self.path = path
        self.title = title
        // A value that no table knows stays in sight and can be taken out.
        let known = Set(options.map(\.value))
        self.options = chosen.filter { !known.contains($0) }.map { Option($0, "not in the catalog") } + options
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

    package var focused: Option? { visible.indices.contains(focus) ? visible[focus] : nil }

    mutating func move(by steps: Int) { focus = min(max(0, focus + steps), max(0, visible.count - 1)) }

    mutating func setFilter(_ text: String) {
        filter = text
        focus = 0
    }

    /// Takes the focused option in, or out when it was in.
    ///
    /// - Returns: why that is not possible; nil when it was done.
    mutating func toggleFocused() -> String? {
        guard let option = focused else { return nil }
        if let index = chosen.firstIndex(of: option.value), allowsSeveral {
            chosen.remove(at: index)
            return nil
        }
        if let barred = option.barred { return barred }
        chosen = allowsSeveral ? chosen + [option.value] : [option.value]
        return nil
    }
}

import Terminal

/// How long a demo rests between steps, so that people can follow.
package struct Pace: Equatable, Sendable {
    /// 2 is twice as fast; 0 stands for no pauses at all.
    private let speed: Double

    /// - Returns: nil for a speed that is none.
    package init?(speed: Double) {
        guard speed.isFinite, speed >= 0 else { return nil }
        self.speed = speed
    }

    private init(fixed speed: Double) { self.speed = speed }

    /// The pace of a demo.
    package static let human = Pace(fixed: 1)
    /// Without pauses, for tests.
    package static let none = Pace(fixed: 0)

    /// Milliseconds to rest where a demo rests for so many.
    func pause(_ milliseconds: Int) -> Int {
        speed == 0 ? 0 : Int(min(Double(milliseconds) / speed, 1e9))
    }

    /// After the last of some presses: time to see what came of it.
    static let afterKey = 500
    /// Between two presses of one step.
    static let betweenKeys = 200
    /// Between typed characters.
    static let betweenCharacters = 100

    /// Time to read a text: subtitles allow some 17 characters a second, and a moment to notice them.
    static func reading(_ text: String) -> Int { 500 + TextWidth.of(text) * 1000 / 17 }
}

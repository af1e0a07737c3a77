/// How far a list is scrolled. It depends on the focus alone and goes by half of what is visible at a time, so that
/// most steps move a bar and not the whole list.
enum Scroll {
    /// Rows that are scrolled off at the top: none while everything fits, or the focus is well in sight without.
    static func offset(focus: Int, total: Int, visible: Int) -> Int {
        let step = max(1, visible / 2)
        let beyond = focus - (visible - step / 2)
        guard beyond >= 0 else { return 0 }
        return min((beyond / step + 1) * step, max(0, total - visible))
    }
}

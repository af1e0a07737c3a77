/// How far a list is scrolled. It depends on the focus alone and goes by half of what is visible at a time, so that
/// most steps move a bar and not the whole list.
enum Scroll {
    /// Rows that are scrolled off at the top: none while everything fits.
    static func offset(focus: Int, total: Int, visible: Int) -> Int {
        let step = max(1, visible / 2)
        // The focus then is at least a quarter of what is visible away from either edge.
        return min(max(0, focus / step * step - step / 2), max(0, total - visible))
    }
}

import Estimates
import Text

extension ApplyPlan {
    /// `about $559 a month`, or `at least` where something has no price.
    package var costInWords: String {
        let dollars = Dollars.text(cents: (cost.monthlyCents + 50) / 100 * 100).dropLast(3)
        return "\(cost.isIncomplete ? "at least" : "about") \(dollars) a month"
    }
}

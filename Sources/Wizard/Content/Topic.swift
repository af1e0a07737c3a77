import Environment
import Validation

/// What there is to read about something. The text is only made when somebody wants it.
package indirect enum Topic: Equatable, Sendable {
    case field(FieldPath)
    case preset(Preset)
    case region(String)
    case finding(Finding)
    case account
    case details(Details)
    /// A title and a sentence or two, which the page gives itself.
    case words(String, String)
}

/// What there is to read at length behind a figure.
package enum Details: Hashable, Sendable {
    case files, plan, cost
    /// The types that the pool of that name may start.
    case types(String)
    /// The quota of that code.
    case quota(String)
}

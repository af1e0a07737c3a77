import Catalog
import Environment

/// The day on which the tests judge support dates, so that they hold on every other day.
package let testDay = CalendarDay("2026-11-24")!

extension EnvironmentDocument {
    /// A sound document: the defaults, named `demo`, in us-west-2, with `changes` on top.
    package static func sample(_ changes: KeyValuePairs<FieldPath, FieldValue> = [:]) -> EnvironmentDocument {
        var answers = Answers()
        answers["name"] = .text("demo")
        answers["region"] = .text("us-west-2")
        for (path, value) in changes where path.part == nil { answers[path] = value }
        for (path, value) in changes where path.part != nil {
            answers.apply(FieldChange(path, value), in: answers.resolved(with: .builtIn, on: testDay))
        }
        return answers.resolved(with: .builtIn, on: testDay)
    }
}

/// The stack's own pools, by name.
package let cpuPool = EnvironmentDocument.Pools.cpuName
package let gpuPool = EnvironmentDocument.Pools.gpuName

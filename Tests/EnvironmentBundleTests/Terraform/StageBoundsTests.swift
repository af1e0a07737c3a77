import Embedded
import Environment
import Testing

@testable import EnvironmentBundle

/// What a stage's variables refuse is what lies outside the bounds of their fields: both are read from the stage's
/// validations and from the catalogue, and neither knows the other.
@Suite struct StageBoundsTests {
    /// A comparison with a number in a validation: of the variable itself, or of its length.
    struct Limit: CustomTestStringConvertible, Sendable {
        let stage: Stage
        let variable: String
        let comparison: String
        let number: Int
        var testDescription: String { "\(stage.rawValue): \(variable) \(comparison) \(number)" }
    }

    private static func text(of stage: Stage) -> String {
        EmbeddedFiles.terraform.file("terraform/\(stage.rawValue)/variables.tf")?.text ?? ""
    }

    /// The cluster's name comes to the last stage from the one before; what stands below `pool.` is a pool's.
    private static func field(of variable: String, in stage: Stage) -> Field? {
        if variable.hasPrefix("pool.") {
            return FieldCatalogue.declared.first { $0.path.isOfEachPool && "pool.\($0.attribute)" == variable }
        }
        return FieldCatalogue.declared.first { field in
            field.variables.contains { $0.name == variable && ($0.stage == stage || $0.name == "cluster_name") }
        }
    }

    static let limits: [Limit] = Stage.allCases.flatMap { stage in
        text(of: stage).matches(
            of: /(?:length\((?:var\.)?((?:pool\.)?[a-z_]+)\)|(?:var\.)?((?:pool\.)?[a-z_]+)) (>=|<=|>) ([0-9]+)/
        ).compactMap { match in
            let variable = String(match.1 ?? match.2 ?? "")
            // Those of some pools alone: the least of GPU pools, which `PoolVariableTests` holds, and that reserved nodes need a
            // reservation.
            if ["pool.cpu_limit 4", "pool.reservations 0"].contains("\(variable) \(match.4)") { return nil }
            guard field(of: variable, in: stage) != nil, let number = Int(match.4) else { return nil }
            return Limit(stage: stage, variable: variable, comparison: String(match.3), number: number)
        }
    }

    @Test(arguments: limits)
    func aStageRefusesWhatLiesOutsideTheBoundsOfTheField(_ limit: Limit) {
        let size = Self.field(of: limit.variable, in: limit.stage)?.bounds?.size
        switch limit.comparison {
        case "<=": #expect(size?.upperBound == limit.number)
        case ">": #expect(size?.lowerBound == limit.number + 1)
        default: #expect(size?.lowerBound == limit.number)
        }
    }

    @Test(arguments: Stage.allCases)
    func everyStageHoldsTheNameToTheSamePatternAndLength(_ stage: Stage) throws {
        let pattern = try #require(FieldBounds.name.pattern)
        let variable = stage == .network ? "name" : "cluster_name"
        let text = Self.text(of: stage)
        #expect(text.contains("can(regex(\"\(pattern)\", var.\(variable)))"))
        #expect(text.contains("must have \(FieldBounds.name.inWords) lower-case letters"))
        #expect(Self.limits.contains { $0.stage == stage && $0.variable == variable })
    }

    @Test(arguments: Stage.allCases)
    func aStageAdmitsTheChoicesOfTheField(_ stage: Stage) {
        let text = Self.text(of: stage)
        let admitted =
            text.matches(of: /contains\(\[(.+?)\], (?:var\.)?((?:pool\.)?[a-z_]+)\)/).map {
                (variable: $0.2, values: $0.1)
            }
            + text.matches(of: /setsubtract\((?:var\.)?((?:pool\.)?[a-z_]+), \[(.+?)\]\)/).map {
                (variable: $0.1, values: $0.2)
            }
        for (variable, values) in admitted {
            let choices = Self.field(of: String(variable), in: stage)?.choices.map { "\"\($0.value)\"" }
            #expect(choices?.joined(separator: ", ") == String(values), "\(variable)")
        }
        // Only the fields of a fixed set are meant, and each of them is held.
        let fixed = FieldCatalogue.declared.filter {
            $0.bounds?.pattern == nil && !$0.choices.isEmpty && $0.path != .pools.each.instanceCategories
        }.flatMap { field in
            field.variables.filter { $0.stage == stage }
                .map { field.path.isOfEachPool ? "pool.\(field.attribute)" : $0.name }
        }
        #expect(Set(fixed) == Set(admitted.map { String($0.variable) }))
    }
}

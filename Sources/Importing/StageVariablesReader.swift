import Environment
import StructuredData

/// Reads the tfvars of this stack's own stages: each variable is that of a field, and the fields say of which.
enum StageVariablesReader {
    static func read(_ pairs: [HCLPair]) -> Imported {
        var imported = Imported(.stages)
        for pair in pairs {
            if pair.name == poolsVariable {
                readPools(pair, into: &imported)
            } else if let path = paths[pair.name] {
                imported.take(pair.value, named: pair.name, on: pair.line, as: path)
            } else {
                imported.leave(pair.name, on: pair.line, derived[pair.name] ?? "No stage has such a variable.")
            }
        }
        return imported
    }

    /// Where each variable's value comes from. What pools hold becomes one variable together.
    private static let paths = Dictionary(
        FieldCatalogue.declared.filter { !$0.path.isOfEachPool }.flatMap { field in
            field.variables.map { ($0.name, field.path) }
        }, uniquingKeysWith: { first, _ in first })

    private static let poolsVariable = FieldCatalogue.field(.pools.each.kind)?.variables.first?.name

    /// Variables that no field holds.
    private static let derived = [
        "karpenter_chart_version": "It follows from the Kubernetes version.",
        "needed_addresses": "It follows from the number and the type of the nodes.",
    ]

    /// The pools by name. One of the stack's own that is not among them is switched off.
    private static func readPools(_ variable: HCLPair, into imported: inout Imported) {
        let pools = variable.value.pairs ?? []
        for pool in pools {
            guard FieldPath.canBePool(pool.name), let attributes = pool.value.pairs else {
                imported.leave("\(variable.name).\(pool.name)", on: pool.line, "It is no pool with attributes.")
                continue
            }
            let fields = FieldCatalogue.pool(pool.name)
            for attribute in attributes {
                let name = "\(variable.name).\(pool.name).\(attribute.name)"
                if let field = fields.first(where: { $0.attribute == attribute.name }) {
                    imported.take(attribute.value, named: name, on: attribute.line, as: field.path)
                } else {
                    imported.leave(name, on: attribute.line, "No pool has such an attribute.")
                }
            }
            let untold = untold(of: pool.name, imported.answers)
            if !untold.isEmpty {
                imported.translate(
                    "\(variable.name).\(pool.name)", on: pool.line, to: untold,
                    "What it leaves out is empty in the stage.")
            }
        }
        let missing = EnvironmentDocument.Pools.stackNames.filter { name in !pools.contains { $0.name == name } }
        guard !missing.isEmpty else { return }
        imported.translate(
            variable.name, on: variable.line,
            to: missing.map { FieldChange(.pools[$0].enabled, .flag(false)) },
            "Pools of the stack that are not among them are off.")
    }

    /// What the stage takes for attributes that are left out, where a document has another default.
    private static func untold(of pool: String, _ answers: Answers) -> [FieldChange] {
        let fields = FieldCatalogue.pool(pool).filter { $0.path != .pools[pool].enabled }
        var (here, plain) = (EnvironmentDocument(), EnvironmentDocument())
        for field in fields {
            if let answer = answers[field.path] { field.set(answer, in: &here) }
        }
        plain.pools[pool] = EnvironmentDocument.Pool(pool, .undeclared)
        return fields.filter {
            answers[$0.path] == nil && $0.value(plain) != $0.defaultValue(in: here)
        }.map { FieldChange($0.path, $0.value(plain)) }
    }
}

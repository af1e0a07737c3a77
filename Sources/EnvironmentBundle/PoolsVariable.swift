import Environment
import StructuredData

extension EnvironmentDocument.Pools {
    /// The pools that are switched on, as the add-ons stage takes them: what it has by default is left out.
    var variable: StructuredValue {
        .map(enabled.map { pool in .init(pool.name, .map(pool.attributes)) })
    }
}

extension EnvironmentDocument.Pool {
    fileprivate var attributes: [StructuredValue.Member] {
        var (here, plain) = (EnvironmentDocument(), EnvironmentDocument())
        here.pools[name] = self
        plain.pools[name] = Self(name, .undeclared)
        let paths = FieldPath.pools[name]
        let needed = [paths.kind, paths.capacityTypes, paths.cpuLimit]
        return FieldCatalogue.pool(name).filter { $0.path != paths.enabled }.compactMap { field in
            guard needed.contains(field.path) || field.value(here) != field.value(plain) else { return nil }
            return .init(field.attribute, field.value(here).structured)
        }
    }
}

import Catalog
import Environment
import StructuredData

/// Reads files that describe a cluster for other tools.
package enum Importer {
    /// Reads a variables file of Terraform, or a ClusterConfig of eksctl; which it is, the content tells.
    ///
    /// - Throws: `ImportError` where it is neither. What has no place here is no error.
    package static func read(_ bytes: [UInt8], catalog: Catalog) throws(ImportError) -> Imported {
        guard let text = String(validating: bytes, as: UTF8.self), bytes.count <= YAMLTree.longestDocument else {
            throw ImportError(line: nil, message: "It is not UTF-8 text of at most 1 MiB. Is it the right file?")
        }
        if text.split(separator: "\n").contains(where: { $0.hasPrefix("kind:") || $0.hasPrefix("apiVersion:") }) {
            return try ClusterConfigReader.read(bytes, catalog: catalog)
        }
        let pairs: [HCLPair]
        do {
            pairs = try HCLNode.assignments(in: text)
        } catch {
            throw ImportError(line: error.line, message: error.message)
        }
        return try variables(pairs)
    }

    private static func variables(_ pairs: [HCLPair]) throws(ImportError) -> Imported {
        let names = Set(pairs.map(\.name))
        // Every stage has it, and nothing else calls the region so.
        if names.contains("aws_region") { return StageVariablesReader.read(pairs) }
        let counts = UpstreamStack.all.map { stack in names.intersection(stack.variables.map(\.name)).count }
        guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else {
            throw ImportError(
                line: nil,
                message: "It has no variable of ai-on-eks, of data-on-eks or of Slipway's stages. Is it the right file?"
            )
        }
        return UpstreamStack.all[index].read(pairs)
    }
}

/// Why a file cannot be imported.
package struct ImportError: Error, Equatable {
    /// Counted from one; nil where no one line is meant.
    package let line: Int?
    /// A sentence or two that say what to do.
    package let message: String
}

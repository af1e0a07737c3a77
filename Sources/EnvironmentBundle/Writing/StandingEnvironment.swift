import Environment
import Files
import Text

/// What an environment that was applied cannot change while it stands: Terraform would replace it with all that is in it, or lose
/// sight of it.
enum StandingEnvironment {
    /// What applying these files would destroy or leave behind, a sentence each; none where nothing was applied.
    ///
    /// The values that were applied are those of the files in the folder, not of its document, which may be edited already.
    static func losses(
        in folder: String, by files: [BundleFile], changes: BundleChanges
    ) throws(SystemCallError) -> [String] {
        guard try isApplied(folder) else { return [] }
        var losses: [String] = []
        for stage in ["network", "cluster"] {
            let path = "terraform/\(stage).tfvars"
            guard let new = files.first(where: { $0.path == path }), try FileStatus(of: folder + "/" + path) != nil
            else { continue }
            let before = values(in: try FileContent.bytes(of: folder + "/" + path, limit: 1 << 20))
            let after = values(in: new.bytes)
            losses += fixed.filter { $0.stage == stage && before[$0.variable] != after[$0.variable] }.map { value in
                let (old, new) = (before[value.variable] ?? "none", after[value.variable] ?? "none")
                return "\(value.title), \(old) now and \(new) then: \(value.loss)"
            }
        }
        losses += changes.removed.compactMap(pool).filter { !isCalledAnew($0, in: files) }.map { pool in
            "the pool \(pool), which is no longer there: its nodes are taken down with what runs on them."
        }
        return losses
    }

    /// The pool whose smoke test a file is; nil for Volcano's, which comes and goes with that add-on, and for any other file.
    private static func pool(testedBy path: String) -> String? {
        let name = Paths.name(of: path).prefix { $0 != "." }
        return path.hasPrefix("kubernetes/smoke-tests/") && !name.hasSuffix(EnvironmentDocument.Pool.volcanoEnding)
            ? String(name) : nil
    }

    /// Whether bundles once called the smoke test of one of these pools so.
    private static func isCalledAnew(_ former: String, in files: [BundleFile]) -> Bool {
        EnvironmentDocument.Pools.formerly(former).map { now in
            files.contains { pool(testedBy: $0.path) == now }
        } ?? false
    }

    /// The name of the environment whose bundle stands in a folder, where it is not the one of these files; nil where it is, and
    /// where neither says.
    static func otherName(in folder: String, than files: [BundleFile]) throws(SystemCallError) -> String? {
        let path = "terraform/network.tfvars"
        guard let new = files.first(where: { $0.path == path }), try FileStatus(of: folder + "/" + path) != nil else {
            return nil
        }
        let before = values(in: try FileContent.bytes(of: folder + "/" + path, limit: 1 << 20))["name"]
        guard let before, let after = values(in: new.bytes)["name"], before != after else { return nil }
        return before.filter { $0 != "\"" }
    }

    private struct FixedValue {
        let stage: String
        let variable: String
        let title: String
        let loss: String
    }

    private static let fixed = [
        FixedValue(
            stage: "network", variable: "name", title: "the name",
            loss: "nodes and load balancers of the old name stay behind, and ./destroy.sh looks for the new one."),
        FixedValue(
            stage: "network", variable: "aws_region", title: "the region",
            loss: "what stands in the old region stays there, out of sight of ./destroy.sh."),
        FixedValue(
            stage: "network", variable: "vpc_cidr", title: "the VPC's block",
            loss: "the VPC is replaced, and the cluster with all that runs in it."),
        FixedValue(
            stage: "network", variable: "existing_vpc_id", title: "the VPC",
            loss: "the cluster is replaced with all that runs in it."),
        FixedValue(
            stage: "cluster", variable: "cluster_service_cidr", title: "the service CIDR",
            loss: "the cluster is replaced with all that runs in it."),
    ]

    /// Whether something was applied from the bundle and not destroyed: apply.sh has begun a route, or Terraform's state in a
    /// stage holds something.
    private static func isApplied(_ folder: String) throws(SystemCallError) -> Bool {
        if try FileStatus(of: folder + "/.apply/route") != nil { return true }
        for stage in ["network", "cluster", "addons"] {
            let path = "\(folder)/terraform/\(stage)/terraform.tfstate"
            guard try FileStatus(of: path)?.kind == .file else { continue }
            let text = String(decoding: try FileContent.bytes(of: path, limit: 1 << 26), as: UTF8.self)
            if text.contains("\"resources\"") && !text.contains("\"resources\": []") { return true }
        }
        return false
    }

    /// The variables of a tfvars file as they are written there. Of a value of several lines it is the first.
    private static func values(in bytes: [UInt8]) -> [String: String] {
        var values: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.first?.isLetter == true {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            values[parts[0].trimmed] = parts[1].trimmed
        }
        return values
    }
}

import Foundation
import Testing

/// A folder of its own for one test, gone with the last reference. A test that holds it in a variable ends with
/// `defer { scratch.stay() }`, since Swift drops a variable after its last use.
package final class Scratch {
    package let root: String

    package init() throws {
        // In memory where the machine has such a place: the interruptions alone bring some ten thousand files to the disk.
        // Who names a place for what tests leave behind gets it there.
        let named = ProcessInfo.processInfo.environment["TMPDIR"]
        let place = named ?? (access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")
        var template = Array("\(place)/slipway-test-XXXXXX".utf8CString)
        root = String(cString: try #require(mkdtemp(&template)))
    }

    deinit {
        if (try? FileManager.default.removeItem(atPath: root)) == nil { run("chmod -R u+rwx . ; rm -rf -- \"$PWD\"") }
    }

    package func stay() {}

    /// Runs a shell command in the folder, with an umask of its own: one test changes that of the whole process.
    @discardableResult
    package func run(_ command: String) -> Int32 {
        system("umask 022; cd '\(root)' && { \(command); } >/dev/null 2>&1")
    }

    /// What stands below `path`: content of files, targets of links, and modes of folders, by path.
    package func tree(_ path: String = "demo") -> [String: String] {
        let manager = FileManager.default
        var tree: [String: String] = [:]
        for name in (try? manager.subpathsOfDirectory(atPath: "\(root)/\(path)")) ?? [] {
            let place = "\(root)/\(path)/\(name)"
            let attributes = try? manager.attributesOfItem(atPath: place)
            switch attributes?[.type] as? FileAttributeType {
            case .typeDirectory: tree[name] = "folder \(attributes?[.posixPermissions] ?? 0)"
            case .typeSymbolicLink:
                tree[name] = "link " + ((try? manager.destinationOfSymbolicLink(atPath: place)) ?? "")
            case .typeRegular: tree[name] = "file " + (text("\(path)/\(name)") ?? "")
            default: tree[name] = "other"
            }
        }
        return tree
    }

    package func names(_ path: String = ".") -> [String] { tree(path).keys.filter { !$0.contains("/") }.sorted() }

    package func text(_ path: String) -> String? { try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) }

    package func put(_ path: String, _ text: String) {
        guard let file = fopen(root + "/" + path, "w") else { return }
        fputs(text, file)
        fclose(file)
    }

    package func status(_ path: String) throws -> stat {
        var status = stat()
        try #require(lstat(root + "/" + path, &status) == 0)
        return status
    }
}

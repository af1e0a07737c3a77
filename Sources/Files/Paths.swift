/// Paths as text, with slashes.
package enum Paths {
    /// The last name in a path.
    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// The folder that holds what is at `path`: `/` for `/a`, `.` for `a`.
    package static func parent(of path: String) -> String {
        let names = path.split(separator: "/").dropLast().joined(separator: "/")
        if path.hasPrefix("/") { return "/" + names }
        return names.isEmpty ? "." : names
    }

    /// Beside `path`, where work on it goes on: `a/.b.slipway-next` for `a/b`.
    package static func sibling(_ role: String, of path: String) -> String {
        let parent = parent(of: path)
        return (parent == "/" ? "" : parent) + "/.\(name(of: path)).slipway-\(role)"
    }

    /// The folders inside of which `path` stands, the outermost first: `a`, `a/b` for `a/b/c`.
    package static func folders(above path: String) -> [String] {
        let names = path.split(separator: "/")
        return names.indices.dropFirst().map { names[..<$0].joined(separator: "/") }
    }

    /// Whether a path stays inside the folder that it is relative to.
    package static func staysInside(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
            && !path.utf8.contains(0) && !path.utf8.contains(UInt8(ascii: "\n"))
    }
}

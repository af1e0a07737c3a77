/// Where a person's and the machine's files are, by the XDG Base Directory Specification 0.8. A relative path in its variables
/// is invalid, and counts as none.
package struct PersonalFolders: Sendable {
    private let variables: [String: String]

    /// - Parameter variables: the process's environment.
    package init(_ variables: [String: String]) { self.variables = variables }

    /// What a person sets up; nil when there is no home.
    package var configuration: String? { folder("XDG_CONFIG_HOME", inHome: ".config") }
    /// What a program keeps from one run to the next.
    package var state: String? { folder("XDG_STATE_HOME", inHome: ".local/state") }
    /// What a program brings along for the person.
    package var ownData: String? { folder("XDG_DATA_HOME", inHome: ".local/share") }
    /// What the machine has for everybody, the first place first.
    package var data: [String] {
        let places = variables["XDG_DATA_DIRS"] ?? ""
        return (places.isEmpty ? "/usr/local/share:/usr/share" : places).split(separator: ":").map(String.init)
            .filter(Self.isAbsolute)
    }

    private func folder(_ variable: String, inHome name: String) -> String? {
        if let place = variables[variable], Self.isAbsolute(place) { return place }
        guard let home = variables["HOME"], !home.isEmpty else { return nil }
        return "\(home)/\(name)"
    }

    private static func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }
}

import Text

/// The address of a Git repository, taken apart as far as rules care. What it holds is never shown whole: there may be
/// a password in it.
struct RepositoryAddress {
    /// `https`, `http`, `ssh`, `git`, `file`; nil without one.
    let scheme: String?
    /// What stands before the host: a user, a password, a token. Empty when there is nothing.
    let userInfo: String
    let host: String
    /// What follows the host, the separator included.
    let path: String
    /// What follows a `?` or `#`. Git has no use for it; tokens are sent in it.
    let query: String

    init(_ text: String) {
        var rest = text[...]
        if let mark = text.scheme {
            scheme = text[..<mark.lowerBound].lowercased()
            rest = text[mark.upperBound...]
        } else {
            scheme = nil
        }
        let end = rest.firstIndex { $0 == "/" } ?? rest.endIndex
        var authority = rest[..<end]
        if let at = authority.lastIndex(of: "@") {
            userInfo = String(authority[..<at])
            authority = authority[authority.index(after: at)...]
        } else {
            userInfo = ""
        }
        // `git@host:path` has its path after a colon.
        let colon = scheme == nil ? authority.firstIndex(of: ":") : nil
        host = String(authority[..<(colon ?? authority.endIndex)])
        let wholePath = rest[(colon ?? end)...]
        path = String(wholePath.prefix { $0 != "?" && $0 != "#" })
        query = String(wholePath.dropFirst(path.count))
    }

    /// `https://host/path` or `git@host:path`, with something in each place.
    var isComplete: Bool {
        guard query.isEmpty, !host.isEmpty, host.unicodeScalars.allSatisfy(\.isOfHost), path.utf8.count > 1,
            path.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
        else { return false }
        return scheme == "https" ? path.hasPrefix("/") : scheme == nil && userInfo == "git" && path.hasPrefix(":")
    }

    /// Whether a password or a token stands in it: everything before the host, but the bare user `git` of SSH, and
    /// everything behind the path.
    var hasCredentials: Bool {
        !query.isEmpty || !userInfo.isEmpty && !(userInfo == "git" && scheme != "https" && scheme != "http")
    }

    /// The same place over HTTPS, without anything before the host or behind the path.
    var overHTTPS: String {
        let path = self.path.hasPrefix(":") ? "/" + self.path.dropFirst() : self.path
        return "https://\(host)\(path)"
    }
}

extension Unicode.Scalar {
    /// Letters, digits, hyphens and dots, and a colon for the port.
    fileprivate var isOfHost: Bool { isOfLabel || ("A"..."Z").contains(self) || self == "." || self == ":" }
}

extension String {
    /// Where `://` stands.
    fileprivate var scheme: Range<Index>? {
        var index = startIndex
        while let colon = self[index...].firstIndex(of: ":") {
            if self[colon...].hasPrefix("://") { return colon..<self.index(colon, offsetBy: 3) }
            index = self.index(after: colon)
        }
        return nil
    }
}

extension FileContent {
    /// SHA-256 in lower-case hexadecimal digits. Links are not followed.
    package static func digest(of path: String) throws(SystemCallError) -> String {
        var hash = SHA256()
        try forEachChunk(of: path) { hash.update($0) }
        return hash.digest()
    }
}

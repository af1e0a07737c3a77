import Glibc

/// What is in a file, read in pieces.
package enum FileContent {
    /// At most the first `limit` bytes.
    package static func bytes(of path: String, limit: Int) throws(SystemCallError) -> [UInt8] {
        let descriptor = try open(path, followingLinks: true)
        defer { close(descriptor) }
        return try bytes(of: descriptor, path, limit: limit)
    }

    private static func bytes(
        of descriptor: Int32, _ path: String, limit: Int
    ) throws(SystemCallError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit, let chunk = try nextChunk(of: descriptor, path) {
            bytes += chunk.prefix(limit - bytes.count)
        }
        return bytes
    }

    /// At most the first `limit` bytes of standard input, whatever that is.
    package static func bytesOfStandardInput(limit: Int) throws(SystemCallError) -> [UInt8] {
        try bytes(of: STDIN_FILENO, "standard input", limit: limit)
    }

    /// All of it, piece by piece. Links are not followed.
    package static func forEachChunk(
        of path: String, _ body: (ArraySlice<UInt8>) throws(SystemCallError) -> Void
    ) throws(SystemCallError) {
        let descriptor = try open(path, followingLinks: false)
        defer { close(descriptor) }
        while let chunk = try nextChunk(of: descriptor, path) { try body(chunk) }
    }

    /// What a symbolic link leads to, as it is written in the link, with a closing zero.
    package static func linkTarget(_ path: String) throws(SystemCallError) -> [CChar] {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        guard readlink(path, &target, Int(PATH_MAX)) >= 0 else { throw SystemCallError("read the link", path) }
        return target
    }

    /// Opens a regular file; a pipe would keep its reader waiting.
    private static func open(_ path: String, followingLinks: Bool) throws(SystemCallError) -> Int32 {
        let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
        let descriptor = Glibc.open(path, flags)
        guard descriptor >= 0 else { throw SystemCallError("read", path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw SystemCallError("read", path, code: SystemCallError.noFile)
        }
        return descriptor
    }

    private static func nextChunk(of descriptor: Int32, _ path: String) throws(SystemCallError) -> ArraySlice<UInt8>? {
        while true {
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
                count = read(descriptor, buffer.baseAddress, buffer.count)
                initialized = max(0, count)
            }
            if count >= 0 { return count == 0 ? nil : chunk[...] }
            guard errno == EINTR else { throw SystemCallError("read", path) }
        }
    }
}

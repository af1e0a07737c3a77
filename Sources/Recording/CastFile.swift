import Glibc

/// A recording's file. It holds whole lines at any moment, even if the process is killed in the middle of writing one.
final class CastFile {
    private let file: Int32
    private var size = 0
    /// Why the recording is not whole; nil while it is.
    private(set) var failure: String?

    /// Takes a file that does not exist yet, or is empty.
    init(path: String) throws(RecordingError) {
        file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o666)
        guard file >= 0 else { throw .cannotCreate(path, reason: String(cString: strerror(errno))) }
        var status = stat()
        let isEmptyFile = fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
        // Of two recorders that find it empty, one gets it.
        guard isEmptyFile, flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .occupied(path)
        }
    }

    deinit { close(file) }

    /// The kernel looks whether a process is to be killed before each page (of 4 KiB at least) that it writes, so a line that
    /// lies in one page is written whole or not at all. Where the next one might not, blanks fill the page.
    private static let page = 4096

    func append(_ line: String) {
        guard failure == nil else { return }
        var bytes = Array(line.utf8)
        let room = Self.page - (size + bytes.count + 1) % Self.page
        if room < Asciicast.longestLine { bytes += repeatElement(UInt8(ascii: " "), count: room) }
        bytes.append(UInt8(ascii: "\n"))
        let count = write(file, bytes, bytes.count)
        if count == bytes.count {
            size += count
        } else {
            failure = count < 0 ? String(cString: strerror(errno)) : "there is no more room"
            ftruncate(file, size)
        }
    }
}

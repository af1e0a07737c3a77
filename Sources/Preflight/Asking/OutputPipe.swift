import CFileSystem
import Glibc

/// What a program prints, on its way here. No other program inherits either end.
struct OutputPipe {
    private var readingEnd: Int32
    private(set) var writingEnd: Int32
    /// What came so far.
    private(set) var bytes: [UInt8] = []
    private let mostBytes: Int

    /// - Parameter mostBytes: what comes beyond is thrown away.
    init?(mostBytes: Int) {
        self.mostBytes = mostBytes
        var ends: [Int32] = [-1, -1]
        guard file_system_pipe(&ends) == 0 else { return nil }
        (readingEnd, writingEnd) = (ends[0], ends[1])
        _ = fcntl(readingEnd, F_SETFL, O_NONBLOCK)
    }

    mutating func closeWritingEnd() {
        if writingEnd >= 0 { Glibc.close(writingEnd) }
        writingEnd = -1
    }

    mutating func close() {
        closeWritingEnd()
        closeReadingEnd()
    }

    private mutating func closeReadingEnd() {
        if readingEnd >= 0 { Glibc.close(readingEnd) }
        readingEnd = -1
    }

    /// Waits until one of the pipes has something, for so long at most, and reads it.
    static func readSome(_ first: inout OutputPipe, _ second: inout OutputPipe, milliseconds: Int32) {
        var places = [first, second].map { pollfd(fd: $0.readingEnd, events: Int16(POLLIN), revents: 0) }
        // With both pipes closed the program is about to end.
        let isOver = places.allSatisfy { $0.fd < 0 }
        poll(&places, nfds_t(places.count), isOver ? min(milliseconds, 5) : milliseconds)
        first.readSome()
        second.readSome()
    }

    /// What is there now; a program that prints without end still lets others have their turn.
    private mutating func readSome() {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        for _ in 0..<64 where readingEnd >= 0 {
            let count = read(readingEnd, &chunk, chunk.count)
            if count > 0 {
                bytes += chunk[..<min(count, mostBytes - bytes.count)]
            } else if count == 0 || errno != EAGAIN && errno != EINTR {
                closeReadingEnd()
            } else if errno == EAGAIN {
                return
            }
        }
    }
}

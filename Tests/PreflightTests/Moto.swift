import Foundation
import Preflight
import Testing

/// moto's server: something like AWS on this machine, with the aws program that asks it. `Scripts/moto/prepare` puts both into
/// the cache; `make test` calls it.
enum Moto {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let prepared = try? run(
        "/bin/sh", [repository.appending(path: "Scripts/moto/prepare").path, "--where"])

    /// The folder with its programs.
    private static var programs: String? {
        prepared.flatMap { $0.status == 0 ? $0.output.trimmingCharacters(in: .whitespacesAndNewlines) : nil }
    }

    static var isThere: Bool { programs != nil }
    static let missing: Comment = "moto is not prepared here: Scripts/moto/prepare does it where PyPI is to be had"

    /// A server of its own, gone with the last reference, or with the tests however they end.
    final class Server {
        private let process = Process()
        private let life = Pipe()
        private let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-moto-\(UUID().uuidString)")
        private let url: String

        init() throws {
            let programs = try #require(Moto.programs)
            let port = try freePort()
            url = "http://127.0.0.1:\(port)"
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let aws = folder.appending(path: "aws")
            try "#!/bin/sh\nexec '\(programs)/aws' --endpoint-url \(url) \"$@\"\n".write(
                to: aws, atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: aws.path)
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = [
                "-c", "\"$0\" -H 127.0.0.1 -p \(port) >/dev/null 2>&1 & read -r _; kill -KILL $!",
                "\(programs)/moto_server",
            ]
            process.standardInput = life
            try process.run()
            for _ in 0..<300 where !isListening(port) { usleep(100_000) }
            try #require(isListening(port))
        }

        deinit {
            // The shell then ends the server, and itself. It is not waited for: that hangs once another thread took its end.
            try? life.fileHandleForWriting.close()
            try? FileManager.default.removeItem(at: folder)
        }

        func stay() {}

        /// The aws program, signed in to the server.
        func console() throws -> AWSProgram {
            let variables = [
                "PATH": "\(folder.path):/usr/bin:/bin", "HOME": folder.path, "AWS_ACCESS_KEY_ID": "AKIAEXAMPLE",
                "AWS_SECRET_ACCESS_KEY": "x", "AWS_MAX_ATTEMPTS": "1", "AWS_EC2_METADATA_DISABLED": "true",
            ]
            return try #require(AWSProgram(variables: variables, limit: 120, mostBytes: 1 << 24))
        }

        /// Lets moto's own Python do things to the account: `client(SERVICE)` is one of boto3's.
        func change(_ script: String) throws {
            let programs = try #require(Moto.programs)
            let beginning = """
                import boto3
                def client(service):
                    return boto3.client(service, endpoint_url="\(url)", region_name="us-west-2",
                                        aws_access_key_id="x", aws_secret_access_key="x")

                """
            let outcome = try Moto.run("\(programs)/python3", ["-c", beginning + script])
            try #require(outcome.status == 0, "\(outcome.output)")
        }
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }

    private static func freePort() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        try #require(isBound)
        return UInt16(bigEndian: address.sin_port)
    }

    private static func isListening(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = port.bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}

import Embedded
import Environment
import Foundation
import Testing

@testable import EnvironmentBundle

/// What the stages need beside Terraform or OpenTofu is looked for in the first one, before anything is billed.
@Suite struct StageProgramTests {
    private static func source(_ path: String) -> String {
        EmbeddedFiles.terraform.file("terraform/\(path)")?.text ?? ""
    }

    /// The words that the stage hands to `sh -c`.
    private static var check: String? {
        source("network/programs.tf").firstMatch(of: /"(command -v .*)",\n/).map { String($0.1) }
    }

    private func look(in path: String) throws -> (code: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", try #require(Self.check)]
        process.environment = ["PATH": path]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: said, as: UTF8.self),
            String(decoding: complained, as: UTF8.self)
        )
    }

    @Test("The first stage refuses to begin where the last one would find no aws program, and says where it is missing")
    func awsProgram() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let without = try look(in: folder.path)
        #expect(without.code == 1)
        #expect(without.errors.contains("The aws program is not where the stages run"))
        let program = folder.appending(path: "aws")
        try Data("#!/bin/sh\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        // The provider reads a map in JSON.
        #expect(try look(in: folder.path) == (0, "{}\n", ""))
    }

    /// While this holds, a token that is read once is no choice for the providers.
    @Test(
        "A chart of the add-ons stage may take as long as a token of EKS holds, so the providers ask for tokens when they need them"
    )
    func tokens() throws {
        let seconds = try #require(Self.source("addons/main.tf").firstMatch(of: /chart_timeout = ([0-9]+)/)?.1)
        #expect(Int(seconds) ?? 0 >= 15 * 60)
        let providers = Self.source("addons/versions.tf")
        #expect(providers.matches(of: /command +=\s"aws"/).count == 2)
        #expect(!providers.contains("aws_eks_cluster_auth"))
        #expect(Self.source("network/programs.tf").contains("command -v aws"))
    }
}

import Glibc

/// The `aws` program as the console: each question is one run of it, signed in as the person is.
package struct AWSProgram: AccountConsole {
    private let path: String
    private let variables: [String]
    private let limit: Int
    private let mostBytes: Int

    /// - Parameters:
    ///   - variables: the process's environment, in which PATH is looked up and which the program gets.
    ///   - limit: seconds after which a question counts as unanswered. A call usually takes one or two.
    ///   - mostBytes: as much of an answer is read.
    /// - Returns: nil when no folder of PATH has the program.
    package init?(variables: [String: String], limit: Int = 20, mostBytes: Int = 1 << 20) {
        guard let path = Self.find("aws", in: variables["PATH"] ?? "/usr/bin:/bin") else { return nil }
        self.path = path
        self.limit = limit
        self.mostBytes = mostBytes
        var own = variables
        // No pager and no question back: nobody could see them.
        own["AWS_PAGER"] = ""
        own["AWS_CLI_AUTO_PROMPT"] = "off"
        self.variables = own.map { "\($0.key)=\($0.value)" }
    }

    /// For questions that are answered at length and in pages: all prices of a region have some megabytes.
    package static func patient(variables: [String: String]) -> AWSProgram? {
        AWSProgram(variables: variables, limit: 180, mostBytes: 1 << 27)
    }

    /// What to say where there is no such program.
    package static let missing =
        "There is no program aws on PATH, and without it the account cannot be asked. Install the AWS CLI, sign in, and ask again."

    private static func find(_ name: String, in path: String) -> String? {
        path.split(separator: ":").lazy.map { "\($0)/\(name)" }.first { file in
            var status = stat()
            return stat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(file, X_OK) == 0
        }
    }

    package func ask(_ arguments: [String], waiting: (Int) -> Bool) -> AccountAnswer {
        let run = ChildProcess.run(path, arguments, variables: variables, limit: limit * 1000, mostBytes: mostBytes) {
            waiting($0 / 1000)
        }
        switch run.end {
        case .exited(0): return .said(String(decoding: run.output, as: UTF8.self))
        case .exited(let status):
            return .refused(Refusal(message: String(decoding: run.errors, as: UTF8.self), status: status))
        case .late: return .late(limit)
        case .stopped: return .stopped
        case .notStarted(let code): return .notStarted(String(cString: strerror(code)))
        }
    }
}

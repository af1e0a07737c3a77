import Foundation
import TestSupport
import Testing

@Suite("A kill and a full disk at calls that write")
struct FaultsTests {
    private static let tool = GoldenFile.repository + "Scripts/faults"
    private static let canTrace = (try? Program().shell("strace -o /dev/null true && command -v python3"))?.status == 0

    @Test("leave a preset as it was or as it is to be", .enabled(if: canTrace, "needs strace"))
    func ours() throws {
        let outcome = try Program().shell("'\(Self.tool)' --short --only 'over one' \"$SLIPWAY\"")
        #expect(outcome.status == 0, "\(outcome.result)\(outcome.messages)")
    }

    @Test(
        "are told of a program that writes in place and does not look whether it could",
        .enabled(if: canTrace, "needs strace"))
    func careless() throws {
        let home = try Program()
        try home.shell(
            #"""
            cat >careless <<'END'
            #!/bin/sh
            [ "$1" = presets ] || exit 0
            echo first >mine.yaml
            echo second >>mine.yaml
            exit 0
            END
            chmod +x careless
            """#)
        let outcome = try home.shell("'\(Self.tool)' --short --only 'a new one' ./careless")
        #expect(outcome.status == 1)
        #expect(outcome.result.contains("KILL at write 2: torn: mine.yaml"), "\(outcome.result)\(outcome.messages)")
        #expect(outcome.result.contains("ENOSPC at write 2: ended with 0, and not all is done"), "\(outcome.result)")
    }
}

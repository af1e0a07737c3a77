import Foundation
import Glibc
import Testing

@Suite("What is written")
struct SafeWritingTests {
    private static let words = "generate --preset base --set name=demo --output demo >/dev/null"
    private static let generate = "slipway \(words)"

    @Test("into the current folder leaves the shell in it, and the bundle's own README can be followed")
    func currentFolder() throws {
        let home = try Program()
        let outcome = try home.shell(
            """
            \(Self.generate) && cd demo && before=$(stat -c %i .) &&
            slipway generate --from environment.yaml --set coreNodes.maxSize=9 --output . && pwd -P &&
            [ "$before" = "$(stat -c %i .)" ] && grep -c 'maxSize: 9' ./environment.yaml && sha256sum --strict --quiet -c SHA256SUMS &&
            cd terraform/network && slipway generate --from ../.. --set coreNodes.maxSize=8 --output ../.. >/dev/null && ls main.tf
            """)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.result.hasSuffix("/demo\n1\nmain.tf\n"), "\(outcome.result)")
        #expect(try home.run("generate", "--from", "demo", "--output", "again").status == 0)
        #expect(home.files(in: "demo") == home.files(in: "again"))
    }

    @Test(
        "is on the disk, each file and each folder, before it takes its place", .enabled(if: canTrace, "needs strace"))
    func synced() throws {
        let home = try Program()
        try home.shell("strace -f -y -o log -e trace=fsync,rename,renameat2 \"$SLIPWAY\" \(Self.words)")
        let log = try home.read("log").split(separator: "\n")
        let place = try #require(log.firstIndex { $0.contains("rename") && $0.contains("/.demo.slipway-next\"") })
        let synced = Set(log[..<place].compactMap { $0.firstMatch(of: /fsync\(\d+<.*\.demo\.slipway-next(.*?)>/)?.1 })
        let files = home.files(in: "demo").keys
        #expect(files.contains("SHA256SUMS"))
        let folders = files.map { $0.split(separator: "/").dropLast().map { "/\($0)" }.joined() }
        #expect(Set(files.map { "/\($0)" } + folders).subtracting(synced.map(String.init)) == [])
        #expect(log[place...].contains { $0.contains("fsync(") && $0.contains("\(home.folder.path)>") })
    }

    private static let canTrace = (try? Program().shell("strace -o /dev/null true"))?.status == 0

    @Test("has the rights that the umask leaves")
    func umask() throws {
        let home = try Program()
        for (mask, file, script, folder) in [
            ("022", "644", "755", "755"), ("077", "600", "700", "700"), ("002", "664", "775", "775"),
        ] {
            let outcome = try home.shell(
                """
                umask \(mask); rm -rf demo p; \(Self.generate)
                slipway presets save one --from demo --output p/one.yaml 2>/dev/null
                stat -c %a demo/README.md demo/apply.sh demo demo/terraform/network p/one.yaml | tr '\\n' ' '
                """)
            #expect(
                outcome.result == "\(file) \(script) \(folder) \(folder) \(file) ", "umask \(mask): \(outcome.messages)"
            )
        }
    }

    @Test(
        "goes on where a folder of the bundle belongs to somebody else",
        .enabled(if: canBeAnother, "needs root and setpriv"))
    func foldersOfOthers() throws {
        let home = try Program()
        let outcome = try home.shell(
            """
            chmod 777 .; me() { setpriv --reuid=65534 --regid=65534 --clear-groups "$SLIPWAY" "$@"; }
            me generate --preset base --set name=demo --output demo >/dev/null &&
            mkdir -p demo/terraform/network/.terraform/providers && touch demo/terraform/network/.terraform/providers/x &&
            chmod -R go-rwx demo/terraform/network/.terraform &&
            for size in 7 6 5; do me generate --from demo --set coreNodes.maxSize=$size --output demo >/dev/null || exit; done
            grep maxSize demo/environment.yaml | head -n 1; ls -A demo/terraform/network/.terraform/providers . | sort
            """)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.result.contains("maxSize: 5") && outcome.result.contains("\nx\n"))
        #expect(!outcome.result.contains("slipway-"))
    }

    @Test("is not begun where it could not be finished", .enabled(if: canBeAnother, "needs root and setpriv"))
    func rights() throws {
        let home = try Program()
        let outcome = try home.shell(
            """
            chmod 777 .; me() { setpriv --reuid=65534 --regid=65534 --clear-groups "$SLIPWAY" "$@"; }
            me generate --preset base --set name=demo --output demo >/dev/null && chown 0 demo/terraform &&
            me generate --from demo --set coreNodes.maxSize=7 --output demo
            """)
        #expect(outcome.status == 73)
        #expect(
            outcome.messages.contains("demo/terraform: Permission denied. Nothing was changed."), "\(outcome.messages)")
        #expect(try home.run("verify", "demo").messages.contains("intact"))
    }

    @Test(
        "goes into a mount point, and into a bundle with one in it", .enabled(if: canMount, "needs the right to mount"))
    func mountPoints() throws {
        let home = try Program()
        let outcome = try home.shell(
            """
            mkdir demo; mount -t tmpfs none demo; \(Self.generate)
            mkdir demo/.apply; mount -t tmpfs none demo/.apply; touch demo/.apply/log
            slipway generate --from demo --set coreNodes.maxSize=7 --output demo >/dev/null; echo $?
            grep maxSize demo/environment.yaml | head -n 1; ls -A demo/.apply demo | grep -e log -e slipway
            umount demo/.apply demo
            """)
        #expect(outcome.result == "0\n    maxSize: 7\nlog\n", "\(outcome.messages)")
    }

}

private let isRoot = geteuid() == 0
private let canBeAnother =
    isRoot
    && system(
        "setpriv --reuid=65534 --regid=65534 --clear-groups '\(Program.executable.path)' --version >/dev/null 2>&1")
        == 0
private let canMount = isRoot && system("unshare -m true 2>/dev/null") == 0

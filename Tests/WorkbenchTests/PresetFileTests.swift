import Environment
import Files
import Glibc
import Synchronization
import TestSupport
import Testing
import Workbench

@Suite("A saved preset")
struct PresetFileTests {
    let scratch: Scratch
    let path: String
    init() throws {
        scratch = try Scratch()
        path = scratch.root + "/p/one.yaml"
    }

    private static let preset = Preset(name: "one", title: "One")

    /// Lets a number of changes happen, and meets the next one, or all that follow, with an error.
    private final class Trouble: Sendable {
        private let count = Mutex(0)
        let fails: @Sendable (Int) -> Int32?
        init(_ fails: @escaping @Sendable (Int) -> Int32?) { self.fails = fails }

        var steps: Int { count.withLock { $0 } }
        var fileSystem: FileSystem {
            FileSystem { _, _ in
                self.count.withLock { count in
                    defer { count += 1 }
                    return self.fails(count)
                }
            }
        }
    }

    private func steps(force: Bool) throws -> Int {
        let scratch = try Scratch()
        defer { scratch.stay() }
        scratch.run("mkdir p")
        if force { scratch.put("p/one.yaml", "old\n") }
        let trouble = Trouble { _ in nil }
        try PresetFile.write(Self.preset, to: scratch.root + "/p/one.yaml", force: force, with: trouble.fileSystem)
        return trouble.steps
    }

    @Test(
        "is whole or not there after a kill at any call, and the next saving leaves nothing beside it",
        arguments: [false, true])
    func kill(force: Bool) throws {
        let steps = try steps(force: force)
        #expect(steps > 3)
        scratch.run("mkdir p")
        for step in 0..<steps {
            scratch.run("rm -f p/one.yaml")
            if force { scratch.put("p/one.yaml", "old\n") }
            let death = Trouble { $0 >= step ? EIO : nil }
            try? PresetFile.write(Self.preset, to: path, force: force, with: death.fileSystem)
            let text = scratch.text("p/one.yaml")
            #expect(text == Self.preset.yamlText || text == (force ? "old\n" : nil), "killed after step \(step)")
            if !force { #expect(scratch.names("p").allSatisfy { $0 == "one.yaml" }, "killed after step \(step)") }
            try PresetFile.write(Self.preset, to: path, force: true)
            #expect(scratch.names("p") == ["one.yaml"], "killed after step \(step)")
        }
    }

    @Test(
        "leaves no remnant of an error at any call, and says what is in place", arguments: [false, true],
        [ENOSPC, EACCES])
    func errors(force: Bool, code: Int32) throws {
        scratch.run("mkdir p")
        for step in 0..<(try steps(force: force)) {
            scratch.run("rm -f p/one.yaml")
            if force { scratch.put("p/one.yaml", "old\n") }
            let trouble = Trouble { $0 == step ? code : nil }
            var failure: WorkbenchError?
            do { try PresetFile.write(Self.preset, to: path, force: force, with: trouble.fileSystem) } catch {
                failure = error
            }
            let isNew = scratch.text("p/one.yaml") == Self.preset.yamlText
            if failure == nil { #expect(isNew) }
            if let failure, !isNew { #expect(failure.description.contains("Nothing was changed"), "step \(step)") }
            if let failure, isNew { #expect(failure.description.contains("is in place"), "step \(step)") }
            #expect(isNew || scratch.text("p/one.yaml") == (force ? "old\n" : nil), "step \(step)")
            #expect(scratch.names("p").allSatisfy { $0 == "one.yaml" }, "step \(step)")
        }
    }

    @Test("is called as the preset is, or nobody would find it")
    func name() throws {
        func path(_ wanted: String) -> String? {
            try? PresetFile.path(ofPreset: "one", wanted: wanted, variables: [:])
        }
        #expect(path("one.yaml") == "one.yaml" && path("p/one.yaml") == "p/one.yaml")
        for wanted in ["someone.yaml", "p/someone.yaml", "one.yml", "one"] { #expect(path(wanted) == nil, "\(wanted)") }
    }

    @Test("follows no link: it is refused, and replaced by force")
    func links() throws {
        scratch.run("mkdir p; echo mine >other; ln -s ../other p/one.yaml")
        let error = #expect(throws: WorkbenchError.self) { try PresetFile.write(Self.preset, to: path, force: false) }
        #expect(error?.kind == .cannotCreate && error?.description.contains("--force") == true)
        try PresetFile.write(Self.preset, to: path, force: true)
        #expect(scratch.text("other") == "mine\n")
        #expect(try scratch.status("p/one.yaml").st_mode & S_IFMT == S_IFREG)
        scratch.run("rm p/one.yaml; ln -s ../gone p/one.yaml")
        #expect(throws: WorkbenchError.self) { try PresetFile.write(Self.preset, to: path, force: false) }
        #expect(scratch.names() == ["other", "p"])
    }
}

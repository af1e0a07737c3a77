import Environment
import Foundation
import PresetLibrary
import Testing

@Suite("Presets")
struct PresetStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("presets-\(UUID().uuidString)")

    private func write(_ name: String, _ body: String, in sub: String = "a") throws -> String {
        let place = folder.appendingPathComponent(sub)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try "apiVersion: slipway.dev/v1\nkind: Preset\n\(body)\n".write(
            to: place.appendingPathComponent("\(name).yaml"), atomically: true, encoding: .utf8)
        return place.path
    }

    @Test("built in are the files in Presets/, and their names are those of their files")
    func filesOfTheRepository() throws {
        let presets = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../Presets").standardized
        let files = try FileManager.default.contentsOfDirectory(atPath: presets.path).filter { $0.hasSuffix(".yaml") }
        #expect(PresetStore().entries().entries.map { "\($0.name).yaml" } == files.sorted())
        for file in files {
            let read = PresetReader.read(Array(try Data(contentsOf: presets.appendingPathComponent(file))))
            #expect("\(read.preset.name).yaml" == file)
        }
    }

    @Test("of an earlier folder hide those of the same name in a later one and those built in")
    func order() throws {
        let first = try write("base", "metadata: {name: base, title: First}\nspec: {region: eu-west-1}", in: "first")
        let second = try write("base", "metadata: {name: base, title: Second}\nspec: {region: eu-west-2}", in: "second")
        let store = PresetStore(folders: [first, second])
        #expect(try store.preset(named: "base").title == "First")
        #expect(
            try store.preset(named: "ray-training").answers[.region] == .text("eu-west-1"),
            "what extends it sees the hiding one")
        #expect(store.entries().entries.map(\.name) == PresetStore().entries().entries.map(\.name))
    }

    @Test("are called as their files are, whatever stands in them")
    func names() throws {
        let store = PresetStore(folders: [try write("team", "metadata: {name: other, title: T}\nspec: {}")])
        #expect(try store.preset(named: "team").name == "team")
        #expect(store.usablePresets().map(\.name).contains("team"))
        #expect(throws: PresetError.self) { try store.preset(named: "other") }
    }

    @Test("lie over the preset that they extend, with its policy below theirs")
    func extending() throws {
        _ = try write(
            "platform",
            "metadata: {name: platform, title: P}\nspec: {region: us-east-1, tags: {a: '1'}}\npolicy:\n- {field: region, locked: true, reason: data}\n- {field: coreNodes.maxSize, maximum: 10}"
        )
        let path = try write(
            "team",
            "metadata: {name: team, title: T, extends: platform}\nspec: {tags: {b: '2'}}\npolicy:\n- {field: coreNodes.maxSize, maximum: 4}"
        )
        let preset = try PresetStore(folders: [path]).preset(named: "team")
        #expect(preset.answers[.region] == .text("us-east-1"))
        #expect(preset.answers[.tags] == .map(["a": "1", "b": "2"]))
        #expect(preset.rule(for: .region)?.locked == true)
        #expect(preset.rule(for: .coreNodes.maxSize)?.maximum == 4)
    }

    @Test("that extend one another in a circle are refused, and the circle is named")
    func circle() throws {
        _ = try write("one", "metadata: {name: one, title: One, extends: two}\nspec: {}")
        let path = try write("two", "metadata: {name: two, title: Two, extends: one}\nspec: {}")
        #expect(throws: PresetError.circle(["one", "two", "one"])) {
            try PresetStore(folders: [path]).preset(named: "one")
        }
    }

    @Test("that are misspelt get the nearest name, and names never leave their folder")
    func misspelt() throws {
        #expect(throws: PresetError.notFound(name: "ray-trainig", nearest: "ray-training")) {
            try PresetStore().preset(named: "ray-trainig")
        }
        let path = try write("secret", "metadata: {name: secret, title: S}\nspec: {}", in: "outside")
        #expect(throws: PresetError.self) {
            try PresetStore(folders: ["\(path)/../inside"]).preset(named: "../outside/secret")
        }
    }

    @Test("with a fault name file, line and what to do")
    func faults() throws {
        let path = try write(
            "bad",
            "metadata: {name: bad, title: B}\nspec: {regoin: x}\npolicy:\n- {field: coreNods.maxSize, maximum: 3}\n- {field: region, lockd: true}"
        )
        do {
            _ = try PresetStore(folders: [path]).preset(named: "bad")
            Issue.record("a preset with faults was used")
        } catch {
            let text = "\(error)"
            #expect(text.contains("bad.yaml:4:") && text.contains("region"))
            #expect(text.contains("bad.yaml:6:") && text.contains("coreNodes.maxSize"))
            #expect(text.contains("bad.yaml:7:") && text.contains("locked"))
        }
    }

    @Test("are looked for where the contract says, in its order")
    func searchPath() {
        let folders = PresetStore.searchFolders(
            given: ["/given"],
            environment: ["SLIPWAY_PRESET_PATH": "/one:/two", "HOME": "/home/me", "XDG_DATA_DIRS": "/data"])
        #expect(folders == ["/given", "/one", "/two", "/home/me/.config/slipway/presets", "/data/slipway/presets"])
    }

    @Test("that cannot be read leave the rest of the list, hide those of their name, and are told with the reason")
    func unreadable() throws {
        let first = try write("base", "metadata: {name: base, title: First}", in: "first")
        for name in ["base", "pipe"] {
            try? FileManager.default.removeItem(atPath: "\(first)/\(name).yaml")
            #expect(mkfifo("\(first)/\(name).yaml", 0o600) == 0)
        }
        let store = PresetStore(folders: [first])
        let (entries, unreadable) = store.entries()
        #expect(entries.map(\.name) == PresetStore().entries().entries.map(\.name).filter { $0 != "base" })
        #expect(unreadable.map(\.description.isEmpty) == [false, false])
        #expect(
            unreadable[0].description.contains("first/base.yaml cannot be read: It is a folder, a pipe or a device"))
        #expect(throws: unreadable[0]) { try store.preset(named: "base") }
        #expect(throws: PresetError.self) { try store.preset(named: "cpu-batch") }
    }
}

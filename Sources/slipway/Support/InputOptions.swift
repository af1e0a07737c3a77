import ArgumentParser
import Catalog
import Environment
import Glibc
import PresetLibrary
import Workbench

/// Where an environment's values come from, as every command that takes one is told.
struct InputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Start from this preset.", valueName: "name"), completion: .presets)
    var preset: String?

    @Option(
        help: ArgumentHelp(
            "Start from a document, a bundle's folder, or - for standard input.", valueName: "file-or-bundle"),
        completion: .file())
    var from: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Set a field, such as \(FieldPath.network.natGateways)=perZone. May be repeated.", valueName: "path=value"),
        completion: .assignments)
    var assignments: [String] = []

    @OptionGroup var surroundings: SurroundingsOptions

    /// Reads and layers what was asked for.
    func load() throws -> LoadedEnvironment {
        try LoadedEnvironment(
            file: from.map(InputFile.init(named:)), presetName: preset, changes: assignments.map(Assignment.parse),
            in: surroundings.value)
    }
}

/// What an environment is read and judged with.
struct SurroundingsOptions: ParsableArguments {
    @OptionGroup var library: PresetOptions
    @OptionGroup var day: DayOption

    var value: Surroundings {
        get throws {
            let presets = library.store
            return Surroundings(catalog: KnownFacts(beside: presets).catalog, presets: presets, today: try day.today)
        }
    }
}

/// Where presets are looked for.
struct PresetOptions: ParsableArguments {
    @Option(
        name: .customLong("preset-dir"),
        help: ArgumentHelp("Look for presets here first. May be repeated.", valueName: "dir"), completion: .directory)
    var folders: [String] = []

    var store: PresetStore {
        PresetStore(folders: PresetStore.searchFolders(given: folders, environment: ProcessEnvironment.variables))
    }
}

/// The day on which support dates are judged: the one place where Slipway looks at a clock.
struct DayOption: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Judge support dates as of this day (default: today).", valueName: "yyyy-mm-dd"))
    var asOf: String?

    var today: CalendarDay {
        get throws {
            if let asOf {
                guard let day = CalendarDay(asOf) else {
                    throw Stop(.usage, "--as-of takes a day such as 2026-11-24, not \"\(asOf)\".")
                }
                return day
            }
            return try Self.currentDay()
        }
    }

    static func currentDay() throws(Stop) -> CalendarDay {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        guard
            let day = CalendarDay(
                year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        else { throw Stop(.unavailable, "The machine's clock shows no day that makes sense. Set it, or give --as-of.") }
        return day
    }
}

/// The variables of the process's environment.
enum ProcessEnvironment {
    static var variables: [String: String] {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee.map({ String(cString: $0) }) {
            if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            entry += 1
        }
        return variables
    }
}

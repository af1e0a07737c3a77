import Files
import Glibc

/// Brings the next bundle into its folder file by file, where the folder itself has to stay: somebody stands in it, it is a mount
/// point, or something in it belongs to somebody else.
///
/// All files of the next bundle are first put into a folder inside, and brought to the disk. From the moment at which that
/// gets its name, `.slipway-next`, the exchange is decided, and it is the journal: with it and the manifest before, whose
/// place the new one takes last, the next run finishes what an interruption left.
struct InsideExchange {
    private let folder: String
    private let fileSystem: FileSystem

    init(_ folder: String, with fileSystem: FileSystem) {
        self.folder = folder
        self.fileSystem = fileSystem
    }

    private static let decided = ".slipway-next"
    private static let undecided = ".slipway-building"

    /// Whether a path in a bundle belongs to an exchange, and not to the bundle.
    static func owns(_ path: String) -> Bool {
        let name = path.prefix { $0 != "/" }
        return name == decided || name == undecided
    }

    /// The whole bundle of an exchange that was decided and not finished; nil when there is none. What has its place already is
    /// taken from there.
    static func unfinished(in folder: String) throws(SystemCallError) -> [BundleFile]? {
        let next = folder + "/" + decided
        guard let manifest = BundleReader.manifestOrNone(in: next) else { return nil }
        var files: [BundleFile] = []
        for path in manifest.digests.keys.sorted() + [BundleManifest.path] {
            for place in [next, folder] {
                guard let status = try FileStatus(of: place + "/" + path), status.kind == .file else { continue }
                let bytes = try FileContent.bytes(of: place + "/" + path, limit: .max)
                files.append(BundleFile(path, bytes, isExecutable: status.mode & 0o100 != 0))
                break
            }
        }
        return files
    }

    /// Does what an interrupted run had decided to do, and clears away what it had not.
    func finish() throws(SystemCallError) {
        if let files = try Self.unfinished(in: folder) {
            let manifest = BundleReader.manifestOrNone(in: folder) ?? BundleManifest(of: [])
            let plan = try WritePlan(files, over: BundleListing.of(folder), manifest: manifest) {
                path throws(SystemCallError) in
                try FileContent.digest(of: folder + "/" + path)
            }
            try carryOut(plan)
        }
        try clear()
    }

    /// Puts the next bundle beside its place, and decides to exchange it.
    ///
    /// - Parameters:
    ///   - willWrite: called before each file that is new or changed.
    ///   - isStillTrue: whether the folder is as it was when the plan was made.
    func decide(
        _ plan: WritePlan, _ files: [BundleFile], willWrite: (String) throws(SystemCallError) -> Void,
        isStillTrue: () throws(SystemCallError) -> Bool
    ) throws(SystemCallError) {
        try checkRights(plan)
        let place = folder + "/" + Self.undecided
        do throws(SystemCallError) {
            _ = try fileSystem.makeClosedFolder(place)
            for path in Set(files.flatMap { Paths.folders(above: $0.path) }).sorted() {
                _ = try fileSystem.makeClosedFolder(place + "/" + path)
            }
            let unchanged = Set(plan.changes.unchanged)
            for file in files.sorted(by: { $0.path < $1.path }) {
                if !unchanged.contains(file.path) { try willWrite(file.path) }
                try fileSystem.createFile(place + "/" + file.path, file.bytes, mode: file.mode)
            }
            for path in Set(files.flatMap { Paths.folders(above: $0.path) }) + [""] {
                try fileSystem.syncFolder(place + "/" + path)
            }
            guard try isStillTrue() else { throw SystemCallError("replace", folder, code: ESTALE) }
            try fileSystem.rename(place, to: folder + "/" + Self.decided)
        } catch {
            try? fileSystem.remove(place)
            throw error
        }
    }

    /// Does what was decided. An error leaves the rest to the next run.
    func carryOut(_ plan: WritePlan) throws(SystemCallError) {
        try fileSystem.syncFolder(folder)
        for case (let path, .before(let name)) in plan.files where name != path {
            try fileSystem.makeFolders(folder + "/" + Paths.parent(of: path))
            try fileSystem.rename(folder + "/" + name, to: folder + "/" + path)
        }
        for path in plan.changes.removed where plan.changes.keptBeside[path] == nil {
            try fileSystem.remove(folder + "/" + path)
        }
        for path in plan.abandonedFolders { try fileSystem.removeIfEmpty(folder + "/" + path) }
        for place in plan.folders { try fileSystem.makeFolders(folder + "/" + place.path) }

        var touched = Set([""])
        for case (let path, .new) in plan.files where path != BundleManifest.path {
            try moveIntoPlace(path)
            touched.formUnion(Paths.folders(above: path))
        }
        for path in touched { try fileSystem.syncFolder(folder + "/" + path) }
        try moveIntoPlace(BundleManifest.path)
        try fileSystem.syncFolder(folder)
    }

    /// Takes away what the exchange no longer needs.
    func clear() throws(SystemCallError) {
        let (decided, undecided) = (folder + "/" + Self.decided, folder + "/" + Self.undecided)
        // A journal that is half removed must not be taken for one.
        if try FileStatus(of: decided) != nil { try fileSystem.rename(decided, to: undecided) }
        try fileSystem.remove(undecided)
    }

    private func moveIntoPlace(_ path: String) throws(SystemCallError) {
        let next = folder + "/" + Self.decided + "/" + path
        // What is no longer there stands in its place already.
        guard try FileStatus(of: next) != nil else { return }
        try fileSystem.rename(next, to: folder + "/" + path)
    }

    /// Nothing is begun that cannot be finished: every folder in which something changes has to be writable.
    private func checkRights(_ plan: WritePlan) throws(SystemCallError) {
        var paths = plan.changes.added + plan.changes.changed + plan.changes.removed
        paths += plan.changes.keptBeside.flatMap { [$0.key, $0.value] }
        for path in Set(paths.flatMap(Paths.folders(above:))) + [""] {
            let place = folder + "/" + path
            if FileStatus.exists(place), access(place, W_OK | X_OK) != 0 {
                throw SystemCallError("write into", path.isEmpty ? folder : place)
            }
        }
    }
}

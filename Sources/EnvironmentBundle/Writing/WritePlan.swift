import Files

/// What the next folder of a bundle holds, and where each file in it comes from.
struct WritePlan {
    enum Source {
        case new(BundleFile)
        /// A path in the folder before: a file that stays as it is, or one that is not the bundle's.
        case before(String)
    }

    private(set) var files: [(path: String, source: Source)] = []
    /// The folders below the bundle's own, each before those in it; `before` is set where one stood already.
    private(set) var folders: [(path: String, before: FileStatus?)] = []
    /// Folders of the bundle before that nothing needs any more, each after those in it.
    private(set) var abandonedFolders: [String] = []
    var changes: BundleChanges

    /// The plan for an empty place.
    init(_ bundle: [BundleFile], existing: BundleChanges.Existing) {
        changes = BundleChanges(existing: existing)
        changes.added = bundle.map(\.path).sorted()
        files = bundle.sorted { $0.path < $1.path }.map { ($0.path, .new($0)) }
        folders = Set(bundle.flatMap { Paths.folders(above: $0.path) }).sorted().map { ($0, nil) }
    }

    /// The plan for a folder that holds a bundle.
    ///
    /// - Parameters:
    ///   - unfinished: the manifest of an exchange that was interrupted: what it wrote was not changed by hand.
    ///   - digest: of the file at a path in that folder.
    init(
        _ bundle: [BundleFile], over before: FolderListing, manifest: BundleManifest,
        unfinished: BundleManifest? = nil, digest: (String) throws(SystemCallError) -> String
    ) throws(SystemCallError) {
        let bundleFiles = Dictionary(bundle.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        let bundleFolders = Set(bundle.flatMap { Paths.folders(above: $0.path) })
        let digests = BundleManifest(of: bundle).digests
        var places = Places(taken: Set(before.entries.keys).union(bundleFiles.keys).union(bundleFolders), bundleFiles)
        changes = BundleChanges(existing: .bundle)

        for (path, status) in before.entries.sorted(by: { $0.key < $1.key }) where status.kind != .folder {
            /// Nil for what is no file: nothing that Slipway wrote.
            let found =
                status.kind == .file && (manifest.digests[path] ?? digests[path]) != nil ? try digest(path) : nil
            let isAsWritten =
                found != nil
                && (found == manifest.digests[path] || found == unfinished?.digests[path]
                    || found == bundleFiles[path]?.sourceDigest
                    || path == BundleManifest.path)

            if let file = bundleFiles[path] {
                let runs = status.mode & 0o100 != 0
                if found == digests[path] && (runs || !file.isExecutable) {
                    changes.unchanged.append(path)
                    places.stay(path)
                } else {
                    changes.changed.append(path)
                    if !isAsWritten && found != digests[path] { places.keepBeside(path) }
                }
            } else if manifest.digests[path] != nil {
                changes.removed.append(path)
                if !isAsWritten { places.keepBeside(path) }
            } else if bundleFolders.contains(path) {
                places.keepBeside(path)
            } else {
                places.stay(path)
            }
        }

        let met = Set(changes.unchanged + changes.changed)
        changes.added = bundleFiles.keys.filter { !met.contains($0) }.sorted()
        changes.editedByHand = places.keptBeside.keys.sorted()
        changes.keptBeside = places.keptBeside

        let unchanged = Set(changes.unchanged)
        files = places.files.map { ($0.after, .before($0.before)) }
        files += bundle.filter { !unchanged.contains($0.path) }.map { ($0.path, .new($0)) }
        files.sort { $0.path < $1.path }
        folders = Self.folders(holding: files.map(\.path), places, before, manifest)
        abandonedFolders = Set(manifest.digests.keys.flatMap(Paths.folders(above:)))
            .subtracting(folders.map(\.path)).sorted(by: >)
    }

    /// The folders that the files need, and those that somebody made, also where nothing is in them.
    private static func folders(
        holding files: [String], _ places: Places, _ before: FolderListing, _ manifest: BundleManifest
    ) -> [(path: String, before: FileStatus?)] {
        let managed = Set(manifest.digests.keys.flatMap(Paths.folders(above:)))
        var needed = Set(files.flatMap(Paths.folders(above:)))
        var known: [String: FileStatus] = [:]
        for (path, status) in before.entries where status.kind == .folder {
            let place = places.place(of: path)
            known[place] = status
            if !managed.contains(path) && !places.isBundleFile(place) { needed.insert(place) }
        }
        return needed.sorted().map { ($0, known[$0]) }
    }
}

/// Where what stood in the folder before goes.
private struct Places {
    private var taken: Set<String>
    private let bundleFiles: [String: BundleFile]
    private(set) var files: [(before: String, after: String)] = []
    private(set) var keptBeside: [String: String] = [:]

    init(taken: Set<String>, _ bundleFiles: [String: BundleFile]) {
        self.taken = taken
        self.bundleFiles = bundleFiles
    }

    /// Keeps a file at its path, unless a folder above it has to give way to a file of the bundle.
    mutating func stay(_ path: String) {
        giveWay(above: path)
        files.append((path, place(of: path)))
    }

    /// Keeps a file under a name that nobody has.
    mutating func keepBeside(_ path: String) {
        giveWay(above: path)
        makeName(beside: path)
        files.append((path, place(of: path)))
    }

    /// Where the entry that stood at `path` goes.
    func place(of path: String) -> String {
        if let name = keptBeside[path] { return name }
        for folder in Paths.folders(above: path) {
            if let name = keptBeside[folder] { return name + path.dropFirst(folder.count) }
        }
        return path
    }

    func isBundleFile(_ path: String) -> Bool { bundleFiles[path] != nil }

    private mutating func giveWay(above path: String) {
        if let folder = Paths.folders(above: path).first(where: isBundleFile) { makeName(beside: folder) }
    }

    private mutating func makeName(beside path: String) {
        guard keptBeside[path] == nil else { return }
        var name = path + ".orig"
        var number = 1
        while taken.contains(name) {
            name = path + ".orig.\(number)"
            number += 1
        }
        taken.insert(name)
        keptBeside[path] = name
    }
}

import Files
import Glibc

/// What a writer has to know before it writes: what stands there, and what follows of it.
struct WritePreparation {
    let plan: WritePlan
    let folder: String
    /// Nil when no bundle stands there.
    private let before: FolderListing?

    /// Looks at the place, changing nothing.
    init(_ files: [BundleFile], at location: BundleLocation) throws(BundleWriteError) {
        if let stray = files.first(where: { !Paths.staysInside($0.path) }) {
            throw .io(operation: "write", path: stray.path, code: EINVAL)
        }
        folder = location.folder
        guard let existing = try BundleWriteError.wrapping({ () throws(SystemCallError) in try location.existing() })
        else {
            plan = WritePlan(files, existing: .nothing)
            before = nil
            return
        }
        let (isEmpty, unfinished) = try BundleWriteError.wrapping { () throws(SystemCallError) in
            (try BundleListing.isEmpty(existing), try InsideExchange.unfinished(in: existing))
        }
        if isEmpty, unfinished == nil {
            plan = WritePlan(files, existing: .emptyFolder)
            before = nil
            return
        }
        let manifest = BundleReader.manifest(ofBundle: existing) ?? unfinished.map { _ in BundleManifest(of: []) }
        guard let manifest else { throw .foreignFolder(location.folder) }
        (plan, before) = try BundleWriteError.wrapping { () throws(SystemCallError) in
            let before = try BundleListing.of(existing)
            var plan = try WritePlan(
                files, over: before, manifest: manifest, unfinished: unfinished.flatMap(BundleManifest.init)
            ) { path throws(SystemCallError) in
                try FileContent.digest(of: existing + "/" + path)
            }
            plan.changes.otherEnvironment = try StandingEnvironment.otherName(in: existing, than: files)
            plan.changes.losses = try StandingEnvironment.losses(in: existing, by: files, changes: plan.changes)
            return (plan, before)
        }
    }

    /// Whether the folder has to stay, and only what is in it is exchanged: the process stands in it, or something in it
    /// belongs to somebody else or to another file system.
    var keepsFolder: Bool {
        guard plan.changes.existing != .nothing else { return false }
        if let here = getcwd(nil, 0) {
            defer { free(here) }
            if (String(cString: here) + "/").hasPrefix(folder == "/" ? "/" : folder + "/") { return true }
        }
        guard let before else { return false }
        let user = geteuid()
        return !before.closed.isEmpty
            || before.entries.values.contains { entry in
                entry.device != before.root.device || user != 0 && entry.kind == .folder && entry.owner.user != user
            }
    }

    /// - Throws: when the folder must not be replaced now.
    func checkThatNobodyIsAtWork() throws(BundleWriteError) {
        if let lock = try BundleWriteError.wrapping({ () throws(SystemCallError) in try ApplyLock.held(in: folder) }) {
            throw .applyAtWork(process: lock.process, otherMachine: lock.isOnAnotherMachine ? lock.host : nil)
        }
        if let before, let lock = TerraformLock.held(among: before.entries.keys, in: folder) {
            throw .terraformAtWork(lock: lock)
        }
        if plan.changes.existing != .nothing && access(folder, W_OK) != 0 {
            throw .notWritable(path: folder, code: errno)
        }
    }

    /// Whether the bundle that stands there is the one that the plan was made for.
    func isStillTrue() throws(SystemCallError) -> Bool {
        guard let before else { return true }
        return try BundleListing.of(folder) == before
    }
}

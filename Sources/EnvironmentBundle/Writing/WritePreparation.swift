import Glibc

/// What a writer has to know before it writes: what stands there, and what follows of it.
struct WritePreparation {
    let plan: WritePlan
    private let folder: String
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
        let isEmpty = try BundleWriteError.wrapping { () throws(SystemCallError) in
            try FolderListing.names(in: existing).isEmpty
        }
        if isEmpty {
            plan = WritePlan(files, existing: .emptyFolder)
            before = nil
            return
        }
        guard let manifest = BundleReader.manifest(ofBundle: existing) else { throw .foreignFolder(location.folder) }
        (plan, before) = try BundleWriteError.wrapping { () throws(SystemCallError) in
            let before = try FolderListing(of: existing)
            let plan = try WritePlan(files, over: before, manifest: manifest) { path throws(SystemCallError) in
                try FileContent.digest(of: existing + "/" + path)
            }
            return (plan, before)
        }
    }

    /// - Throws: when the folder must not be replaced now.
    func checkThatNobodyIsAtWork() throws(BundleWriteError) {
        if let lock = before?.entries.keys.filter(TracesOfApplying.isTerraformLock).min() {
            throw .terraformAtWork(lock: lock)
        }
        if plan.changes.existing != .nothing && access(folder, W_OK) != 0 {
            throw .notWritable(path: folder, code: errno)
        }
    }

    /// Whether the bundle that stands there is the one that the plan was made for.
    func isStillTrue() throws(SystemCallError) -> Bool {
        guard let before else { return true }
        return try FolderListing(of: folder) == before
    }
}

import Glibc

/// Puts a bundle on disk: as a whole, or not at all.
///
/// The next bundle is built in a sibling of its folder and brought to the disk; then the two folders change places in one
/// step, and the one before is removed. Whatever interrupts that leaves the bundle before or the next one. A sibling that
/// an interrupted run left goes with the next run.
///
/// Where the file system cannot exchange folders, the one before is renamed out of the way first. An interruption between
/// the two renames leaves the bundle before as `.NAME.slipway-previous`, and the next run puts it back.
package struct BundleWriter: Sendable {
    /// How far the writing is.
    package struct Progress: Equatable, Sendable {
        /// The file that comes next, and its number, from 1.
        package let path: String
        package let number: Int
        package let count: Int
    }

    private let fileSystem: FileSystem
    private let patience: Int

    package init() { self.init(fileSystem: FileSystem()) }

    /// - Parameter patience: how long to wait for another writer, in milliseconds.
    init(fileSystem: FileSystem, patience: Int = 10_000) {
        self.fileSystem = fileSystem
        self.patience = patience
    }

    /// What `write` would do, without doing it. Files that were changed by hand are told of, not refused.
    package func changes(of files: [BundleFile], at directory: String) throws(BundleWriteError) -> BundleChanges {
        let location = try BundleWriteError.wrapping { () throws(SystemCallError) in try BundleLocation(directory) }
        return try WritePreparation(files, at: location).plan.changes
    }

    /// Makes the folder hold these files, and what people and Terraform added to it.
    ///
    /// - Parameters:
    ///   - files: a whole bundle, with its manifest.
    ///   - directory: made with the folders above it where it is missing. A link to a folder stands for the folder.
    ///   - force: whether files that were changed by hand are moved aside instead of being a reason to refuse.
    ///   - progress: asked before each file that is written; saying false stops the writing without a trace.
    /// - Returns: what was done. When nothing had to change, nothing was written.
    package func write(
        _ files: [BundleFile], to directory: String, force: Bool = false, progress: ((Progress) -> Bool)? = nil
    ) throws(BundleWriteError) -> BundleChanges {
        let location = try BundleWriteError.wrapping { () throws(SystemCallError) in
            try fileSystem.makeFolders(Paths.parent(of: directory))
            return try BundleLocation(directory)
        }
        let lock = try BundleWriteError.wrapping { () throws(SystemCallError) in
            try WriterLock(location.parent, patience: patience)
        }
        guard let lock else { throw .busy(location.folder) }
        defer { withExtendedLifetime(lock) {} }

        let preparation = try WritePreparation(files, at: location)
        let changes = preparation.plan.changes
        guard force || changes.editedByHand.isEmpty else { throw .editedByHand(changes.editedByHand) }
        try BundleWriteError.wrapping { () throws(SystemCallError) in try recover(location) }
        if changes.isEmpty { return changes }
        try preparation.checkThatNobodyIsAtWork()

        do throws(SystemCallError) {
            try build(preparation.plan, at: location, progress)
            // Between this look and the exchange lies no more than an instant.
            guard try preparation.isStillTrue() else { throw SystemCallError("replace", location.folder, code: ESTALE) }
            try swap(location, over: changes.existing)
        } catch {
            try? fileSystem.remove(location.next)
            throw BundleWriteError(error)
        }
        // What cannot be removed now goes with the next run.
        try? fileSystem.remove(location.next)
        try? fileSystem.remove(location.previous)
        return changes
    }

    /// Clears away what an interrupted run left.
    private func recover(_ location: BundleLocation) throws(SystemCallError) {
        if try FileStatus(of: location.previous) != nil, try FileStatus(of: location.folder) == nil {
            try fileSystem.rename(location.previous, to: location.folder)
            try fileSystem.syncFolder(location.parent)
        }
        try fileSystem.remove(location.previous)
        try fileSystem.remove(location.next)
    }

    /// Makes the next folder beside the one before, and brings it to the disk.
    private func build(
        _ plan: WritePlan, at location: BundleLocation, _ progress: ((Progress) -> Bool)?
    ) throws(SystemCallError) {
        let next = location.next + "/"
        var number = 0
        let count = plan.changes.added.count + plan.changes.changed.count
        try fileSystem.makeFolder(location.next)
        for folder in plan.folders { try fileSystem.makeFolder(next + folder.path) }
        for (path, source) in plan.files {
            switch source {
            case .before(let name):
                try fileSystem.link(location.folder + "/" + name, as: next + path)
            case .new(let file):
                number += 1
                if let progress, !progress(Progress(path: path, number: number, count: count)) {
                    throw SystemCallError("write", path, code: ECANCELED)
                }
                try fileSystem.createFile(next + path, file.bytes, mode: file.isExecutable ? 0o755 : 0o644)
            }
        }
        for folder in plan.folders.reversed() { try finish(next + folder.path, like: folder.before) }
        try finish(location.next, like: FileStatus(of: location.folder))
    }

    private func finish(_ folder: String, like before: FileStatus?) throws(SystemCallError) {
        try fileSystem.finishFolder(folder, mode: before?.mode ?? 0o755, owner: before?.owner)
    }

    /// Puts the next folder in the place of the one before.
    private func swap(_ location: BundleLocation, over existing: BundleChanges.Existing) throws(SystemCallError) {
        if existing == .bundle {
            do {
                try fileSystem.exchange(location.next, location.folder)
            } catch let error where [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.code) {
                try renameTwice(location)
            }
        } else {
            try fileSystem.rename(location.next, to: location.folder)
        }
        try fileSystem.syncFolder(location.parent)
    }

    private func renameTwice(_ location: BundleLocation) throws(SystemCallError) {
        try fileSystem.rename(location.folder, to: location.previous)
        do {
            try fileSystem.rename(location.next, to: location.folder)
        } catch {
            try? fileSystem.rename(location.previous, to: location.folder)
            throw error
        }
    }
}

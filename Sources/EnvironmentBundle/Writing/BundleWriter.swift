import Files
import Glibc

/// Puts a bundle on disk: as a whole, or not at all.
///
/// The next bundle is built in a sibling of its folder and brought to the disk; then the two folders change places in one
/// step, and the one before is removed. Whatever interrupts that leaves the bundle before or the next one. A sibling that
/// an interrupted run left goes with the next run.
///
/// Where the folder has to stay, because somebody stands in it or something in it is not this person's, its content is exchanged
/// instead: see ``InsideExchange``.
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
    ///   - force: whether files that were changed by hand are moved aside, and what stands may be lost, instead of these being
    ///     reasons to refuse.
    ///   - progress: asked before each file that is written; saying false stops the writing without a trace.
    /// - Returns: what was done. When nothing had to change, nothing was written.
    package func write(
        _ files: [BundleFile], to directory: String, force: Bool = false, progress: ((Progress) -> Bool)? = nil
    ) throws(BundleWriteError) -> BundleChanges {
        let location = try BundleWriteError.wrapping { () throws(SystemCallError) in
            try fileSystem.makeFolders(Paths.parent(of: directory))
            return try BundleLocation(directory)
        }
        guard let lock = try BundleWriteError.wrapping({ () throws(SystemCallError) in try lock(location) }) else {
            throw .busy(location.folder)
        }
        defer { withExtendedLifetime(lock) {} }

        let inside = InsideExchange(location.folder, with: fileSystem)
        try finish(inside, at: location)
        let preparation = try WritePreparation(files, at: location)
        let changes = preparation.plan.changes
        guard force || changes.losses.isEmpty else { throw .standing(changes.losses) }
        if !force, let name = changes.otherEnvironment {
            throw .otherEnvironment(folder: location.folder, name: name)
        }
        guard force || changes.editedByHand.isEmpty else { throw .editedByHand(changes.editedByHand) }
        try BundleWriteError.wrapping { () throws(SystemCallError) in try putBack(location) }
        if changes.isEmpty {
            try? clear(location)
            return changes
        }
        try preparation.checkThatNobodyIsAtWork()

        let count = changes.added.count + changes.changed.count
        var number = 0
        func willWrite(_ path: String) throws(SystemCallError) {
            number += 1
            if let progress, !progress(Progress(path: path, number: number, count: count)) {
                throw SystemCallError("write", path, code: ECANCELED)
            }
        }
        var keepsFolder = preparation.keepsFolder
        if !keepsFolder {
            do throws(SystemCallError) {
                try exchangeFolder(preparation, at: location, willWrite)
            } catch let error
                where changes.existing != .nothing && !error.isDone && Self.needsFolderToStay.contains(error.code)
            {
                keepsFolder = true
                number = 0
            } catch {
                throw BundleWriteError(error)
            }
        }
        if keepsFolder { try exchange(inside, preparation, files, willWrite) }
        return changes
    }

    /// What a folder answers that cannot be replaced, though perhaps its content can.
    private static let needsFolderToStay = [EACCES, EPERM, EROFS, EXDEV, EBUSY]

    /// Writers of one bundle take turns; those of its neighbours too.
    private func lock(_ location: BundleLocation) throws(SystemCallError) -> WriterLock? {
        do {
            return try WriterLock(location.parent, patience: patience)
        } catch let error where error.code == EACCES {
            return try WriterLock(location.folder, patience: patience)
        }
    }

    // MARK: - The folder's content

    private func finish(_ inside: InsideExchange, at location: BundleLocation) throws(BundleWriteError) {
        do {
            guard try FileStatus(of: location.folder)?.kind == .folder else { return }
            try inside.finish()
        } catch {
            throw .unfinished(folder: location.folder, path: error.path, code: error.code)
        }
    }

    private func exchange(
        _ inside: InsideExchange, _ preparation: WritePreparation, _ files: [BundleFile],
        _ willWrite: (String) throws(SystemCallError) -> Void
    ) throws(BundleWriteError) {
        try BundleWriteError.wrapping { () throws(SystemCallError) in
            try inside.decide(preparation.plan, files, willWrite: willWrite, isStillTrue: preparation.isStillTrue)
        }
        do {
            try inside.carryOut(preparation.plan)
        } catch {
            throw .unfinished(folder: preparation.folder, path: error.path, code: error.code)
        }
        // What cannot be removed now goes with the next run.
        try? inside.clear()
    }

    // MARK: - The folder as a whole

    private func exchangeFolder(
        _ preparation: WritePreparation, at location: BundleLocation,
        _ willWrite: (String) throws(SystemCallError) -> Void
    ) throws(SystemCallError) {
        try clear(location)
        do throws(SystemCallError) {
            try build(preparation.plan, at: location, willWrite)
            // Between this look and the exchange lies no more than an instant.
            guard try preparation.isStillTrue() else { throw SystemCallError("replace", location.folder, code: ESTALE) }
            try swap(location, over: preparation.plan.changes.existing)
        } catch {
            try? fileSystem.remove(location.next)
            throw error
        }
        // What cannot be removed now goes with the next run.
        try? fileSystem.remove(location.next)
        try? fileSystem.remove(location.previous)
    }

    /// Undoes what an interruption between two renames left.
    private func putBack(_ location: BundleLocation) throws(SystemCallError) {
        guard try FileStatus(of: location.previous) != nil, try FileStatus(of: location.folder) == nil else { return }
        try fileSystem.rename(location.previous, to: location.folder)
        try fileSystem.syncFolder(location.parent)
    }

    /// Clears away what an interrupted run left.
    private func clear(_ location: BundleLocation) throws(SystemCallError) {
        try fileSystem.remove(location.previous)
        try fileSystem.remove(location.next)
    }

    /// Makes the next folder beside the one before, and brings it to the disk.
    private func build(
        _ plan: WritePlan, at location: BundleLocation, _ willWrite: (String) throws(SystemCallError) -> Void
    ) throws(SystemCallError) {
        let next = location.next + "/"
        let mode = try fileSystem.makeClosedFolder(location.next)
        let folders = try plan.folders.map { folder throws(SystemCallError) in
            let mode = try fileSystem.makeClosedFolder(next + folder.path)
            return (path: next + folder.path, mode: folder.before?.mode ?? mode, owner: folder.before?.owner)
        }
        for (path, source) in plan.files {
            switch source {
            case .before(let name):
                try fileSystem.link(location.folder + "/" + name, as: next + path)
            case .new(let file):
                try willWrite(path)
                try fileSystem.createFile(next + path, file.bytes, mode: file.mode)
            }
        }
        for folder in folders.reversed() {
            try fileSystem.finishFolder(folder.path, mode: folder.mode, owner: folder.owner)
        }
        let before = try FileStatus(of: location.folder)
        try fileSystem.finishFolder(location.next, mode: before?.mode ?? mode, owner: before?.owner)
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
        try fileSystem.syncFolder(location.parent, after: location.folder)
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

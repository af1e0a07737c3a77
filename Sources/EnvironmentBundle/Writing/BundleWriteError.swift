import Files
import Glibc
import Text

/// Why a bundle was not written. Whatever it is, the folder holds a whole bundle, or what it held before;
/// the new one is in it only where the case says so.
package enum BundleWriteError: Error, Equatable, Sendable {
    /// The folder has content, and it is not a bundle's.
    case foreignFolder(String)
    /// Something other than a folder stands there: a file, or a link that leads nowhere.
    case notAFolder(String)
    /// Files of the bundle that have other content than Slipway wrote, as paths in the bundle.
    case editedByHand([String])
    /// The bundle in the folder is that of another environment, which has this name.
    case otherEnvironment(folder: String, name: String)
    /// The bundle was applied, and applying the new one would destroy or leave behind something: a sentence each.
    case standing([String])
    /// Terraform's lock on its state, as a path in the bundle.
    case terraformAtWork(lock: String)
    /// A run of apply.sh or destroy.sh is under way, here or on another machine.
    case applyAtWork(process: Int32, otherMachine: String?)
    /// Somebody else changed the folder while the bundle was being written.
    case changedMeanwhile(String)
    /// Another Slipway has been writing beside this folder for as long as one may wait.
    case busy(String)
    /// A mount point stands at, or in, the folder that has to be replaced.
    case mountPoint(String)
    /// No permission, a read-only file system, or a path that cannot be.
    case notWritable(path: String, code: Int32)
    /// The disk, or the quota of the person, is used up.
    case full(String)
    /// The `progress` closure said not to go on.
    case stopped
    /// The exchange inside the folder was decided, and is half done: the next run goes on with it.
    case unfinished(folder: String, path: String, code: Int32)
    /// The new bundle stands in the folder, and only the disk did not confirm it.
    case unconfirmed(folder: String, code: Int32)
    case io(operation: String, path: String, code: Int32)

    /// Whether it failed on the way (exit code 74); otherwise the output cannot be created there (73), or the
    /// person stopped it (`stopped`).
    package var isInputOutput: Bool {
        switch self {
        case .full, .unfinished, .unconfirmed, .io: true
        default: false
        }
    }

    /// What the error of a system call means for a writer.
    init(_ error: SystemCallError) {
        if error.isDone {
            self = .unconfirmed(folder: error.path, code: error.code)
            return
        }
        switch error.code {
        case ENOSPC, EDQUOT: self = .full(error.path)
        case ECANCELED: self = .stopped
        case ESTALE, ENOTEMPTY: self = .changedMeanwhile(error.path)
        case EXDEV, EBUSY: self = .mountPoint(error.path)
        case ENOTDIR: self = .notAFolder(error.path)
        case EACCES, EPERM, EROFS, EEXIST, ENAMETOOLONG, ELOOP:
            self = .notWritable(path: error.path, code: error.code)
        default: self = .io(operation: error.operation, path: error.path, code: error.code)
        }
    }

    /// Makes system calls, whose errors become a writer's.
    static func wrapping<Result>(_ calls: () throws(SystemCallError) -> Result) throws(BundleWriteError) -> Result {
        do { return try calls() } catch { throw BundleWriteError(error) }
    }
}

extension BundleWriteError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .foreignFolder(let path):
            "\(path.harmless) holds something other than a bundle, so nothing was written into it. Name a new or an empty folder."
        case .notAFolder(let path):
            "\(path.harmless) is not a folder. Name a new or an empty folder, or move what stands there out of the way."
        case .editedByHand(let paths):
            "Changed by hand since Slipway wrote it: \(paths.map(\.harmless).joined(separator: ", ")). Nothing was written. Move the changes "
                + "into the document, or use --force: your content is then kept beside as NAME.orig."
        case .otherEnvironment(let folder, let name):
            "\(folder.harmless) holds the bundle of another environment, \(name.harmless). Choose another folder with --output; with "
                + "--force it is written over."
        case .standing(let losses):
            "What was applied from this bundle stands, and cannot take these changes:\n"
                + losses.map { "  \($0.harmless)\n" }.joined()
                + "Nothing was written. Name another folder for a new environment, take this one down first with ./destroy.sh, or "
                + "use --force."
        case .terraformAtWork(let lock):
            "Terraform is at work in this bundle: \(lock.harmless) says who started it. Nothing was written. Wait until it is done."
        case .applyAtWork(let process, nil):
            "apply.sh or destroy.sh is at work in this bundle (process \(process)). Nothing was written. Wait until it is done."
        case .applyAtWork(let process, let machine?):
            "apply.sh or destroy.sh is at work in this bundle on \(machine.harmless) (process \(process)). Nothing was written. Wait until it "
                + "is done; if that machine is gone for good, remove \(ApplyLock.path)."
        case .changedMeanwhile(let path):
            "\(path.harmless) was changed by another program while the bundle was being written. Nothing was written. Wait until that "
                + "program is done and try again."
        case .busy(let path):
            "Another Slipway is writing to \(path.harmless), or beside it. Try again when it is done."
        case .mountPoint(let path):
            "\(path.harmless) is a mount point where a file of the bundle has to stand. Name another folder."
        case .notWritable(let path, let code):
            "Cannot write \(path.harmless): \(SystemCallError.text(of: code)). Nothing was changed. Change the permissions or name another "
                + "folder."
        case .full(let path):
            "No space is left for \(path.harmless). What was there before is unchanged. Free some space and try again."
        case .stopped:
            "Stopped. Nothing was written."
        case .unfinished(let folder, let path, let code):
            "Half of the new bundle is in place in \(folder.harmless): \(path.harmless) cannot be replaced (\(SystemCallError.text(of: code))). Mend that, "
                + "and run the same again: it goes on where it stopped. Until then, apply nothing from this folder."
        case .unconfirmed(let folder, let code):
            "The new bundle is in place in \(folder.harmless), whole, but the disk did not confirm it: \(SystemCallError.text(of: code)). After "
                + "a loss of power the bundle before may be back. Check the disk and write it again."
        case .io(let operation, let path, let code):
            "Cannot \(operation) \(path.harmless): \(SystemCallError.text(of: code)). No bundle was left half written. Check the disk and "
                + "try again."
        }
    }
}

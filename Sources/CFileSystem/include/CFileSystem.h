#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

#include <dirent.h>
#include <sys/types.h>

/// Lets two paths of one file system change places in one step: renameat2 with RENAME_EXCHANGE, which Swift's Glibc
/// does not export. Returns 0, or the error's number: EINVAL or ENOSYS where the file system or the kernel cannot.
int file_system_exchange(const char *one, const char *other);

/// Creates a file in a folder that has no name yet, and is gone with its descriptor unless it gets one. Returns the descriptor,
/// or -1 with errno set: EOPNOTSUPP or EISDIR where the file system has no such files.
int file_system_create_unnamed(const char *folder, mode_t mode);

/// Gives a file without a name the name `path`, where nothing may stand. Returns 0, or -1 with errno set: ENOENT where
/// no /proc is mounted.
int file_system_name_file(int descriptor, const char *path);

/// Makes a pipe whose ends, for reading and for writing, no other program inherits, not even one that another thread starts
/// in the same moment. Returns 0, or -1 with errno set.
int file_system_pipe(int ends[2]);

/// The name of a folder's entry, whose array Swift sees as a tuple of 256 numbers.
static inline const char *file_system_name(const struct dirent *entry) { return entry->d_name; }

#endif

#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

#include <dirent.h>

/// Lets two paths of one file system change places in one step: renameat2 with RENAME_EXCHANGE, which Swift's Glibc
/// does not export. Returns 0, or the error's number: EINVAL or ENOSYS where the file system or the kernel cannot.
int file_system_exchange(const char *one, const char *other);

/// The name of a folder's entry, whose array Swift sees as a tuple of 256 numbers.
static inline const char *file_system_name(const struct dirent *entry) { return entry->d_name; }

#endif

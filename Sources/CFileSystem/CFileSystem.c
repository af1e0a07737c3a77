// pipe2 is Linux's own.
#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef O_TMPFILE
#define O_TMPFILE (020000000 | O_DIRECTORY)
#endif

int file_system_exchange(const char *one, const char *other) {
    // The bare system call: older C libraries have no function for it.
    return syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int file_system_create_unnamed(const char *folder, mode_t mode) {
    return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
}

int file_system_name_file(int descriptor, const char *path) {
    char file[32];
    snprintf(file, sizeof file, "/proc/self/fd/%d", descriptor);
    return linkat(AT_FDCWD, file, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}

int file_system_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

// Renames that no other program can come between; the C library declares them for GNU programs only.
#ifndef COLLATERAL_FILE_CALLS_H
#define COLLATERAL_FILE_CALLS_H

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>

// Swaps two files. Returns -1 with errno EINVAL, ENOSYS or ENOTSUP where the file system cannot.
static inline int file_exchange(const char *one, const char *other) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u);
}

// Renames a file to a name that must be free, else -1 with errno EEXIST.
static inline int file_rename_new(const char *from, const char *to) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1u);
}
#elif defined(__APPLE__)
#include <stdio.h>

static inline int file_exchange(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }
static inline int file_rename_new(const char *from, const char *to) { return renamex_np(from, to, RENAME_EXCL); }
#else
static inline int file_exchange(const char *one, const char *other) { errno = ENOSYS; return -1; }
static inline int file_rename_new(const char *from, const char *to) { errno = ENOSYS; return -1; }
#endif

#endif

// Renames that no other program can come between, and the file of a library; the C library declares them for GNU programs
// only.
#ifndef COLLATERAL_FILE_CALLS_H
#define COLLATERAL_FILE_CALLS_H

#include <dlfcn.h>
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

// What dladdr tells of an address.
struct file_address {
    const char *file;
    void *base;
    const char *symbol;
    void *address;
};

int file_address_find(const void *address, struct file_address *found) __asm__("dladdr");

// The file that the function at this address was loaded from, NULL where nobody knows.
static inline const char *file_of_function(const void *address) {
    struct file_address found = {0, 0, 0, 0};
    return file_address_find(address, &found) != 0 ? found.file : 0;
}
#elif defined(__APPLE__)
#include <stdio.h>

static inline int file_exchange(const char *one, const char *other) { return renamex_np(one, other, RENAME_SWAP); }
static inline int file_rename_new(const char *from, const char *to) { return renamex_np(from, to, RENAME_EXCL); }

static inline const char *file_of_function(const void *address) {
    Dl_info found;
    return dladdr(address, &found) != 0 ? found.dli_fname : 0;
}
#else
static inline int file_exchange(const char *one, const char *other) { errno = ENOSYS; return -1; }
static inline int file_rename_new(const char *from, const char *to) { errno = ENOSYS; return -1; }
static inline const char *file_of_function(const void *address) { return 0; }
#endif

#endif

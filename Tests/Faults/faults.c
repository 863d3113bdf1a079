/* A disk and a clock that fail on demand, for a process that is started with LD_PRELOAD (ld.so(8)).
 *
 * Every call that changes a file system is counted. At the one that FAULT_AT names, FAULT says what happens:
 *   kill   the process dies before the call
 *   swap   the same, but the calls are counted from the exchange of the old and the new site on
 *   full   this call and all later ones that need room fail with ENOSPC
 *   once   this call fails with EIO, the next ones work
 * FAULT_EXCHANGE=refuse: the file system cannot exchange two names. FAULT_EXCHANGE=careless: it does so in steps, which no
 * file system does; the harness must notice. FAULT_CLOCK=NANOSECONDS: the clock was set back by an hour at that moment.
 * FAULT_COUNT names a file that gets the number of calls when the process ends.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static atomic_long calls, since_exchange = -1;
static const char *fault, *exchange;
static long fault_at = -1;
static long long clock_set_back = -1;
static const long long hour = 3600LL * 1000000000LL;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    fault = getenv("FAULT") ? getenv("FAULT") : "";
    exchange = getenv("FAULT_EXCHANGE") ? getenv("FAULT_EXCHANGE") : "";
    if (getenv("FAULT_AT")) fault_at = atol(getenv("FAULT_AT"));
    if (getenv("FAULT_CLOCK")) clock_set_back = atoll(getenv("FAULT_CLOCK"));
}

__attribute__((destructor)) static void end(void) {
    FILE *file = getenv("FAULT_COUNT") ? fopen(getenv("FAULT_COUNT"), "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", atomic_load(&calls));
        fclose(file);
    }
}

/* 0, or the error with which this call fails. */
static int changes(int needs_room) {
    long call = atomic_fetch_add(&calls, 1);
    long since = atomic_load(&since_exchange) < 0 ? -1 : atomic_fetch_add(&since_exchange, 1);
    if (fault_at < 0) return 0;
    if (since == fault_at && !strcmp(fault, "swap")) raise(SIGKILL);
    if (call == fault_at && !strcmp(fault, "kill")) raise(SIGKILL);
    if (call == fault_at && !strcmp(fault, "once")) return EIO;
    if (call >= fault_at && needs_room && !strcmp(fault, "full")) return ENOSPC;
    return 0;
}

#define FAIL_IF(needs_room)                                  \
    do {                                                     \
        int error = changes(needs_room);                     \
        if (error) { errno = error; return -1; }             \
    } while (0)

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & O_CREAT) FAIL_IF(1);
    return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (flags & O_CREAT) FAIL_IF(1);
    return REAL(open64)(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t count) {
    if (file > 2) FAIL_IF(1);
    return REAL(write)(file, bytes, count);
}

int mkdir(const char *path, mode_t mode) { FAIL_IF(1); return REAL(mkdir)(path, mode); }
int link(const char *old, const char *new) { FAIL_IF(1); return REAL(link)(old, new); }
int unlink(const char *path) { FAIL_IF(0); return REAL(unlink)(path); }
int rmdir(const char *path) { FAIL_IF(0); return REAL(rmdir)(path); }
int rename(const char *old, const char *new) { FAIL_IF(0); return REAL(rename)(old, new); }
int fsync(int file) { FAIL_IF(0); return REAL(fsync)(file); }
int syncfs(int file) { FAIL_IF(0); return REAL(syncfs)(file); }

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    if (flags & RENAME_EXCHANGE) atomic_store(&since_exchange, 0);
    FAIL_IF(0);
    if (flags & RENAME_EXCHANGE && !strcmp(exchange, "refuse")) {
        errno = EINVAL;
        return -1;
    }
    if (flags & RENAME_EXCHANGE && !strcmp(exchange, "careless")) {
        char aside[4096];
        snprintf(aside, sizeof aside, "%s.aside", new);
        if (rename(new, aside) || rename(old, new) || rename(aside, old)) return -1;
        return 0;
    }
    return REAL(renameat2)(from, old, to, new, flags);
}

/* The clock, and the times of files made since it was set back. */

static void set_back(struct timespec *time) {
    long long now = time->tv_sec * 1000000000LL + time->tv_nsec;
    if (clock_set_back < 0 || now < clock_set_back) return;
    now -= hour;
    time->tv_sec = now / 1000000000LL;
    time->tv_nsec = now % 1000000000LL;
}

static int seen(int result, struct stat *status) {
    if (result == 0) {
        set_back(&status->st_ctim);
        set_back(&status->st_mtim);
    }
    return result;
}

int stat(const char *path, struct stat *status) { return seen(REAL(stat)(path, status), status); }
int lstat(const char *path, struct stat *status) { return seen(REAL(lstat)(path, status), status); }
int fstat(int file, struct stat *status) { return seen(REAL(fstat)(file, status), status); }

int clock_gettime(clockid_t clock, struct timespec *time) {
    int result = REAL(clock_gettime)(clock, time);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) set_back(time);
    return result;
}

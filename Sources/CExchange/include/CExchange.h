#ifndef BROADSHEET_CEXCHANGE_H
#define BROADSHEET_CEXCHANGE_H

/* Calls of Linux that Swift's Glibc module hides behind _GNU_SOURCE. Each returns 0 or errno. */

/* Swaps two names of one file system in one step. */
int broadsheet_exchange(const char *one, const char *other);

/* Waits until all written bytes of the file system that holds `descriptor` are on the disk. */
int broadsheet_save_file_system(int descriptor);

#endif

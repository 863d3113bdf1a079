// The plain cost of a site: `plain-write LIST FOLDER` makes files of the listed sizes on two threads.
//
// A line of LIST is a size in bytes, a blank and a path; lines are sorted by path.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file { size_t size; char *path; };

static struct file *files;
static size_t count, largest;
static int folder;
static char *bytes;
static atomic_size_t next;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static void read_list(const char *path) {
    FILE *list = fopen(path, "r");
    if (!list) fail(path);
    char *line = NULL;
    size_t room = 0, held = 0;
    for (ssize_t length; (length = getline(&line, &room, list)) > 0;) {
        line[length - 1] = 0;
        if (count == held && !(files = realloc(files, (held = held ? held * 2 : 4096) * sizeof *files))) fail("memory");
        char *rest;
        files[count] = (struct file){strtoull(line, &rest, 10), NULL};
        files[count].path = strdup(rest + 1);
        if (files[count].size > largest) largest = files[count].size;
        count++;
    }
    fclose(list);
}

static void make_folders(void) {
    for (size_t index = 0; index < count; index++) {
        char *path = files[index].path;
        for (char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
            *slash = 0;
            if (mkdirat(folder, path, 0777) && errno != EEXIST) fail(path);
            *slash = '/';
        }
    }
}

static void *write_files(void *none) {
    for (size_t index; (index = atomic_fetch_add(&next, 1)) < count;) {
        int file = openat(folder, files[index].path, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (file < 0) fail(files[index].path);
        for (size_t done = 0; done < files[index].size;) {
            ssize_t written = write(file, bytes + done, files[index].size - done);
            if (written < 0) fail(files[index].path);
            done += (size_t)written;
        }
        close(file);
    }
    return none;
}

int main(int argc, char **argv) {
    if (argc != 3) return 64;
    read_list(argv[1]);
    if (mkdir(argv[2], 0777) || (folder = open(argv[2], O_RDONLY | O_DIRECTORY)) < 0) fail(argv[2]);
    if (!(bytes = malloc(largest + 1))) fail("memory");
    memset(bytes, 'x', largest);
    make_folders();
    pthread_t threads[2];
    for (int index = 0; index < 2; index++) pthread_create(&threads[index], NULL, write_files, NULL);
    for (int index = 0; index < 2; index++) pthread_join(threads[index], NULL);
    return 0;
}

/* The ways to reach the device by its path, and how it looks. */
#include "client.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

int __open_2(const char *path, int flags);
int __openat64_2(int directory, const char *path, int flags);

/* The device, opened just now; closed again. */
static bool is_device(int fd)
{
    int count = adapters(fd);
    CHECK(fd >= 0 && close(fd) == 0);
    return count == ADAPTERS;
}

static void every_open_opens_it(void)
{
    int dev = open("/dev", O_RDONLY | O_DIRECTORY);
    CHECK(dev >= 0);
    CHECK(is_device(open(DEVICE, O_RDWR)));
    CHECK(is_device(open(DEVICE, O_RDONLY | O_CLOEXEC)));
    CHECK(is_device(open64(DEVICE, O_RDWR)));
    CHECK(is_device(openat(AT_FDCWD, DEVICE, O_RDWR)));
    CHECK(is_device(openat64(dev, DEVICE, O_RDWR)));
    CHECK(is_device(__open_2(DEVICE, O_RDWR)));
    CHECK(is_device(__openat64_2(dev, "dxg", O_RDWR)));
    CHECK(is_device(creat(DEVICE, 0600)));
    CHECK(is_device(open(DEVICE, O_RDWR | O_CREAT | O_TRUNC, 0600)));
    CHECK(is_device((int)syscall(SYS_openat, AT_FDCWD, DEVICE, O_RDWR)));
#ifdef SYS_open
    CHECK(is_device((int)syscall(SYS_open, DEVICE, O_RDWR)));
#endif
    FILE *stream = fopen(DEVICE, "r+");
    CHECK(stream && adapters(fileno(stream)) == ADAPTERS && fclose(stream) == 0);
    CHECK(fcntl(open(DEVICE, O_RDWR | O_CLOEXEC), F_GETFD) == FD_CLOEXEC);
    CHECK(fcntl(open(DEVICE, O_RDWR), F_GETFD) == 0);
}

static void odd_spellings_are_the_same_path(void)
{
    int dev = open("/dev/", O_RDONLY | O_DIRECTORY), root = open("/", O_PATH);
    char folder[] = "/tmp/preloadXXXXXX", link[PATH_MAX];
    CHECK(dev >= 0 && root >= 0 && mkdtemp(folder));
    snprintf(link, sizeof(link), "%s/link", folder);
    CHECK(symlink("/dev", link) == 0);
    CHECK(is_device(open("//dev//dxg", O_RDWR)));
    CHECK(is_device(open("/dev/./dxg", O_RDWR)));
    CHECK(is_device(open("/tmp/../dev/dxg", O_RDWR)));
    CHECK(is_device(openat(dev, "dxg", O_RDWR)));
    CHECK(is_device(openat(dev, "./dxg", O_RDWR)));
    CHECK(is_device(openat(root, "dev/dxg", O_RDWR)));
    CHECK(is_device((int)syscall(SYS_openat, root, "dev/dxg", O_RDWR)));
    strcat(link, "/dxg");
    CHECK(is_device(open(link, O_RDWR)));
    CHECK(chdir("/dev") == 0 && is_device(open("dxg", O_RDWR)));
    CHECK(chdir("/") == 0 && is_device(open("dev/dxg", O_RDWR)));
    *strrchr(link, '/') = 0;
    CHECK(unlink(link) == 0 && rmdir(folder) == 0);
}

static void other_files_of_that_name_are_left_alone(void)
{
    char folder[] = "/tmp/preloadXXXXXX", path[PATH_MAX];
    struct stat status;
    CHECK(mkdtemp(folder));
    snprintf(path, sizeof(path), "%s/dxg", folder);
    CHECK(FAILS(open(path, O_RDONLY), ENOENT));
    CHECK(FAILS(stat(path, &status), ENOENT));
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL, 0600);
    CHECK(fd >= 0 && write(fd, "mine", 4) == 4 && FAILS(adapters(fd), ENOTTY) && close(fd) == 0);
    CHECK(stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size == 4);
    CHECK(FAILS(open("/dev/nodxg", O_RDONLY), ENOENT));
    CHECK(FAILS(open("/devdxg", O_RDONLY), ENOENT));
    CHECK(FAILS(open("/dev/dxg/", O_RDONLY), ENOTDIR) || errno == ENOENT);
    CHECK(FAILS(open("/dev/dxg/dxg", O_RDONLY), ENOTDIR) || errno == ENOENT);
    CHECK(FAILS(open("", O_RDONLY), ENOENT));
    CHECK(unlink(path) == 0 && rmdir(folder) == 0);
    /* A request of the driver's means nothing to another device. */
    fd = open("/dev/null", O_RDWR);
    CHECK(fd >= 0 && FAILS(adapters(fd), ENOTTY) && close(fd) == 0);
}

static bool is_character_device(const struct stat *status)
{
    return S_ISCHR(status->st_mode) && (status->st_mode & 0666) == 0666;
}

static void it_looks_like_a_character_device(void)
{
    typedef int xstat_function(int, const char *, struct stat *);
    struct stat status = {0}, own = {0};
    struct statx extended = {0};
    int dev = open("/dev", O_RDONLY | O_DIRECTORY), fd = open(DEVICE, O_RDWR);
    CHECK(stat(DEVICE, &status) == 0 && is_character_device(&status));
    CHECK(fstat(fd, &own) == 0 && is_character_device(&own) && own.st_rdev == status.st_rdev);
    CHECK(lstat("/dev/./dxg", &status) == 0 && is_character_device(&status));
    CHECK(fstatat(dev, "dxg", &status, AT_SYMLINK_NOFOLLOW) == 0 && is_character_device(&status));
    CHECK(statx(dev, "dxg", 0, STATX_ALL, &extended) == 0 && S_ISCHR(extended.stx_mode));
    CHECK(syscall(SYS_newfstatat, AT_FDCWD, DEVICE, &status, 0) == 0 && is_character_device(&status));
    CHECK(syscall(SYS_statx, dev, "dxg", 0, STATX_ALL, &extended) == 0 && S_ISCHR(extended.stx_mode));
    /* Of older programs. */
    xstat_function *xstat = (xstat_function *)dlsym(RTLD_DEFAULT, "__xstat");
    CHECK(xstat && xstat(1, DEVICE, &status) == 0 && is_character_device(&status));
    CHECK(access(DEVICE, R_OK | W_OK) == 0 && FAILS(access(DEVICE, X_OK), EACCES));
    CHECK(faccessat(dev, "dxg", R_OK, 0) == 0 && eaccess(DEVICE, R_OK) == 0);
    CHECK(FAILS(open(DEVICE, O_RDWR | O_CREAT | O_EXCL, 0600), EEXIST));
    CHECK(FAILS(open(DEVICE, O_RDONLY | O_DIRECTORY), ENOTDIR));
    CHECK(FAILS(lgetxattr(DEVICE, "user.none", NULL, 0), ENODATA) || errno == EOPNOTSUPP);
    char byte;
    CHECK(read(fd, &byte, 1) <= 0);
}

static void its_path_is_its_own(void)
{
    char buffer[PATH_MAX], *resolved;
    CHECK(realpath(DEVICE, buffer) == buffer && !strcmp(buffer, DEVICE));
    CHECK((resolved = realpath("/dev/../dev//dxg", NULL)) && !strcmp(resolved, DEVICE));
    free(resolved);
    CHECK((resolved = canonicalize_file_name(DEVICE)) && !strcmp(resolved, DEVICE));
    free(resolved);
    CHECK(FAILS(readlink(DEVICE, buffer, sizeof(buffer)), EINVAL));
    CHECK(FAILS(readlinkat(AT_FDCWD, DEVICE, buffer, sizeof(buffer)), EINVAL));
}

/* The library folders of WSL, which the test has put elsewhere. */
static void redirected_folders_are_found(void)
{
    struct stat status;
    char text[8] = {0};
    int fd = open("/usr/lib/wsl/lib/note", O_RDONLY);
    CHECK(fd >= 0 && read(fd, text, 4) == 4 && !strcmp(text, "note") && close(fd) == 0);
    CHECK(stat("/usr/lib/wsl", &status) == 0 && S_ISDIR(status.st_mode));
    CHECK(access("/usr/lib/wsl/lib/note", R_OK) == 0);
    CHECK(FAILS(access("/usr/lib/wsl/lib/none", R_OK), ENOENT));
    CHECK(FAILS(access("/usr/lib/wslx", R_OK), ENOENT));
    FILE *stream = fopen("/usr/lib/wsl/lib/note", "r");
    CHECK(stream && fgetc(stream) == 'n' && fclose(stream) == 0);
    void *library = dlopen("/usr/lib/wsl/lib/libearly.so", RTLD_NOW | RTLD_LOCAL);
    CHECK(library && dlsym(library, "early_adapters") && dlclose(library) == 0);
    CHECK(!dlopen("/usr/lib/wsl/lib/libnone.so", RTLD_NOW) && strstr(dlerror(), "libnone.so"));
}

const struct test path_tests[] = {
    {"every-open-opens-it", every_open_opens_it},
    {"odd-spellings-are-the-same-path", odd_spellings_are_the_same_path},
    {"other-files-of-that-name-are-left-alone", other_files_of_that_name_are_left_alone},
    {"it-looks-like-a-character-device", it_looks_like_a_character_device},
    {"its-path-is-its-own", its_path_is_its_own},
    {"redirected-folders-are-found", redirected_folders_are_found},
    {0},
};

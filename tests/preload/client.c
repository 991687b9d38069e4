/* Lists the cases, or runs one: exit status 0 says that it holds. */
#include "client.h"

#include <string.h>
#include <unistd.h>

const char *case_argument;

static const char *self;

int adapters(int fd)
{
    D3DKMT_ADAPTERINFO found[16];
    D3DKMT_ENUMADAPTERS2 list = {.NumAdapters = 16, .pAdapters = found};
    if (ioctl(fd, ENUM_ADAPTERS, &list) != 0)
        return -1;
    for (unsigned i = 0; i < list.NumAdapters; i++)
        CHECK(close_adapter(fd, found[i].hAdapter));
    return (int)list.NumAdapters;
}

D3DKMT_HANDLE open_adapter(int fd)
{
    D3DKMT_ADAPTERINFO found[16];
    D3DKMT_ENUMADAPTERS2 list = {.NumAdapters = 16, .pAdapters = found};
    CHECK(ioctl(fd, ENUM_ADAPTERS, &list) == 0 && list.NumAdapters > 0);
    for (unsigned i = 1; i < list.NumAdapters; i++)
        CHECK(close_adapter(fd, found[i].hAdapter));
    return found[0].hAdapter;
}

bool close_adapter(int fd, D3DKMT_HANDLE adapter)
{
    D3DKMT_CLOSEADAPTER close = {.hAdapter = adapter};
    return ioctl(fd, CLOSE_ADAPTER, &close) == 0;
}

void become(const char *name, const char *argument)
{
    execl(self, self, name, argument, (char *)NULL);
    CHECK(!"execl returned");
}

int main(int argc, char **argv)
{
    static const struct test *const groups[] = {path_tests, descriptor_tests, process_tests};
    self = argv[0];
    case_argument = argc > 2 ? argv[2] : NULL;
    for (unsigned i = 0; i < sizeof(groups) / sizeof(*groups); i++) {
        for (const struct test *test = groups[i]; test->name; test++) {
            if (argc < 2) {
                /* Cases that others become are not run by themselves. */
                if (test->name[0] != '_')
                    puts(test->name);
            } else if (!strcmp(test->name, argv[1])) {
                /* A case that hangs has failed. */
                alarm(60);
                test->run();
                return 0;
            }
        }
    }
    return argc < 2 ? 0 : 2;
}

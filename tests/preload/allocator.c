/* An allocator that opens files before it can allocate, as real ones do to learn of the machine, and that
 * is at work when handlers interrupt it. */
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

static _Alignas(64) char memory[64 << 20];
static size_t used;
static int ready, initialising;

static void *allocate(size_t size, size_t alignment)
{
    if (initialising) {
        static const char text[] = "an open of the allocator's allocates\n";
        _exit(write(2, text, sizeof(text) - 1) > 0 ? 99 : 98);
    }
    if (!ready) {
        initialising = 1;
        char byte;
        int file = open("/proc/self/stat", O_RDONLY | O_CLOEXEC);
        if (file < 0 || read(file, &byte, 1) != 1 || close(file) != 0 || access("/none", F_OK) == 0
            || readlink("/proc/self/exe", &byte, 1) != 1)
            _exit(97);
        initialising = 0;
        ready = 1;
    }
    if (alignment < 16)
        alignment = 16;
    /* The block's size lies before it. */
    size_t start = (__atomic_fetch_add(&used, size + 16 + alignment, __ATOMIC_RELAXED) + 16 + alignment - 1)
        & ~(alignment - 1);
    if (start + size > sizeof(memory))
        return NULL;
    memcpy(memory + start - sizeof(size), &size, sizeof(size));
    return memory + start;
}

void *malloc(size_t size)
{
    return allocate(size, 16);
}

void free(void *block)
{
    (void)block;
}

void *calloc(size_t count, size_t size)
{
    /* Never used before, so zeros. */
    return size && count > SIZE_MAX / size ? NULL : allocate(count * size, 16);
}

void *realloc(void *block, size_t size)
{
    void *new = allocate(size, 16);
    if (new && block) {
        size_t old;
        memcpy(&old, (char *)block - sizeof(old), sizeof(old));
        memcpy(new, block, old < size ? old : size);
    }
    return new;
}

void *memalign(size_t alignment, size_t size)
{
    return allocate(size, alignment);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return allocate(size, alignment);
}

int posix_memalign(void **block, size_t alignment, size_t size)
{
    *block = allocate(size, alignment);
    return *block ? 0 : 12;
}

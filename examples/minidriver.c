/*
 * A miniature user-mode driver over the D3DKMT calls: memory, copies to and from the device, kernel launches,
 * events, two streams. It moves bodies under gravity and multiplies matrices on the GPU, compares every bit
 * with what the CPU computes, and ends with a table of times.
 *
 *   cc -std=c11 minidriver.c $(pkg-config --cflags --libs libdxcore) -lm -lpthread -o minidriver
 *   DXG_DEVICE=emu ./minidriver --threads 4
 *
 * The commands are those of the software GPUs (docs/soft-isa.md).
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <d3dkmthk.h>
#include <dxg_soft.h>

#include <inttypes.h>
#include <math.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

/* ---------- the driver ---------- */

enum kind { COPY_IN, COPY_OUT, BODIES, MATRIX, KINDS };
static const char *const kind_names[KINDS] = {"copy in", "copy out", "move bodies", "multiply matrices"};

struct gpu {
    D3DKMT_HANDLE adapter, device, paging_queue, paging_fence;
    const _Atomic uint64_t *paged;
    double tick; /* seconds */
    atomic_bool failed;
    _Atomic uint64_t work_done;
    pthread_mutex_t lock; /* of what follows */
    double seconds[KINDS];
    uint64_t bytes[KINDS], launches[KINDS];
};

struct buffer {
    struct gpu *gpu;
    D3DKMT_HANDLE allocation;
    uint64_t address, size;
    unsigned char *cpu; /* where it is mapped */
};

/* Command memory goes round in slots: commands, then the times of begin and end. */
enum { SLOTS = 16, SLOT = 512, SLOT_TIMES = SLOT - 16 };

struct stream {
    struct gpu *gpu;
    D3DKMT_HANDLE context, fence;
    const _Atomic uint64_t *value; /* what is done */
    uint64_t submitted;
    struct buffer ring;
    enum kind kinds[SLOTS];
    uint64_t bytes[SLOTS], counted;
    int event;
};

/* A moment in a stream's work. */
struct event {
    const struct stream *stream;
    uint64_t value;
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* Says what went wrong, once: what follows from it is of no interest. */
static bool fail(struct gpu *gpu, const char *what, NTSTATUS status)
{
    if (!atomic_exchange(&gpu->failed, true)) {
        if (status == STATUS_DEVICE_REMOVED)
            fprintf(stderr, "minidriver: %s: the GPU is gone\n", what);
        else if (status != 0)
            fprintf(stderr, "minidriver: %s: NTSTATUS 0x%08x\n", what, (unsigned)status);
        else
            fprintf(stderr, "minidriver: %s\n", what);
    }
    return false;
}

#define CALL(gpu, function, argument)                                                                             \
    ((call_status = function(argument)) >= 0 || fail(gpu, #function, call_status))
static _Thread_local NTSTATUS call_status;

/* Whether the device still works; a lost one is the reason for whatever else goes wrong. */
static bool device_works(struct gpu *gpu)
{
    D3DKMT_GETDEVICESTATE state = {.hDevice = gpu->device, .StateType = D3DKMT_DEVICESTATE_EXECUTION};
    if (!CALL(gpu, D3DKMTGetDeviceState, &state))
        return false;
    if (state.ExecutionState != D3DKMT_DEVICEEXECUTION_ACTIVE)
        return fail(gpu, "the device has stopped", STATUS_DEVICE_REMOVED);
    return true;
}

/* Waits for a fence's value. Most come soon, and their page tells without a call; after that an event tells.
   A lost device tells nobody, so the device is looked at now and then. */
static bool wait_for(struct gpu *gpu, D3DKMT_HANDLE fence, const _Atomic uint64_t *page, uint64_t value, int event)
{
    for (int spin = 0; spin < 4000; spin++)
        if (atomic_load_explicit(page, memory_order_acquire) >= value)
            goto reached;
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMCPU wait = {.hDevice = gpu->device,
                                                       .ObjectCount = 1,
                                                       .ObjectHandleArray = &fence,
                                                       .FenceValueArray = &value,
                                                       .hAsyncEvent = (HANDLE)(intptr_t)event};
    if (!CALL(gpu, D3DKMTWaitForSynchronizationObjectFromCpu, &wait))
        return false;
    while (atomic_load_explicit(page, memory_order_acquire) < value) {
        struct pollfd ready = {.fd = event, .events = POLLIN};
        uint64_t count;
        if (poll(&ready, 1, 50) == 1 && read(event, &count, sizeof count) < 0)
            return fail(gpu, "the event cannot be read", 0);
        if (gpu->failed || !device_works(gpu))
            return false;
    }
reached:
    /* A lost device's fences show this. */
    if (atomic_load_explicit(page, memory_order_acquire) == UINT64_MAX)
        return fail(gpu, "a fence", STATUS_DEVICE_REMOVED);
    return true;
}

static void buffer_destroy(struct buffer *buffer)
{
    struct gpu *gpu = buffer->gpu;
    if (buffer->cpu != NULL) {
        D3DKMT_UNLOCK2 unlock = {.hDevice = gpu->device, .hAllocation = buffer->allocation};
        D3DKMTUnlock2(&unlock);
    }
    if (buffer->address != 0) {
        D3DKMT_FREEGPUVIRTUALADDRESS unmap = {
            .hAdapter = gpu->adapter, .BaseAddress = buffer->address, .Size = buffer->size};
        D3DKMTFreeGpuVirtualAddress(&unmap);
    }
    if (buffer->allocation != 0) {
        D3DKMT_DESTROYALLOCATION2 destroy = {
            .hDevice = gpu->device, .phAllocationList = &buffer->allocation, .AllocationCount = 1};
        D3DKMTDestroyAllocation2(&destroy);
    }
    memset(buffer, 0, sizeof *buffer);
}

/* Memory that the GPU can use, and the CPU too where it is to be visible. */
static bool buffer_create(struct gpu *gpu, struct buffer *buffer, uint64_t size, bool visible, int event)
{
    *buffer = (struct buffer){.gpu = gpu, .size = (size + 4095) & ~UINT64_C(4095)};
    D3DDDI_ALLOCATIONINFO2 info = {.pPrivateDriverData = &buffer->size, .PrivateDriverDataSize = sizeof buffer->size};
    D3DKMT_CREATEALLOCATION create = {.hDevice = gpu->device, .NumAllocations = 1, .pAllocationInfo2 = &info};
    if (!CALL(gpu, D3DKMTCreateAllocation2, &create))
        return false;
    buffer->allocation = info.hAllocation;

    D3DDDI_MAPGPUVIRTUALADDRESS map = {.hPagingQueue = gpu->paging_queue,
                                       .hAllocation = buffer->allocation,
                                       .SizeInPages = buffer->size / 4096,
                                       .Protection.Write = 1};
    if (!CALL(gpu, D3DKMTMapGpuVirtualAddress, &map))
        return false;
    buffer->address = map.VirtualAddress;
    D3DDDI_MAKERESIDENT resident = {
        .hPagingQueue = gpu->paging_queue, .NumAllocations = 1, .AllocationList = &buffer->allocation};
    if (!CALL(gpu, D3DKMTMakeResident, &resident))
        return false;
    /* STATUS_PENDING is a success: the paging queue says when it is done. */
    uint64_t paged = map.PagingFenceValue > resident.PagingFenceValue ? map.PagingFenceValue : resident.PagingFenceValue;
    if (!wait_for(gpu, gpu->paging_fence, gpu->paged, paged, event))
        return false;
    if (visible) {
        D3DKMT_LOCK2 lock = {.hDevice = gpu->device, .hAllocation = buffer->allocation};
        if (!CALL(gpu, D3DKMTLock2, &lock))
            return false;
        buffer->cpu = lock.pData;
    }
    return true;
}

static void stream_destroy(struct stream *stream)
{
    if (stream->context != 0) {
        D3DKMT_DESTROYCONTEXT destroy = {.hContext = stream->context};
        D3DKMTDestroyContext(&destroy);
    }
    if (stream->fence != 0) {
        D3DKMT_DESTROYSYNCHRONIZATIONOBJECT destroy = {.hSyncObject = stream->fence};
        D3DKMTDestroySynchronizationObject(&destroy);
    }
    if (stream->ring.gpu != NULL)
        buffer_destroy(&stream->ring);
    if (stream->event >= 0)
        close(stream->event);
}

static bool stream_create(struct gpu *gpu, struct stream *stream)
{
    *stream = (struct stream){.gpu = gpu, .event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    if (stream->event < 0)
        return fail(gpu, "no eventfd can be had", 0);
    D3DKMT_CREATECONTEXTVIRTUAL context = {.hDevice = gpu->device, .ClientHint = D3DKMT_CLIENTHINT_UNKNOWN};
    if (!CALL(gpu, D3DKMTCreateContextVirtual, &context))
        return false;
    stream->context = context.hContext;
    D3DKMT_CREATESYNCHRONIZATIONOBJECT2 fence = {.hDevice = gpu->device, .Info.Type = D3DDDI_MONITORED_FENCE};
    if (!CALL(gpu, D3DKMTCreateSynchronizationObject2, &fence))
        return false;
    stream->fence = fence.hSyncObject;
    stream->value = fence.Info.MonitoredFence.FenceValueCPUVirtualAddress;
    return buffer_create(gpu, &stream->ring, SLOTS * SLOT, true, stream->event);
}

/* Adds the times of what is done to the GPU's table. */
static void stream_count(struct stream *stream, uint64_t done)
{
    struct gpu *gpu = stream->gpu;
    pthread_mutex_lock(&gpu->lock);
    for (; stream->counted < done; stream->counted++) {
        unsigned slot = stream->counted % SLOTS;
        uint64_t times[2];
        memcpy(times, stream->ring.cpu + slot * SLOT + SLOT_TIMES, sizeof times);
        gpu->seconds[stream->kinds[slot]] += (double)(times[1] - times[0]) * gpu->tick;
        gpu->bytes[stream->kinds[slot]] += stream->bytes[slot];
        gpu->launches[stream->kinds[slot]]++;
    }
    pthread_mutex_unlock(&gpu->lock);
}

static bool event_wait(struct stream *stream, uint64_t value)
{
    if (!wait_for(stream->gpu, stream->fence, stream->value, value, stream->event))
        return false;
    stream_count(stream, value);
    return true;
}

/* Lets a stream go on only after something in another one. */
static bool stream_wait_event(struct stream *stream, struct event event)
{
    D3DKMT_HANDLE fence = event.stream->fence;
    D3DKMT_WAITFORSYNCHRONIZATIONOBJECTFROMGPU wait = {.hContext = stream->context,
                                                       .ObjectCount = 1,
                                                       .ObjectHandleArray = &fence,
                                                       .MonitoredFenceValueArray = &event.value};
    return CALL(stream->gpu, D3DKMTWaitForSynchronizationObjectFromGpu, &wait);
}

/* Submits commands with a timestamp before and behind. The ring is memory of the GPU's too. */
static bool launch(struct stream *stream, enum kind kind, const struct dxg_soft_buffer *commands, uint64_t bytes,
                   struct event *event)
{
    struct gpu *gpu = stream->gpu;
    unsigned slot = stream->submitted % SLOTS;
    /* Room comes back when the GPU is done with it. */
    if (stream->submitted >= SLOTS && !event_wait(stream, stream->submitted - SLOTS + 1))
        return false;
    uint64_t address = stream->ring.address + slot * SLOT;
    struct dxg_soft_buffer ring = dxg_soft_buffer_of(stream->ring.cpu + slot * SLOT, SLOT_TIMES);
    bool fits = dxg_soft_timestamp(&ring, address + SLOT_TIMES) == 0 && commands->used <= ring.size - ring.used;
    if (fits) {
        memcpy(ring.bytes + ring.used, commands->bytes, commands->used);
        ring.used += commands->used;
    }
    if (!fits || dxg_soft_timestamp(&ring, address + SLOT_TIMES + 8) != 0)
        return fail(gpu, "commands do not fit into a slot", 0);
    stream->kinds[slot] = kind;
    stream->bytes[slot] = bytes;

    D3DKMT_SUBMITCOMMAND submit = {.Commands = address,
                                   .CommandLength = (UINT)ring.used,
                                   .BroadcastContextCount = 1,
                                   .BroadcastContext = {stream->context}};
    if (!CALL(gpu, D3DKMTSubmitCommand, &submit))
        return false;
    uint64_t value = stream->submitted + 1;
    D3DKMT_SIGNALSYNCHRONIZATIONOBJECTFROMGPU signal = {.hContext = stream->context,
                                                        .ObjectCount = 1,
                                                        .ObjectHandleArray = &stream->fence,
                                                        .MonitoredFenceValueArray = &value};
    if (!CALL(gpu, D3DKMTSignalSynchronizationObjectFromGpu, &signal))
        return false;
    stream->submitted = value;
    if (event != NULL)
        *event = (struct event){.stream = stream, .value = value};
    return true;
}

static bool copy(struct stream *stream, enum kind kind, uint64_t to, uint64_t from, uint64_t size, struct event *event)
{
    unsigned char memory[64];
    struct dxg_soft_buffer commands = dxg_soft_buffer_of(memory, sizeof memory);
    dxg_soft_copy(&commands, to, from, size);
    return launch(stream, kind, &commands, size, event);
}

static void gpu_close(struct gpu *gpu)
{
    if (gpu->paging_queue != 0) {
        D3DDDI_DESTROYPAGINGQUEUE destroy = {.hPagingQueue = gpu->paging_queue};
        D3DKMTDestroyPagingQueue(&destroy);
    }
    if (gpu->device != 0) {
        D3DKMT_DESTROYDEVICE destroy = {.hDevice = gpu->device};
        D3DKMTDestroyDevice(&destroy);
    }
    D3DKMT_CLOSEADAPTER close = {.hAdapter = gpu->adapter};
    D3DKMTCloseAdapter(&close);
    pthread_mutex_destroy(&gpu->lock);
}

static bool gpu_open(struct gpu *gpu, D3DKMT_HANDLE adapter)
{
    memset(gpu, 0, sizeof *gpu);
    gpu->adapter = adapter;
    pthread_mutex_init(&gpu->lock, NULL);
    D3DKMT_CREATEDEVICE device = {.hAdapter = adapter};
    if (!CALL(gpu, D3DKMTCreateDevice, &device))
        return false;
    gpu->device = device.hDevice;
    D3DKMT_CREATEPAGINGQUEUE queue = {.hDevice = gpu->device, .Priority = D3DDDI_PAGINGQUEUE_PRIORITY_NORMAL};
    if (!CALL(gpu, D3DKMTCreatePagingQueue, &queue))
        return false;
    gpu->paging_queue = queue.hPagingQueue;
    gpu->paging_fence = queue.hSyncObject;
    gpu->paged = queue.FenceValueCPUVirtualAddress;
    D3DKMT_QUERYCLOCKCALIBRATION clock = {.hAdapter = adapter};
    if (!CALL(gpu, D3DKMTQueryClockCalibration, &clock))
        return false;
    gpu->tick = clock.ClockData.GpuFrequency != 0 ? 1.0 / (double)clock.ClockData.GpuFrequency : 0;
    return true;
}

/* ---------- the work ---------- */

struct options {
    unsigned threads, adapter, bodies, steps, matrix;
};

struct body {
    float x, y, z, w; /* w is the mass; of a motion, nothing */
};

struct job {
    pthread_t thread;
    bool running;
    unsigned number;
    struct gpu *gpu;
    const struct options *options;
    const float *left, *right;
    float *product;
    bool right_bits;
};

static const float STEP = 0.01f, SOFTENING = 0.05f, GRAVITY = 1.0f;

/* A number between -1 and 1, the same on every machine. */
static float scattered(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return (float)(int32_t)*state / 2147483648.0f;
}

static void scatter(struct body *bodies, struct body *motion, unsigned count, uint32_t seed)
{
    for (unsigned i = 0; i < count; i++) {
        bodies[i] = (struct body){scattered(&seed), scattered(&seed), scattered(&seed), 1.0f / (float)count};
        motion[i] = (struct body){scattered(&seed) * 0.1f, scattered(&seed) * 0.1f, scattered(&seed) * 0.1f, 0};
    }
}

/* The same step in the same order as the GPU's, so that the bits are the same. */
static void move_on_cpu(struct body *bodies, struct body *motion, unsigned count, struct body *old)
{
    memcpy(old, bodies, count * sizeof *old);
    for (unsigned i = 0; i < count; i++) {
        float a[3] = {0, 0, 0};
        for (unsigned j = 0; j < count; j++) {
            if (j == i)
                continue;
            float dx = old[j].x - old[i].x, dy = old[j].y - old[i].y, dz = old[j].z - old[i].z;
            float r = 1.0f / sqrtf(((dx * dx + dy * dy) + dz * dz) + SOFTENING);
            float s = ((old[j].w * r) * r) * r;
            a[0] += dx * s;
            a[1] += dy * s;
            a[2] += dz * s;
        }
        motion[i].x += (a[0] * GRAVITY) * STEP;
        motion[i].y += (a[1] * GRAVITY) * STEP;
        motion[i].z += (a[2] * GRAVITY) * STEP;
        bodies[i].x += motion[i].x * STEP;
        bodies[i].y += motion[i].y * STEP;
        bodies[i].z += motion[i].z * STEP;
    }
}

static bool move_bodies(struct job *job, struct stream *copies, struct stream *kernels, struct buffer *staging,
                        struct buffer *bodies, struct buffer *motion)
{
    unsigned count = job->options->bodies, steps = job->options->steps;
    uint64_t size = count * sizeof(struct body);
    struct body *expected = calloc(3 * (size_t)count, sizeof *expected);
    if (expected == NULL)
        return fail(job->gpu, "no memory", 0);
    scatter(expected, expected + count, count, job->number + 1);
    memcpy(staging->cpu, expected, 2 * size);

    struct event uploaded, moved, back;
    bool done = copy(copies, COPY_IN, bodies->address, staging->address, size, NULL) &&
                copy(copies, COPY_IN, motion->address, staging->address + size, size, &uploaded) &&
                stream_wait_event(kernels, uploaded);
    for (unsigned step = 0; done && step < steps; step++) {
        unsigned char memory[64];
        struct dxg_soft_buffer commands = dxg_soft_buffer_of(memory, sizeof memory);
        const struct dxg_soft_bodies what = {bodies->address, motion->address, bodies->address, motion->address,
                                             count,           STEP,            SOFTENING,       GRAVITY};
        dxg_soft_move_bodies(&commands, &what);
        done = launch(kernels, BODIES, &commands, 64 * (uint64_t)count, &moved);
        atomic_fetch_add(&job->gpu->work_done, 1);
    }
    done = done && stream_wait_event(copies, moved) &&
           copy(copies, COPY_OUT, staging->address, bodies->address, size, NULL) &&
           copy(copies, COPY_OUT, staging->address + size, motion->address, size, &back);
    /* While the GPU works. */
    for (unsigned step = 0; done && step < steps; step++)
        move_on_cpu(expected, expected + count, count, expected + 2 * count);
    done = done && event_wait(copies, back.value);
    if (done && memcmp(staging->cpu, expected, 2 * size) != 0)
        done = fail(job->gpu, "the bodies are not where the CPU has them", 0);
    free(expected);
    return done;
}

/* A band of rows of the product: each thread has its own. */
static bool multiply(struct job *job, struct stream *copies, struct stream *kernels, struct buffer *staging,
                     struct buffer *left, struct buffer *right, struct buffer *product)
{
    unsigned size = job->options->matrix, threads = job->options->threads;
    unsigned first = size * job->number / threads, rows = size * (job->number + 1) / threads - first;
    uint64_t band = (uint64_t)rows * size * sizeof(float), whole = (uint64_t)size * size * sizeof(float);
    if (rows == 0)
        return true;
    memcpy(staging->cpu, job->left + (size_t)first * size, band);
    memcpy(staging->cpu + whole, job->right, whole);
    struct event uploaded, multiplied, back;
    unsigned char memory[64];
    struct dxg_soft_buffer commands = dxg_soft_buffer_of(memory, sizeof memory);
    dxg_soft_multiply_matrices_f32(&commands, product->address, left->address, right->address, rows, size, size);
    bool done = copy(copies, COPY_IN, left->address, staging->address, band, NULL) &&
                copy(copies, COPY_IN, right->address, staging->address + whole, whole, &uploaded) &&
                stream_wait_event(kernels, uploaded) &&
                launch(kernels, MATRIX, &commands, band + whole + band, &multiplied) &&
                stream_wait_event(copies, multiplied) &&
                copy(copies, COPY_OUT, staging->address, product->address, band, &back) && event_wait(copies, back.value);
    if (done) {
        memcpy(job->product + (size_t)first * size, staging->cpu, band);
        atomic_fetch_add(&job->gpu->work_done, 1);
    }
    return done;
}

static void *run_job(void *argument)
{
    struct job *job = argument;
    struct gpu *gpu = job->gpu;
    uint64_t bodies_size = job->options->bodies * sizeof(struct body);
    uint64_t matrix_size = (uint64_t)job->options->matrix * job->options->matrix * sizeof(float);
    uint64_t staging_size = 2 * (bodies_size > matrix_size ? bodies_size : matrix_size);
    struct stream copies = {.event = -1}, kernels = {.event = -1};
    enum { STAGING, BODY, MOTION, LEFT, RIGHT, PRODUCT, BUFFERS };
    const uint64_t sizes[BUFFERS] = {staging_size, bodies_size, bodies_size, matrix_size, matrix_size, matrix_size};
    struct buffer buffers[BUFFERS] = {0};
    bool done = stream_create(gpu, &copies) && stream_create(gpu, &kernels);
    for (int i = 0; done && i < BUFFERS; i++)
        done = buffer_create(gpu, &buffers[i], sizes[i], i == STAGING, copies.event);
    done = done &&
           move_bodies(job, &copies, &kernels, &buffers[STAGING], &buffers[BODY], &buffers[MOTION]) &&
           multiply(job, &copies, &kernels, &buffers[STAGING], &buffers[LEFT], &buffers[RIGHT], &buffers[PRODUCT]) &&
           event_wait(&copies, copies.submitted) && event_wait(&kernels, kernels.submitted);
    job->right_bits = done;
    /* In every case, and on a GPU that is gone too: nothing is left behind. Work that is under way ends first. */
    stream_destroy(&kernels);
    stream_destroy(&copies);
    for (int i = 0; i < BUFFERS; i++)
        if (buffers[i].gpu != NULL)
            buffer_destroy(&buffers[i]);
    return NULL;
}

static bool check_product(struct gpu *gpu, const float *left, const float *right, const float *product, unsigned size)
{
    for (unsigned i = 0; i < size; i++)
        for (unsigned j = 0; j < size; j++) {
            float sum = 0;
            for (unsigned k = 0; k < size; k++) {
                float term = left[(size_t)i * size + k] * right[(size_t)k * size + j];
                sum += term;
            }
            if (memcmp(&sum, &product[(size_t)i * size + j], sizeof sum) != 0)
                return fail(gpu, "the product is not the CPU's", 0);
        }
    return true;
}

static void show_progress(const struct gpu *gpu, uint64_t total, bool last)
{
    if (!isatty(STDERR_FILENO))
        return;
    if (last)
        fprintf(stderr, "\r%40s\r", "");
    else
        fprintf(stderr, "\r%" PRIu64 " of %" PRIu64 " steps", atomic_load(&gpu->work_done), total);
}

static void print_times(const struct gpu *gpu, double wall)
{
    printf("%-18s %8s %12s %12s %10s\n", "on the GPU", "launches", "total ms", "each us", "MB/s");
    for (int kind = 0; kind < KINDS; kind++) {
        double seconds = gpu->seconds[kind];
        uint64_t launches = gpu->launches[kind];
        printf("%-18s %8" PRIu64 " %12.3f %12.3f %10.0f\n", kind_names[kind], launches, seconds * 1e3,
               launches != 0 ? seconds * 1e6 / (double)launches : 0,
               seconds > 0 ? (double)gpu->bytes[kind] / seconds / 1e6 : 0);
    }
    printf("%-18s %8s %12.3f\n", "all, by the clock", "", wall * 1e3);
}

static bool run(struct gpu *gpu, const struct options *options)
{
    struct job jobs[64] = {0};
    size_t elements = (size_t)options->matrix * options->matrix;
    float *matrices = calloc(3 * elements + 1, sizeof *matrices);
    if (matrices == NULL)
        return fail(gpu, "no memory", 0);
    uint32_t seed = 42;
    for (size_t i = 0; i < 2 * elements; i++)
        matrices[i] = scattered(&seed);
    double start = now();
    uint64_t total = options->threads * ((uint64_t)options->steps + 1);
    for (unsigned i = 0; i < options->threads; i++) {
        jobs[i] = (struct job){.number = i, .gpu = gpu, .options = options, .left = matrices,
                               .right = matrices + elements, .product = matrices + 2 * elements};
        jobs[i].running = pthread_create(&jobs[i].thread, NULL, run_job, &jobs[i]) == 0;
        if (!jobs[i].running)
            fail(gpu, "no thread can be had", 0);
    }
    while (isatty(STDERR_FILENO) && !gpu->failed && atomic_load(&gpu->work_done) < total) {
        show_progress(gpu, total, false);
        usleep(100000);
    }
    show_progress(gpu, total, true);
    bool done = true;
    for (unsigned i = 0; i < options->threads; i++) {
        if (jobs[i].running)
            pthread_join(jobs[i].thread, NULL);
        done = done && jobs[i].right_bits;
    }
    double wall = now() - start;
    done = done && check_product(gpu, matrices, matrices + elements, matrices + 2 * elements, options->matrix);
    free(matrices);
    if (done) {
        printf("%u bodies moved %u steps by each of %u threads, and two matrices of %ux%u multiplied: every bit is the "
               "CPU's\n\n", options->bodies, options->steps, options->threads, options->matrix, options->matrix);
        print_times(gpu, wall);
    }
    return done;
}

static bool parse(int argc, char **argv, struct options *options)
{
    struct { const char *name; unsigned *value, least, most; } known[] = {
        {"--threads", &options->threads, 1, 64}, {"--adapter", &options->adapter, 0, 1023},
        {"--bodies", &options->bodies, 1, 65536}, {"--steps", &options->steps, 1, 1000000},
        {"--matrix", &options->matrix, 1, 4096},
    };
    for (int i = 1; i < argc; i += 2) {
        bool found = false;
        for (size_t k = 0; k < sizeof known / sizeof *known; k++) {
            char *end = NULL;
            if (strcmp(argv[i], known[k].name) != 0 || argv[i + 1] == NULL)
                continue;
            unsigned long value = strtoul(argv[i + 1], &end, 10);
            if (*argv[i + 1] == 0 || *end != 0 || value < known[k].least || value > known[k].most) {
                fprintf(stderr, "minidriver: %s takes a number from %u to %u\n", argv[i], known[k].least, known[k].most);
                return false;
            }
            *known[k].value = (unsigned)value;
            found = true;
        }
        if (!found) {
            fprintf(stderr, "usage: minidriver [--threads N] [--adapter N] [--bodies N] [--steps N] [--matrix N]\n");
            return false;
        }
    }
    return true;
}

int main(int argc, char **argv)
{
    struct options options = {.threads = 1, .adapter = 0, .bodies = 512, .steps = 10, .matrix = 128};
    if (!parse(argc, argv, &options))
        return 2;
    D3DKMT_ADAPTERINFO adapters[64];
    D3DKMT_ENUMADAPTERS3 list = {.NumAdapters = 64, .pAdapters = adapters};
    NTSTATUS status = D3DKMTEnumAdapters3(&list);
    if (status != 0 || list.NumAdapters > 64) {
        fprintf(stderr, "minidriver: no GPUs can be listed: NTSTATUS 0x%08x\n", (unsigned)status);
        return 1;
    }
    bool done = false, opened = false;
    for (unsigned i = 0; i < list.NumAdapters; i++) {
        bool chosen = i == options.adapter;
        printf("%c %u: LUID %08x:%08x\n", chosen ? '*' : ' ', i, (unsigned)adapters[i].AdapterLuid.HighPart,
               (unsigned)adapters[i].AdapterLuid.LowPart);
        if (!chosen) {
            D3DKMT_CLOSEADAPTER close = {.hAdapter = adapters[i].hAdapter};
            D3DKMTCloseAdapter(&close);
        }
    }
    fflush(stdout);
    if (options.adapter < list.NumAdapters) {
        static struct gpu gpu;
        opened = true;
        done = gpu_open(&gpu, adapters[options.adapter].hAdapter) && run(&gpu, &options);
        gpu_close(&gpu);
    }
    if (!opened)
        fprintf(stderr, "minidriver: there is no GPU %u\n", options.adapter);
    return done ? 0 : 1;
}

// A client of Intel's compute runtime by OpenCL. It knows nothing of the device underneath.
//
//   opencl data [LARGEST MiB]   data through the copy engine, every byte checked
//   opencl complete             contexts, queues, markers, barriers, kernels: everything ends well
//   opencl threads N            the part of `data` without barriers in N threads at once
//
// The data pass the copy engine where the GPU has memory of its own and NEOReadDebugKeys=1
// PreferCopyEngineForCopyBufferToBuffer=1 is set: kernels are not executed, whose results are not looked at.
#define CL_TARGET_OPENCL_VERSION 210
#include <CL/cl.h>
#include <pthread.h>

#include "common.h"

#define OK(call)                                                                                           \
    do {                                                                                                   \
        cl_int status_ = (call);                                                                           \
        EXPECT(status_ == CL_SUCCESS, "%s: %d", #call, status_);                                           \
    } while (0)

static cl_device_id device;

static cl_context new_context(void)
{
    cl_int status;
    cl_context context = clCreateContext(NULL, 1, &device, NULL, NULL, &status);
    OK(status);
    return context;
}

static cl_command_queue new_queue(cl_context context, cl_command_queue_properties properties)
{
    const cl_queue_properties list[] = {CL_QUEUE_PROPERTIES, properties, 0};
    cl_int status;
    cl_command_queue queue = clCreateCommandQueueWithProperties(context, device, list, &status);
    OK(status);
    return queue;
}

static cl_mem new_buffer(cl_context context, size_t size)
{
    cl_int status;
    cl_mem buffer = clCreateBuffer(context, CL_MEM_READ_WRITE, size, NULL, &status);
    OK(status);
    return buffer;
}

// The times of an event that has happened, in nanoseconds; they rise. Times of different events are not
// compared: the runtime reads its two clocks one after the other for each, and may be interrupted.
static void times_of(cl_event event, cl_ulong times[4])
{
    static const cl_profiling_info KINDS[4] = {CL_PROFILING_COMMAND_QUEUED, CL_PROFILING_COMMAND_SUBMIT,
                                               CL_PROFILING_COMMAND_START, CL_PROFILING_COMMAND_END};
    cl_int state;
    OK(clWaitForEvents(1, &event));
    OK(clGetEventInfo(event, CL_EVENT_COMMAND_EXECUTION_STATUS, sizeof state, &state, NULL));
    EXPECT(state == CL_COMPLETE, "the event's state is %d", state);
    for (int kind = 0; kind < 4; kind++)
        OK(clGetEventProfilingInfo(event, KINDS[kind], sizeof times[kind], &times[kind], NULL));
    for (int kind = 1; kind < 4; kind++)
        EXPECT(times[kind - 1] <= times[kind], "times fall: %llu %llu %llu %llu",
               (unsigned long long)times[0], (unsigned long long)times[1], (unsigned long long)times[2],
               (unsigned long long)times[3]);
}

// Written, read, mapped and copied on the device, whole and in part.
static void buffers_of(cl_context context, cl_command_queue queue, size_t size, uint64_t seed)
{
    uint8_t *pattern = allocate(size), *found = allocate(size);
    cl_mem first = new_buffer(context, size), second = new_buffer(context, size);
    cl_event events[3];
    cl_ulong times[3][4];
    cl_int status;

    fill_pattern(pattern, size, seed);
    OK(clEnqueueWriteBuffer(queue, first, CL_FALSE, 0, size, pattern, 0, NULL, &events[0]));
    OK(clEnqueueCopyBuffer(queue, first, second, 0, 0, size, 1, &events[0], &events[1]));
    OK(clEnqueueReadBuffer(queue, second, CL_FALSE, 0, size, found, 1, &events[1], &events[2]));
    OK(clFinish(queue));
    expect_same(found, pattern, size, "written, copied and read");
    for (int event = 0; event < 3; event++) {
        times_of(events[event], times[event]);
        OK(clReleaseEvent(events[event]));
    }
    if (size >= 1000000)
        EXPECT(times[1][2] < times[1][3], "a copy of %zu bytes takes no time", size);

    uint8_t *mapped = clEnqueueMapBuffer(queue, second, CL_TRUE, CL_MAP_READ | CL_MAP_WRITE, 0, size, 0, NULL,
                                         NULL, &status);
    OK(status);
    expect_same(mapped, pattern, size, "mapped");
    fill_pattern(pattern, size, seed + 1);
    memcpy(mapped, pattern, size);
    OK(clEnqueueUnmapMemObject(queue, second, mapped, 0, NULL, NULL));
    memset(found, 0, size);
    OK(clEnqueueReadBuffer(queue, second, CL_TRUE, 0, size, found, 0, NULL, NULL));
    expect_same(found, pattern, size, "written by its mapping");

    // The middle third to another place, and what lies beside it stays.
    if (size >= 3) {
        size_t part = size / 3, from = size / 3, to = size - part;
        OK(clEnqueueCopyBuffer(queue, second, first, from, to, part, 0, NULL, NULL));
        OK(clEnqueueReadBuffer(queue, first, CL_TRUE, 0, size, found, 0, NULL, NULL));
        expect_same(found + to, pattern + from, part, "a part, copied");
        fill_pattern(pattern, size, seed);
        expect_same(found, pattern, to, "beside the part");
        OK(clEnqueueWriteBuffer(queue, first, CL_TRUE, to, part, pattern + to, 0, NULL, NULL));
        OK(clEnqueueReadBuffer(queue, first, CL_TRUE, 0, size, found, 0, NULL, NULL));
        expect_same(found, pattern, size, "a part, written");
    }
    OK(clReleaseMemObject(first));
    OK(clReleaseMemObject(second));
    free(pattern);
    free(found);
}

// One queue writes, the other copies what it wrote, and the first reads that.
static void two_queues(cl_context context, uint64_t seed)
{
    enum { SIZE = 300001 };
    cl_command_queue queues[2] = {new_queue(context, CL_QUEUE_PROFILING_ENABLE), new_queue(context, 0)};
    cl_mem first = new_buffer(context, SIZE), second = new_buffer(context, SIZE);
    uint8_t *pattern = allocate(SIZE), *found = allocate(SIZE);
    for (int round = 0; round < 8; round++) {
        cl_event written, copied;
        fill_pattern(pattern, SIZE, seed + round);
        OK(clEnqueueWriteBuffer(queues[round % 2], first, CL_FALSE, 0, SIZE, pattern, 0, NULL, &written));
        OK(clEnqueueCopyBuffer(queues[1 - round % 2], first, second, 0, 0, SIZE, 1, &written, &copied));
        OK(clFlush(queues[0]));
        OK(clFlush(queues[1]));
        OK(clEnqueueReadBuffer(queues[round % 2], second, CL_TRUE, 0, SIZE, found, 1, &copied, NULL));
        expect_same(found, pattern, SIZE, "from queue to queue");
        OK(clReleaseEvent(written));
        OK(clReleaseEvent(copied));
    }
    OK(clReleaseMemObject(first));
    OK(clReleaseMemObject(second));
    for (int queue = 0; queue < 2; queue++) {
        OK(clFinish(queues[queue]));
        OK(clReleaseCommandQueue(queues[queue]));
    }
    free(pattern);
    free(found);
}

// Writes in any order, a barrier, copies in any order, a barrier, a read.
static void out_of_order(cl_context context, uint64_t seed)
{
    enum { PARTS = 7, PART = 10007, SIZE = PARTS * PART };
    cl_command_queue queue =
        new_queue(context, CL_QUEUE_OUT_OF_ORDER_EXEC_MODE_ENABLE | CL_QUEUE_PROFILING_ENABLE);
    cl_mem first = new_buffer(context, SIZE), second = new_buffer(context, SIZE);
    uint8_t *pattern = allocate(SIZE), *found = allocate(SIZE);
    fill_pattern(pattern, SIZE, seed);
    for (size_t part = 0; part < PARTS; part++)
        OK(clEnqueueWriteBuffer(queue, first, CL_FALSE, part * PART, PART, pattern + part * PART, 0, NULL,
                                NULL));
    OK(clEnqueueBarrierWithWaitList(queue, 0, NULL, NULL));
    for (size_t part = 0; part < PARTS; part++)
        OK(clEnqueueCopyBuffer(queue, first, second, part * PART, (PARTS - 1 - part) * PART, PART, 0, NULL,
                               NULL));
    cl_event barrier;
    OK(clEnqueueBarrierWithWaitList(queue, 0, NULL, &barrier));
    OK(clEnqueueReadBuffer(queue, second, CL_TRUE, 0, SIZE, found, 1, &barrier, NULL));
    for (size_t part = 0; part < PARTS; part++)
        expect_same(found + part * PART, pattern + (PARTS - 1 - part) * PART, PART, "out of order");
    OK(clReleaseEvent(barrier));
    OK(clFinish(queue));
    OK(clReleaseMemObject(first));
    OK(clReleaseMemObject(second));
    OK(clReleaseCommandQueue(queue));
    free(pattern);
    free(found);
}

static void data(size_t largest)
{
    cl_context context = new_context();
    cl_command_queue queue = new_queue(context, CL_QUEUE_PROFILING_ENABLE);
    for (size_t size = 0; size < SIZE_COUNT; size++)
        buffers_of(context, queue, SIZES[size], size);
    if (largest > 0)
        buffers_of(context, queue, largest, 99);
    two_queues(context, 1000);
    out_of_order(context, 2000);
    OK(clReleaseCommandQueue(queue));
    OK(clReleaseContext(context));
}

// Without barriers: the runtime has one flag for "a barrier is wanted" for all queues of a device, which
// commands of another thread may take, and then the copy behind the barrier waits for ever, on any GPU.
static void *in_thread(void *seed)
{
    cl_context context = new_context();
    cl_command_queue queue = new_queue(context, CL_QUEUE_PROFILING_ENABLE);
    for (size_t size = 0; size + 1 < SIZE_COUNT; size++)
        buffers_of(context, queue, SIZES[size], (uintptr_t)seed + size);
    two_queues(context, (uintptr_t)seed + 100);
    OK(clReleaseCommandQueue(queue));
    OK(clReleaseContext(context));
    return NULL;
}

static void threads(int count)
{
    pthread_t ids[64];
    EXPECT(count > 0 && count <= 64, "1 to 64 threads");
    for (int thread = 0; thread < count; thread++)
        EXPECT(pthread_create(&ids[thread], NULL, in_thread, (void *)(uintptr_t)(1000 * thread)) == 0,
               "no thread");
    for (int thread = 0; thread < count; thread++)
        pthread_join(ids[thread], NULL);
}

static const char *SOURCE = "__kernel void twice(__global uint *words, uint count)\n"
                            "{\n"
                            "    size_t at = get_global_id(0);\n"
                            "    if (at < count)\n"
                            "        words[at] *= 2;\n"
                            "}\n";

// Everything ends, whatever kernels would have done.
static void complete(void)
{
    enum { COUNT = 5000, SIZE = COUNT * 4 };
    cl_context contexts[2] = {new_context(), new_context()};
    for (int which = 0; which < 2; which++) {
        cl_context context = contexts[which];
        cl_command_queue queues[2] = {
            new_queue(context, CL_QUEUE_PROFILING_ENABLE),
            new_queue(context, CL_QUEUE_OUT_OF_ORDER_EXEC_MODE_ENABLE | CL_QUEUE_PROFILING_ENABLE)};
        cl_int status;
        cl_program program = clCreateProgramWithSource(context, 1, &SOURCE, NULL, &status);
        OK(status);
        OK(clBuildProgram(program, 1, &device, "", NULL, NULL));
        cl_kernel kernel = clCreateKernel(program, "twice", &status);
        OK(status);
        cl_mem buffer = new_buffer(context, SIZE), other = new_buffer(context, SIZE);
        const cl_uint count = COUNT;
        OK(clSetKernelArg(kernel, 0, sizeof buffer, &buffer));
        OK(clSetKernelArg(kernel, 1, sizeof count, &count));
        for (int queue = 0; queue < 2; queue++) {
            cl_event events[6];
            cl_ulong times[4];
            const size_t size = COUNT;
            const cl_uint pattern = 0x01020304;
            OK(clEnqueueMarkerWithWaitList(queues[queue], 0, NULL, &events[0]));
            OK(clEnqueueFillBuffer(queues[queue], buffer, &pattern, sizeof pattern, 0, SIZE, 1, &events[0],
                                   &events[1]));
            OK(clEnqueueNDRangeKernel(queues[queue], kernel, 1, NULL, &size, NULL, 1, &events[1], &events[2]));
            OK(clEnqueueBarrierWithWaitList(queues[queue], 1, &events[2], &events[3]));
            OK(clEnqueueCopyBuffer(queues[queue], buffer, other, 0, 0, SIZE, 0, NULL, &events[4]));
            OK(clEnqueueMarkerWithWaitList(queues[queue], 5, events, &events[5]));
            OK(clFlush(queues[queue]));
            OK(clWaitForEvents(6, events));
            OK(clFinish(queues[queue]));
            for (int event = 0; event < 6; event++) {
                times_of(events[event], times);
                OK(clReleaseEvent(events[event]));
            }
        }
        for (int queue = 0; queue < 2; queue++)
            OK(clReleaseCommandQueue(queues[queue]));
        OK(clReleaseMemObject(buffer));
        OK(clReleaseMemObject(other));
        OK(clReleaseKernel(kernel));
        OK(clReleaseProgram(program));
    }
    cl_ulong device_time[2], host_time;
    for (int reading = 0; reading < 2; reading++)
        OK(clGetDeviceAndHostTimer(device, &device_time[reading], &host_time));
    EXPECT(device_time[0] < device_time[1], "the device's clock stands still");
    for (int which = 0; which < 2; which++)
        OK(clReleaseContext(contexts[which]));
}

int main(int argc, char **argv)
{
    cl_platform_id platform;
    cl_uint count;
    char name[256];

    alarm(240);
    OK(clGetPlatformIDs(1, &platform, &count));
    OK(clGetDeviceIDs(platform, CL_DEVICE_TYPE_GPU, 1, &device, &count));
    OK(clGetDeviceInfo(device, CL_DEVICE_NAME, sizeof name, name, NULL));
    if (argc >= 2 && strcmp(argv[1], "data") == 0)
        data(argc > 2 ? (size_t)atoi(argv[2]) << 20 : LARGEST);
    else if (argc == 2 && strcmp(argv[1], "complete") == 0)
        complete();
    else if (argc == 3 && strcmp(argv[1], "threads") == 0)
        threads(atoi(argv[2]));
    else
        EXPECT(0, "usage: %s data [MiB] | complete | threads N", argv[0]);
    printf("%s: OpenCL %s: all as it should be\n", name, argv[1]);
    return 0;
}

/* Loads one library in fresh processes and prints the median of the times, in nanoseconds: pairs of
 * "theirs ours", so that a slow moment of the machine falls on both. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long load(const char *path)
{
    int ends[2];
    long taken = -1;
    if (pipe(ends) != 0)
        exit(2);
    pid_t child = fork();
    if (child == 0) {
        struct timespec before, after;
        clock_gettime(CLOCK_MONOTONIC, &before);
        void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
        clock_gettime(CLOCK_MONOTONIC, &after);
        taken = library ? (after.tv_sec - before.tv_sec) * 1000000000L + after.tv_nsec - before.tv_nsec : -1;
        _exit(write(ends[1], &taken, sizeof taken) != sizeof taken);
    }
    close(ends[1]);
    if (read(ends[0], &taken, sizeof taken) != sizeof taken)
        taken = -1;
    close(ends[0]);
    waitpid(child, NULL, 0);
    return taken;
}

static int ascending(const void *a, const void *b)
{
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv)
{
    enum { ROUNDS = 301 };
    static double empty[ROUNDS], ours[ROUNDS], ratios[ROUNDS];
    if (argc != 3)
        return 2;
    for (int i = -5; i < ROUNDS; i++) {
        long first = load(argv[1]), second = load(argv[2]);
        if (first <= 0 || second <= 0)
            return 1;
        if (i >= 0) {
            empty[i] = (double)first;
            ours[i] = (double)second;
            ratios[i] = (double)second / (double)first;
        }
    }
    qsort(empty, ROUNDS, sizeof *empty, ascending);
    qsort(ours, ROUNDS, sizeof *ours, ascending);
    qsort(ratios, ROUNDS, sizeof *ratios, ascending);
    printf("%.0f %.0f %.3f\n", empty[ROUNDS / 2], ours[ROUNDS / 2], ratios[ROUNDS / 2]);
    return 0;
}

#include "battery.h"

#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

struct one {
    const char *group;
    char name[120];
    case_function *run;
    const void *row;
    unsigned seconds;
};

static struct one *cases;
static size_t case_count, case_room;

/* What a case has to say, shared by all its processes. */
struct report {
    bool skipped;
    char text[600];
};
static struct report *report;

enum { WELL = 0, WRONG = 1, SKIPPED = 2, MEMORY_ERROR = 99 /* as valgrind is told */ };

void add(const char *group, case_function *run, const void *row, const char *name, ...)
{
    if (case_count == case_room) {
        case_room = case_room ? 2 * case_room : 1024;
        cases = realloc(cases, case_room * sizeof *cases);
        if (!cases)
            abort();
    }
    struct one *one = &cases[case_count++];
    *one = (struct one){.group = group, .run = run, .row = row, .seconds = 10};
    va_list rest;
    va_start(rest, name);
    vsnprintf(one->name, sizeof one->name, name, rest);
    va_end(rest);
}

void allow_seconds(unsigned seconds)
{
    cases[case_count - 1].seconds = seconds;
}

void wrong(const char *what, ...)
{
    va_list rest;
    va_start(rest, what);
    vsnprintf(report->text, sizeof report->text, what, rest);
    va_end(rest);
    _exit(WRONG);
}

void check_failed(const char *condition, const char *detail, ...)
{
    char text[300];
    va_list rest;
    va_start(rest, detail);
    vsnprintf(text, sizeof text, detail, rest);
    va_end(rest);
    wrong("%s: %s", condition, text);
}

void skip(const char *why, ...)
{
    va_list rest;
    va_start(rest, why);
    vsnprintf(report->text, sizeof report->text, why, rest);
    va_end(rest);
    _exit(SKIPPED);
}

void expect(const char *call, NTSTATUS got, NTSTATUS expected)
{
    if (got != expected)
        wrong("%s is 0x%08x, not 0x%08x", call, (unsigned)got, (unsigned)expected);
}

/* Says how a process ended; true if it ended well. */
static bool ended(int status, char *text, size_t size)
{
    if (WIFSIGNALED(status)) {
        snprintf(text, size, WTERMSIG(status) == SIGALRM ? "hang" : "crash, signal %d", WTERMSIG(status));
        return false;
    }
    if (WEXITSTATUS(status) == MEMORY_ERROR)
        snprintf(text, size, "memory error");
    else if (WEXITSTATUS(status) > SKIPPED)
        snprintf(text, size, "exit code %d", WEXITSTATUS(status));
    return WEXITSTATUS(status) == WELL;
}

void in_child(void (*run)(void *), void *argument)
{
    pid_t child = fork();
    if (child < 0)
        wrong("fork: %s", strerror(errno));
    if (child == 0) {
        alarm(10);
        run(argument);
        guards_check();
        _exit(WELL);
    }
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            wrong("waitpid: %s", strerror(errno));
    if (!ended(status, report->text, sizeof report->text))
        _exit(WIFEXITED(status) && WEXITSTATUS(status) == SKIPPED ? SKIPPED : WRONG);
}

struct start {
    pthread_barrier_t barrier;
    void *(*run)(void *);
    void *argument;
};

static void *start_together(void *argument)
{
    struct start *start = argument;
    void *(*run)(void *) = start->run;
    void *passed = start->argument;
    pthread_barrier_wait(&start->barrier);
    return run(passed);
}

void on_threads(unsigned count, void *(*run)(void *), void *argument)
{
    pthread_t threads[64];
    struct start start = {.run = run, .argument = argument};
    CHECK(count <= COUNT(threads), "%u", count);
    pthread_barrier_init(&start.barrier, NULL, count);
    for (unsigned i = 0; i < count; i++)
        if (pthread_create(&threads[i], NULL, start_together, &start) != 0)
            wrong("pthread_create");
    for (unsigned i = 0; i < count; i++)
        pthread_join(threads[i], NULL);
    pthread_barrier_destroy(&start.barrier);
}

/* What the processes of a case wrote to standard error; the library says there if it panicked. */
static void judge_messages(int messages, bool *well, char *text, size_t size)
{
    static char said[64 * 1024];
    ssize_t length = pread(messages, said, sizeof said - 1, 0);
    close(messages);
    said[length > 0 ? length : 0] = 0;
    char *panic = strstr(said, "internal error");
    if (panic) {
        *well = false;
        snprintf(text, size, "%.*s", (int)strcspn(panic, "\n"), panic);
    }
    if (!*well)
        fputs(said, stderr);
}

static int run_case(const struct one *one, unsigned patience, char *text, size_t size)
{
    report->text[0] = 0;
    fflush(stdout);
    int messages = (int)syscall(SYS_memfd_create, "messages", 1u /* close-on-exec */);
    pid_t child = fork();
    if (messages < 0 || child < 0)
        abort();
    if (child == 0) {
        /* Nothing that a case leaves running outlives it. */
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (dup2(messages, 2) != 2 || setenv("DXG_LOG", "1", 1) != 0)
            abort();
        close(messages);
        alarm(one->seconds * patience);
        one->run(one->row);
        guards_check();
        exit(WELL);
    }
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            abort();
    bool well = ended(status, text, size);
    if (report->text[0])
        snprintf(text, size, "%s", report->text);
    judge_messages(messages, &well, text, size);
    if (well || !WIFEXITED(status) || WEXITSTATUS(status) != SKIPPED)
        return well ? WELL : WRONG;
    return SKIPPED;
}

static bool chosen(const struct one *one, int count, char **filters)
{
    char full[200];
    snprintf(full, sizeof full, "%s/%s", one->group, one->name);
    for (int i = 0; i < count; i++) {
        size_t group = strlen(one->group);
        bool whole = strncmp(filters[i], one->group, group) == 0 && filters[i][group] == 0;
        if (whole || (strchr(filters[i], '/') && strstr(full, filters[i])))
            return true;
    }
    return count == 0;
}

/* battery [--list] [GROUP | PART/OF/NAME]...: TAP on the standard output. */
int main(int count, char **arguments)
{
    bool list = count > 1 && strcmp(arguments[1], "--list") == 0;
    int filters = count - 1 - list;
    char **filter = arguments + 1 + list;
    const char *patience_text = getenv("BATTERY_PATIENCE");
    unsigned patience = patience_text ? (unsigned)atoi(patience_text) : 1;

    report = mmap(NULL, sizeof *report, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (report == MAP_FAILED)
        abort();
    add_null_cases();
    add_nodev_cases();
    add_plain_cases();
    add_errno_cases();
    add_qai_cases();
    add_str_cases();
    add_store_cases();
    add_reg_cases();
    add_reg_hostile_cases();
    add_openres_cases();
    add_remap_cases();
    add_fork_cases();
    add_descriptor_cases();
    add_life_cases();
    add_policy_cases();
    add_visible_cases();
    add_emu_cases();

    /* Valgrind reads the library's debug information for each process that loads it. */
    if (!list && getenv("BATTERY_LOAD_FIRST"))
        library();

    unsigned passed = 0, failed = 0, skipped = 0;
    for (size_t i = 0; i < case_count; i++) {
        const struct one *one = &cases[i];
        if (!chosen(one, filters, filter))
            continue;
        if (list) {
            printf("%s/%s\n", one->group, one->name);
            continue;
        }
        char text[600] = "";
        switch (run_case(one, patience ? patience : 1, text, sizeof text)) {
        case WELL:
            passed++;
            printf("ok %s/%s\n", one->group, one->name);
            break;
        case SKIPPED:
            skipped++;
            printf("ok %s/%s # SKIP %s\n", one->group, one->name, text);
            break;
        default:
            failed++;
            printf("not ok %s/%s # %s\n", one->group, one->name, text);
        }
    }
    if (!list)
        printf("# %u passed, %u failed, %u skipped\n", passed, failed, skipped);
    return failed ? 1 : 0;
}

/* Becomes another program with the signal of a child's end ignored, as some programs start others. */
#include <signal.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc < 2 || signal(SIGCHLD, SIG_IGN) == SIG_ERR)
        return 20;
    execv(argv[1], argv + 1);
    return 21;
}

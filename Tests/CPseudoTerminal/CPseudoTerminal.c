#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

int pseudo_terminal_open(int columns, int rows, int *master, int *slave) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    if (openpty(master, slave, NULL, NULL, &size) != 0) return -1;
    fcntl(*master, F_SETFD, FD_CLOEXEC);
    // What does not fit is typed when the program has read what came before.
    fcntl(*master, F_SETFL, O_NONBLOCK);
    fcntl(*slave, F_SETFD, FD_CLOEXEC);
    return 0;
}

int pseudo_terminal_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size);
}

pid_t pseudo_terminal_start(int slave, const char *folder, const char *program, char *const arguments[], char *const variables[]) {
    pid_t process = fork();
    if (process != 0) return process;
    // Between fork and exec only what is safe there. Threads of a test runner have signals blocked, and a program
    // that a person starts has none.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    dup2(slave, 0);
    dup2(slave, 1);
    dup2(slave, 2);
    if (chdir(folder) == 0) execve(program, arguments, variables);
    _exit(127);
}

int pseudo_terminal_starve(pid_t process) {
    struct rlimit none = {.rlim_cur = 0, .rlim_max = RLIM_INFINITY};
    return prlimit(process, RLIMIT_AS, &none, NULL);
}

#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

int pseudo_terminal_open(int columns, int rows, int *master, int *slave) {
    // What does not fit is typed when the program has read what came before.
    *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    *slave = -1;
    char name[64];
    if (*master >= 0 && grantpt(*master) == 0 && unlockpt(*master) == 0 && ptsname_r(*master, name, sizeof name) == 0)
        *slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*slave < 0) {
        if (*master >= 0) close(*master);
        return -1;
    }
    return pseudo_terminal_resize(*master, columns, rows);
}

int pseudo_terminal_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size);
}

int pseudo_terminal_size(int terminal, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(terminal, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return -1;
    *columns = size.ws_col;
    *rows = size.ws_row;
    return 0;
}

pid_t pseudo_terminal_fork(int slave) {
    pid_t process = fork();
    if (process != 0) return process;
    // Only what is safe in the child of a program with threads. The threads of a test runner and a recorder have signals
    // blocked, and a program that a person starts has none.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid();
    ioctl(slave, TIOCSCTTY, 0);
    dup2(slave, 0);
    dup2(slave, 1);
    dup2(slave, 2);
    return 0;
}

pid_t pseudo_terminal_start(int slave, const char *folder, const char *program, char *const arguments[], char *const variables[]) {
    pid_t process = pseudo_terminal_fork(slave);
    if (process != 0) return process;
    if (chdir(folder) == 0) execve(program, arguments, variables);
    _exit(127);
}

int pseudo_terminal_hold_signals(void) {
    static const int held[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH, SIGCHLD};
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof held / sizeof *held; i++) sigaddset(&set, held[i]);
    if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int pseudo_terminal_next_signal(int held) {
    struct signalfd_siginfo info;
    return read(held, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

void pseudo_terminal_end_by_signal(int number) {
    signal(number, SIG_DFL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, number);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    raise(number);
    _exit(128 + number);
}

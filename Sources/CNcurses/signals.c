#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "CNcurses.h"

// Three kinds of signals. All handlers do only what POSIX allows in one: write, tcsetattr, sigaction, raise, atomics.

// Those that a program takes when it gets to it, the most urgent first.
static const int taken[] = {SIGHUP, SIGTERM, SIGQUIT, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
// Of these, the ones that want it to end.
static const int polite = 4;
// Those that end a process on the spot: traps, and what else kills by default.
static const int deadly[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGFPE,  SIGTRAP, SIGABRT, SIGSYS,
                             SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM};

enum {
    TAKEN = sizeof taken / sizeof *taken,
    DEADLY = sizeof deadly / sizeof *deadly,
    PATIENCE_MS = 1000,
};

static struct sigaction before_taken[TAKEN], before_deadly[DEADLY];
static atomic_bool pending[TAKEN];
static atomic_bool any_pending;  // looked at for every key, which the pipe need not be
static atomic_llong unanswered_since;  // 0: none
static int wake_pipe[2] = {-1, -1};

static int terminal_fd;
static struct termios terminal_modes;
static char reset_text[512];
static size_t reset_length;
static atomic_bool armed;

int64_t cn_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// --- Restoration

static void restore_terminal(void) {
    if (!atomic_exchange(&armed, false)) return;
    // A process in the background would be stopped for setting modes, here and for ever.
    sigset_t background, mask;
    sigemptyset(&background);
    sigaddset(&background, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &background, &mask);
    for (size_t done = 0; done < reset_length;) {
        ssize_t n = write(terminal_fd, reset_text + done, reset_length - done);
        if (n > 0) done += (size_t)n;
        else if (errno != EINTR) break;
    }
    tcsetattr(terminal_fd, TCSANOW, &terminal_modes);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

void cn_restoration_arm(int fd, const struct termios *modes, const char *reset) {
    static bool at_exit;
    if (!at_exit) at_exit = atexit(restore_terminal) == 0;  // for an exit() that forgets to close
    size_t length = strlen(reset);
    if (length > sizeof reset_text) length = sizeof reset_text;
    memcpy(reset_text, reset, length);
    reset_length = length;
    terminal_fd = fd;
    terminal_modes = *modes;
    atomic_store(&armed, true);
}

void cn_restoration_disarm(void) { atomic_store(&armed, false); }

// --- Handlers

static void set_default(int signal) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(signal, &action, NULL);
}

static void unblock(int signal) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void cn_end_by_signal(int signal) {
    set_default(signal);
    unblock(signal);
    raise(signal);
    _exit(128 + signal);  // a signal that ends nothing
}

static void on_deadly(int signal) {
    restore_terminal();
    // What was there before, a backtrace perhaps, has the last word.
    for (int i = 0; i < DEADLY; i++)
        if (deadly[i] == signal) sigaction(signal, &before_deadly[i], NULL);
    raise(signal);
}

static void on_taken(int signal) {
    int saved_errno = errno;
    for (int i = 0; i < TAKEN; i++) {
        if (taken[i] != signal) continue;
        if (i < polite) {
            long long now = cn_now(), none = 0;
            if (!atomic_compare_exchange_strong(&unanswered_since, &none, now) && now - none >= PATIENCE_MS) {
                restore_terminal();
                cn_end_by_signal(signal);
            }
        }
        atomic_store(&pending[i], true);
    }
    ssize_t ignored = write(wake_pipe[1], "", 1);  // a full pipe wakes as well
    (void)ignored;
    atomic_store(&any_pending, true);
    errno = saved_errno;
}

// --- Watching

static void watch(int signal, void (*handler)(int), struct sigaction *before) {
    // A signal that the parent had us ignore (nohup) stays ignored.
    if (sigaction(signal, NULL, before) == 0 && before->sa_handler == SIG_IGN) return;
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

// A stack that has overflown has no room for a handler.
static void lend_signal_stack(void) {
    static char stack[64 * 1024];
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack}, before;
    if (sigaltstack(NULL, &before) == 0 && (before.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);
}

bool cn_signals_watch(void) {
    if (pipe(wake_pipe) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(wake_pipe[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake_pipe[i], F_SETFL, O_NONBLOCK);
    }
    lend_signal_stack();
    for (int i = 0; i < DEADLY; i++) watch(deadly[i], on_deadly, &before_deadly[i]);
    for (int i = 0; i < TAKEN; i++) watch(taken[i], on_taken, &before_taken[i]);
    return true;
}

void cn_signals_unwatch(void) {
    for (int i = 0; i < TAKEN; i++) sigaction(taken[i], &before_taken[i], NULL);
    for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &before_deadly[i], NULL);
    for (int i = 0; i < 2; i++) {
        close(wake_pipe[i]);
        wake_pipe[i] = -1;
    }
    atomic_store(&unanswered_since, 0);
    for (int i = 0; i < TAKEN; i++)
        if (atomic_exchange(&pending[i], false) && i < polite) raise(taken[i]);
}

int cn_signals_fd(void) { return wake_pipe[0]; }

int cn_next_signal(void) {
    if (!atomic_exchange(&any_pending, false)) return 0;
    char drained[64];
    while (read(wake_pipe[0], drained, sizeof drained) == sizeof drained) {}
    for (int i = 0; i < TAKEN; i++) {
        if (!atomic_exchange(&pending[i], false)) continue;
        if (i < polite) atomic_store(&unanswered_since, 0);
        atomic_store(&any_pending, true);  // there may be more
        return taken[i];
    }
    return 0;
}

void cn_signals_stop_process(void) {
    struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
    sigaction(SIGTSTP, &stop, &ours);
    raise(SIGTSTP);
    sigaction(SIGTSTP, &ours, NULL);  // it goes on here
}

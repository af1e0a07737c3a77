#ifndef SLIPWAY_CPSEUDOTERMINAL_H
#define SLIPWAY_CPSEUDOTERMINAL_H

#include <sys/types.h>

// Terminals that a program holds the other end of, for the recorder and for tests. Linux.

/// Opens a pseudo-terminal of that size. Gives its master, which never waits, and its slave; -1 when the system has none to
/// give.
int pseudo_terminal_open(int columns, int rows, int *master, int *slave);

/// Gives the terminal another size; who runs in it is told by SIGWINCH.
int pseudo_terminal_resize(int master, int columns, int rows);

/// The size of any terminal; -1 if it tells none.
int pseudo_terminal_size(int terminal, int *columns, int *rows);

/// Splits the process. The child gets 0, a session of its own, and `slave` for its terminal, input, output and messages; the
/// parent gets the child's number, or -1.
pid_t pseudo_terminal_fork(int slave);

/// Starts a program in a session of its own whose terminal is `slave`. Gives its process, or -1.
pid_t pseudo_terminal_start(int slave, const char *folder, const char *program, char *const arguments[], char *const variables[]);

/// From now on signals that ask the process to end or stop, tell of a child or of the window's size, wait until they are
/// fetched. Gives a file that can be read when there is one, or -1.
int pseudo_terminal_hold_signals(void);

/// The next signal that waits; 0 if there is none.
int pseudo_terminal_next_signal(int held);

/// Ends the process by a signal, so that its parent sees which one.
_Noreturn void pseudo_terminal_end_by_signal(int number);

#endif

#ifndef SLIPWAY_CPSEUDOTERMINAL_H
#define SLIPWAY_CPSEUDOTERMINAL_H

#include <sys/types.h>

/// Opens a pseudo-terminal of that size. Gives its master and its slave, or -1 when the system has none to give.
int pseudo_terminal_open(int columns, int rows, int *master, int *slave);

/// Gives the terminal another size; who runs in it is told by SIGWINCH.
int pseudo_terminal_resize(int master, int columns, int rows);

/// Starts a program in a session of its own whose terminal is `slave`. Gives its process, or -1.
pid_t pseudo_terminal_start(int slave, const char *folder, const char *program, char *const arguments[], char *const variables[]);

/// Takes care that a process gets no more memory than it has. Gives 0, or -1 when that is not allowed.
int pseudo_terminal_starve(pid_t process);

#endif

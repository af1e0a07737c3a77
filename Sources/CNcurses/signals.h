#ifndef SLIPWAY_SIGNALS_H
#define SLIPWAY_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

// The terminal's way back to order, for the ends of a process that no code above gets to see.

/// From now on, whatever ends the process first writes `reset` to `fd` and sets its modes to `modes`.
void cn_restoration_arm(int fd, const struct termios *modes, const char *reset);
/// The terminal is in order, or is going to be brought there by other means.
void cn_restoration_disarm(void);

/// Starts to watch signals; false if the system refuses.
bool cn_signals_watch(void);
void cn_signals_unwatch(void);
/// Readable when a signal has arrived.
int cn_signals_fd(void);

/// Stops the process as SIGTSTP does by default.
void cn_signals_stop_process(void);

#endif

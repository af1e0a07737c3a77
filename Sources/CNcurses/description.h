#ifndef SLIPWAY_DESCRIPTION_H
#define SLIPWAY_DESCRIPTION_H

#include <stdbool.h>

#include "CNcurses.h"

// What terminfo knows of a terminal, asked before ncurses touches it.

struct cn_description {
    /// Whether mouse events are asked for.
    bool mouse;
    /// The shell's screen comes back when the program's ends.
    bool alternate_screen;
    /// Switches on and off what ncurses leaves to its users: bracketed paste (2004), and the mouse (1000, with places
    /// told as decimal numbers, 1006), which ncurses knows by terminfo only and whose quick events it loses. Empty
    /// for a terminal that does not follow ECMA-48; others ignore what they do not know.
    const char *modes_on, *modes_off;
    /// Brings the terminal back without the help of ncurses.
    char reset[256];
};

/// Describes the terminal that TERM calls `name`; CN_OPENED if it can show a full screen. Sends nothing.
cn_status cn_describe(const char *name, int fd, bool mouse, struct cn_description *description);

#endif

#include "description.h"

#include <stddef.h>
#include <string.h>

// curses.h has to come first, and term.h last: its macros have names like `columns`.
#include <curses.h>
#include <term.h>

static const char *capability(const char *name) {
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

// Without the delays for the terminals of old, which terminfo writes as $<5>.
static void append(char *text, size_t size, const char *more) {
    size_t length = strlen(text);
    for (; more != NULL && *more != 0 && length + 1 < size; more++) {
        const char *end = more[0] == '$' && more[1] == '<' ? strchr(more, '>') : NULL;
        if (end != NULL) more = end;
        else text[length++] = *more;
    }
    text[length] = 0;
}

cn_status cn_describe(const char *name, int fd, bool mouse, struct cn_description *description) {
    int found = 0;
    if (name == NULL || *name == 0) return CN_UNKNOWN_TERMINAL;
    if (setupterm(name, fd, &found) != OK) return found == 1 ? CN_NO_CURSOR_ADDRESSING : CN_UNKNOWN_TERMINAL;
    const char *address = capability("cup");
    bool ansi = address != NULL && strncmp(address, "\033[", 2) == 0;
    const char *leave = capability("rmcup");
    *description = (struct cn_description){
        .mouse = ansi && mouse,
        .modes_on = !ansi ? "" : mouse ? "\033[?2004h\033[?1000h\033[?1006h" : "\033[?2004h",
        .modes_off = !ansi ? "" : mouse ? "\033[?1006l\033[?1000l\033[?2004l" : "\033[?2004l",
        .alternate_screen = leave != NULL,
    };
    const char *const parts[] = {
        description->modes_off,
        capability("sgr0"),
        capability("op"),
        capability("rmkx"),
        capability("cnorm"),
        leave != NULL ? leave : capability("clear"),
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        append(description->reset, sizeof description->reset, parts[i]);
    del_curterm(cur_term);
    return address != NULL ? CN_OPENED : CN_NO_CURSOR_ADDRESSING;
}

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"
#include "description.h"
#include "signals.h"

static FILE *tty;
static SCREEN *screen;
static WINDOW *keys;  // a pad: reading from it never refreshes the screen
static struct termios modes_before;
static struct cn_description description;
static bool unicode, given_back;
static int colours;

// --- Opening and closing

static void send(const char *text) {
    size_t length = strlen(text);
    while (length > 0) {
        ssize_t n = write(fileno(tty), text, length);
        if (n > 0) text += n, length -= (size_t)n;
        else if (errno != EINTR) return;
    }
}

static FILE *open_terminal(void) {
    int fd = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    // A session without a controlling terminal may still have one as its input and output.
    if (fd < 0 && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    if (fd < 0) return NULL;
    FILE *file = fdopen(fd, "r+");
    if (file == NULL) close(fd);
    return file;
}

static void read_keys_without_flow_control(void) {
    struct termios modes;
    if (tcgetattr(fileno(tty), &modes) != 0) return;
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);  // Ctrl-S must not freeze the screen
    tcsetattr(fileno(tty), TCSADRAIN, &modes);
    def_prog_mode();
}

cn_status cn_open(bool colour, bool mouse) {
    if (screen != NULL) return CN_ALREADY_OPEN;
    setlocale(LC_CTYPE, "");
    const char *codeset = nl_langinfo(CODESET);
    unicode = strcmp(codeset, "UTF-8") == 0 || strcmp(codeset, "utf8") == 0;
    // Elsewhere only ASCII is shown. Runs of it ncurses would shorten by REP, which terminals that call themselves xterm
    // need not know; in a UTF-8 locale it does not.
    if (!unicode) setlocale(LC_CTYPE, "C.UTF-8");

    tty = open_terminal();
    if (tty == NULL) return CN_NO_TERMINAL;
    const char *name = getenv("TERM");
    cn_status status = cn_describe(name, fileno(tty), mouse, &description);
    if (status == CN_OPENED && (tcgetattr(fileno(tty), &modes_before) != 0 || !cn_signals_watch())) status = CN_FAILED;
    if (status != CN_OPENED) {
        fclose(tty);
        return status;
    }

    cn_restoration_arm(fileno(tty), &modes_before, description.reset);
    use_env(FALSE);  // LINES and COLUMNS know nothing of a window that changes
    use_tioctl(TRUE);
    screen = newterm(name, tty, tty);
    if (screen == NULL) {
        cn_restoration_disarm();
        cn_signals_unwatch();
        fclose(tty);
        return CN_FAILED;
    }
    set_escdelay(25);
    cbreak();
    noecho();
    nonl();
    noqiflush();  // or Ctrl-C drops what is on its way to the screen, and keys that select has told of
    typeahead(-1);
    read_keys_without_flow_control();
    keys = newpad(1, 1);
    keypad(keys, TRUE);
    nodelay(keys, TRUE);
    define_key(NULL, KEY_MOUSE);  // a mouse event comes as bytes

    colours = 0;
    if (colour && has_colors() && start_color() == OK && COLORS >= 8 && use_default_colors() == OK)
        colours = COLORS == 256 ? 256 : 8;  // with more, a number is no place in a palette but a colour itself
    given_back = false;
    send(description.modes_on);
    return CN_OPENED;
}

static void give_back(void) {
    if (given_back) return;
    given_back = true;
    send(description.modes_off);
    if (!description.alternate_screen) {
        clear();
        refresh();
    }
    endwin();
    cn_restoration_disarm();
}

void cn_close(void) {
    if (screen == NULL) return;
    give_back();
    delwin(keys);
    delscreen(screen);
    screen = NULL;
    fclose(tty);
    cn_signals_unwatch();
}

void cn_ask_background(void) { send("\033]11;?\033\\"); }

int cn_colours(void) { return colours; }
bool cn_unicode(void) { return unicode; }
bool cn_mouse(void) { return description.mouse; }

void cn_size(int *columns, int *rows) {
    struct winsize window;
    bool told = ioctl(fileno(tty), TIOCGWINSZ, &window) == 0 && window.ws_col > 0 && window.ws_row > 0;
    *columns = told ? window.ws_col : 80;
    *rows = told ? window.ws_row : 24;
}

// --- Drawing

void cn_define_pair(int pair, int colour) { init_pair((short)pair, (short)colour, -1); }

static attr_t attributes_of(int attributes) {
    return (attributes & CN_BOLD ? WA_BOLD : 0) | (attributes & CN_DIM ? WA_DIM : 0) |
           (attributes & CN_UNDERLINE ? WA_UNDERLINE : 0) | (attributes & CN_REVERSE ? WA_REVERSE : 0);
}

// Whether the locale's idea of the text agrees that it is one character of this width. Marks that it does not know
// are cut off. wchar_t holds a scalar wherever a program of ours runs (glibc, and macOS in a UTF-8 locale).
static bool decode(uint32_t character, const uint32_t *marks, int mark_count, int width, wchar_t wide[CCHARW_MAX + 1]) {
    if (!unicode && character > 0x7F) return false;
    if (wcwidth((wchar_t)character) != width) return false;
    *wide++ = (wchar_t)character;
    for (int i = 0; i < mark_count && i + 1 < CCHARW_MAX && wcwidth((wchar_t)marks[i]) == 0; i++) *wide++ = (wchar_t)marks[i];
    return true;
}

// Narrow neighbours that were put one after the other: ncurses takes them together in a fraction of the time.
static struct {
    int column, row, length;
    cchar_t cells[256];
} run;

static void end_run(void) {
    if (run.length > 0) mvadd_wchnstr(run.row, run.column, run.cells, run.length);
    run.length = 0;
}

// Makes what ncurses calls a cell; false where it cannot.
static bool make_cell(cchar_t *cell, const wchar_t *wide, int attributes, int pair) {
    return setcchar(cell, wide, attributes_of(attributes), (short)pair, NULL) == OK;
}

// The cell of a printable ASCII character. Most cells are such ones and look like the one before, which then only gets
// another character: making each anew was a third of what putting it takes.
static bool make_ascii_cell(cchar_t *cell, uint32_t character, int attributes, int pair) {
    static cchar_t last;
    static int last_attributes = -1, last_pair;
    if (attributes != last_attributes || pair != last_pair) {
        if (!make_cell(&last, L"x", attributes, pair)) return false;
        last_attributes = attributes;
        last_pair = pair;
    }
    last.chars[0] = (wchar_t)character;
    *cell = last;
    return true;
}

void cn_put(
    int column, int row, uint32_t character, const uint32_t *marks, int mark_count, int width, int attributes, int pair) {
    cchar_t cell;
    if (character >= 0x20 && character < 0x7F && mark_count == 0) {
        if (!make_ascii_cell(&cell, character, attributes, pair)) return;
    } else {
        wchar_t wide[CCHARW_MAX + 1] = {0};
        if (!decode(character, marks, mark_count, width, wide)) {
            wide[0] = unicode ? L'\uFFFD' : L'?';
            if (width == 2) cn_put(column + 1, row, ' ', NULL, 0, 1, attributes, pair);
        }
        if (!make_cell(&cell, wide, attributes, pair)) return;
    }
    if (width != 1) {
        end_run();
        mvadd_wch(row, column, &cell);
        return;
    }
    if (row != run.row || column != run.column + run.length || run.length == sizeof run.cells / sizeof *run.cells) {
        end_run();
        run.row = row;
        run.column = column;
    }
    run.cells[run.length++] = cell;
}

void cn_show(int column, int row) {
    end_run();
    curs_set(column >= 0);
    leaveok(stdscr, column < 0);
    if (column >= 0) move(row, column);
    wnoutrefresh(stdscr);
    doupdate();
}

void cn_resize(int columns, int rows) {
    resize_term(rows, columns);
    erase();
    clearok(curscr, TRUE);
}

void cn_forget_screen(void) { clearok(curscr, TRUE); }

void cn_suspend(void) {
    give_back();
    cn_signals_stop_process();
}

void cn_resume(void) {
    cn_restoration_arm(fileno(tty), &modes_before, description.reset);
    given_back = false;
    reset_prog_mode();
    send(description.modes_on);
    clearok(curscr, TRUE);
}

// --- Input

// Arrows and the like with Shift, Ctrl or Alt stand in terminfo under extended names (kRIT5), or under old ones of
// their own.
static int read_modified(int code) {
    static const struct {
        const char *name, *old_name;
        int key;
    } names[] = {
        {"kUP", "KEY_SR", CN_KEY_UP},          {"kDN", "KEY_SF", CN_KEY_DOWN},
        {"kLFT", "KEY_SLEFT", CN_KEY_LEFT},    {"kRIT", "KEY_SRIGHT", CN_KEY_RIGHT},
        {"kHOM", "KEY_SHOME", CN_KEY_HOME},    {"kEND", "KEY_SEND", CN_KEY_END},
        {"kPRV", "KEY_SPREVIOUS", CN_KEY_PAGE_UP}, {"kNXT", "KEY_SNEXT", CN_KEY_PAGE_DOWN},
        {"kDC", "KEY_SDC", CN_KEY_DELETE},
    };
    const char *name = keyname(code);
    for (size_t i = 0; name != NULL && i < sizeof names / sizeof *names; i++)
        if (strncmp(name, names[i].name, strlen(names[i].name)) == 0 || strcmp(name, names[i].old_name) == 0)
            return names[i].key;
    return CN_KEY_OTHER;
}

int cn_read(void) {
    int code = wgetch(keys);
    if (code == ERR) return CN_NOTHING;
    if (code <= 0xFF) return code;
    if (code >= KEY_F0 && code <= KEY_F(63)) return CN_KEY_F0 + (code - KEY_F0);
    switch (code) {
        case KEY_UP: return CN_KEY_UP;
        case KEY_DOWN: return CN_KEY_DOWN;
        case KEY_LEFT: return CN_KEY_LEFT;
        case KEY_RIGHT: return CN_KEY_RIGHT;
        case KEY_HOME:
        case KEY_A1: return CN_KEY_HOME;
        case KEY_END:
        case KEY_C1: return CN_KEY_END;
        case KEY_PPAGE:
        case KEY_A3: return CN_KEY_PAGE_UP;
        case KEY_NPAGE:
        case KEY_C3: return CN_KEY_PAGE_DOWN;
        case KEY_BACKSPACE: return CN_KEY_BACKSPACE;
        case KEY_DC: return CN_KEY_DELETE;
        case KEY_IC: return CN_KEY_INSERT;
        case KEY_ENTER: return CN_KEY_ENTER;
        case KEY_BTAB: return CN_KEY_BACK_TAB;
        default: return read_modified(code);
    }
}

int cn_read_bytes(uint8_t *bytes, int room) {
    ssize_t n = read(fileno(tty), bytes, (size_t)room);
    return n > 0 ? (int)n : 0;
}

// select, not poll: macOS cannot poll /dev/tty.
int cn_wait(int milliseconds) {
    int input = fileno(tty), signals = cn_signals_fd();
    fd_set set;
    FD_ZERO(&set);
    FD_SET(input, &set);
    FD_SET(signals, &set);
    struct timeval time = {milliseconds / 1000, milliseconds % 1000 * 1000};
    int ready = select((input > signals ? input : signals) + 1, &set, NULL, NULL, milliseconds < 0 ? NULL : &time);
    if (ready < 0) return errno == EINTR ? CN_SIGNAL : CN_HANGUP;
    int result = 0;
    if (ready > 0 && FD_ISSET(signals, &set)) result |= CN_SIGNAL;
    if (ready > 0 && FD_ISSET(input, &set)) {
        // A terminal that went away is always readable and never has anything.
        int bytes = 0;
        result |= ioctl(input, FIONREAD, &bytes) == 0 && bytes > 0 ? CN_INPUT : CN_HANGUP;
    }
    return result;
}

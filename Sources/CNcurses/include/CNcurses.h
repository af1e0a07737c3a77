#ifndef SLIPWAY_CNCURSES_H
#define SLIPWAY_CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

// ncursesw for Swift: its globals, macros, WINDOW and wchar_t stay behind these functions, which work on the one
// terminal that a process can have open. Text crosses as Unicode
// scalars. Everything but the signal handlers runs on one
// thread.

// --- Opening and closing

typedef enum {
    CN_OPENED,
    CN_NO_TERMINAL,
    CN_UNKNOWN_TERMINAL,
    CN_NO_CURSOR_ADDRESSING,
    CN_ALREADY_OPEN,
    CN_FAILED,
} cn_status;

/// Opens the controlling terminal, wherever standard input and output lead, and watches the signals that could leave it
/// in disorder. Nothing is sent to a terminal that cannot show a full screen.
cn_status cn_open(bool colour, bool mouse);

/// Gives the terminal back. A signal that asked the process to end and was not yet taken takes effect now.
void cn_close(void);

/// Asks the terminal for its background (OSC 11). An answer comes as input; terminals that do not know the question pass it
/// over.
void cn_ask_background(void);

/// 0 (attributes only), 8 or 256.
int cn_colours(void);
/// Whether the locale's character set is UTF-8.
bool cn_unicode(void);
bool cn_mouse(void);

/// The window's size as the terminal's driver tells it; 80x24 if it tells none.
void cn_size(int *columns, int *rows);

// --- Drawing

enum {
    CN_BOLD = 1,
    CN_DIM = 2,
    CN_UNDERLINE = 4,
    CN_REVERSE = 8,
};

/// Makes `pair` (1 and up) stand for a foreground colour of the palette on the terminal's own background.
void cn_define_pair(int pair, int colour);

/// Puts one spacing character with its combining marks into a cell, or into two of them. One whose width ncurses sees
/// otherwise, or that the locale cannot show, is replaced, so that the rest of the line stays in place.
void cn_put(
    int column, int row, uint32_t character, const uint32_t *marks, int mark_count, int width, int attributes, int pair);

/// Shows everything that was put since, and the cursor at this place; a negative column hides it.
void cn_show(int column, int row);

/// Takes over a new size of the window. The whole screen has to be put again.
void cn_resize(int columns, int rows);

/// Makes the next cn_show send the whole screen, for a screen that something else has written on.
void cn_forget_screen(void);

/// Gives the terminal to the shell and stops the process, as Ctrl-Z does elsewhere. Returns when it goes on;
/// then cn_resume takes the terminal again, unless the process is to end.
void cn_suspend(void);
void cn_resume(void);

// --- Input

/// What cn_read returns beside bytes (0 to 255).
enum {
    CN_NOTHING = -1,
    CN_KEY_UP = 0x100,
    CN_KEY_DOWN,
    CN_KEY_LEFT,
    CN_KEY_RIGHT,
    CN_KEY_HOME,
    CN_KEY_END,
    CN_KEY_PAGE_UP,
    CN_KEY_PAGE_DOWN,
    CN_KEY_BACKSPACE,
    CN_KEY_DELETE,
    CN_KEY_INSERT,
    CN_KEY_ENTER,
    CN_KEY_BACK_TAB,
    CN_KEY_OTHER,
    CN_KEY_F0 = 0x200,  // F1 is one more, and so on up to F63
};

/// The next byte or key that is there already. Bytes are not decoded; of the key sequences that terminfo knows
/// ncurses makes keys.
int cn_read(void);

/// Takes what is there after cn_wait told of input, without a look for keys. Returns the number of bytes.
/// ncurses reads a paste byte by byte, at a few seconds for a megabyte; this does not.
int cn_read_bytes(uint8_t *bytes, int room);

enum {
    CN_INPUT = 1,
    CN_SIGNAL = 2,
    CN_HANGUP = 4,
};

/// Waits for input, a signal or the terminal's end; 0 after the time. A negative time waits without end.
int cn_wait(int milliseconds);

/// Milliseconds of a clock that only ever goes forward.
int64_t cn_now(void);

// --- Signals

/// The next signal that arrived and was not taken yet, the most urgent first; 0 if there is none.
/// Taking SIGHUP, SIGTERM, SIGQUIT or SIGINT tells that the process is alive; if one is not taken
/// within a second, the next one ends the process, the terminal restored.
int cn_next_signal(void);

/// Ends the process by a signal, so that its parent sees which one.
_Noreturn void cn_end_by_signal(int signal);

#endif

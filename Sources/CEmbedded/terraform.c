#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const embedded_file *embedded_terraform(void) {
    static const embedded_file files[] = {
        {NULL, NULL, 0},
    };
    return files;
}

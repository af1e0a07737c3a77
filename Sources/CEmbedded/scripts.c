#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char apply[] = {
#embed "scripts/apply.sh"
    , 0};
static const unsigned char destroy[] = {
#embed "scripts/destroy.sh"
    , 0};

const embedded_file *embedded_scripts(void) {
    static const embedded_file files[] = {
        {"scripts/apply.sh", apply, sizeof apply - 1},
        {"scripts/destroy.sh", destroy, sizeof destroy - 1},
        {NULL, NULL, 0},
    };
    return files;
}

#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char tour[] = {
#embed "../../Demos/tour.keys"
    , 0};

const embedded_file *embedded_demos(void) {
    static const embedded_file files[] = {
        {"Demos/tour.keys", tour, sizeof tour - 1},
        {NULL, NULL, 0},
    };
    return files;
}

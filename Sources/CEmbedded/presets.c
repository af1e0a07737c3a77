#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char base[] = {
#embed "../../Presets/base.yaml"
    , 0};
static const unsigned char cpu_batch[] = {
#embed "../../Presets/cpu-batch.yaml"
    , 0};
static const unsigned char ray_training[] = {
#embed "../../Presets/ray-training.yaml"
    , 0};

const embedded_file *embedded_presets(void) {
    static const embedded_file files[] = {
        {"Presets/base.yaml", base, sizeof(base) - 1},
        {"Presets/cpu-batch.yaml", cpu_batch, sizeof(cpu_batch) - 1},
        {"Presets/ray-training.yaml", ray_training, sizeof(ray_training) - 1},
        {NULL, NULL, 0},
    };
    return files;
}

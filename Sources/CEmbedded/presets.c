#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char base[] = {
#embed "../../Presets/base.yaml"
    , 0};
static const unsigned char cpu_batch[] = {
#embed "../../Presets/cpu-batch.yaml"
    , 0};
static const unsigned char demo[] = {
#embed "../../Presets/demo.yaml"
    , 0};
static const unsigned char gpu_budget[] = {
#embed "../../Presets/gpu-budget.yaml"
    , 0};
static const unsigned char gpu_inference[] = {
#embed "../../Presets/gpu-inference.yaml"
    , 0};
static const unsigned char private[] = {
#embed "../../Presets/private.yaml"
    , 0};
static const unsigned char production[] = {
#embed "../../Presets/production.yaml"
    , 0};
static const unsigned char ray_training[] = {
#embed "../../Presets/ray-training.yaml"
    , 0};
static const unsigned char starter[] = {
#embed "../../Presets/starter.yaml"
    , 0};

const embedded_file *embedded_presets(void) {
    static const embedded_file files[] = {
        {"Presets/base.yaml", base, sizeof(base) - 1},
        {"Presets/cpu-batch.yaml", cpu_batch, sizeof(cpu_batch) - 1},
        {"Presets/demo.yaml", demo, sizeof(demo) - 1},
        {"Presets/gpu-budget.yaml", gpu_budget, sizeof(gpu_budget) - 1},
        {"Presets/gpu-inference.yaml", gpu_inference, sizeof(gpu_inference) - 1},
        {"Presets/private.yaml", private, sizeof(private) - 1},
        {"Presets/production.yaml", production, sizeof(production) - 1},
        {"Presets/ray-training.yaml", ray_training, sizeof(ray_training) - 1},
        {"Presets/starter.yaml", starter, sizeof(starter) - 1},
        {NULL, NULL, 0},
    };
    return files;
}

#ifndef SLIPWAY_CEMBEDDED_H
#define SLIPWAY_CEMBEDDED_H

#include <stddef.h>

/// One file that travels inside the program: its name, its bytes and how many there are.
/// A zero byte follows the last one and is not counted.
typedef struct {
    const char * _Nullable name;
    const unsigned char * _Nullable bytes;
    size_t size;
} embedded_file;

/// The catalog tables, `catalog/regions.tsv` and so on; a row whose name is NULL ends the list.
const embedded_file * _Nonnull embedded_catalog(void);

/// The key scripts built in, `Demos/tour.keys` and so on; a row whose name is NULL ends the list.
const embedded_file * _Nonnull embedded_demos(void);

/// The presets built in, `Presets/base.yaml` and so on; a row whose name is NULL ends the list.
const embedded_file * _Nonnull embedded_presets(void);

/// The parts of apply.sh, `scripts/apply/head.sh` and so on in their order, and `scripts/destroy.sh`; a row whose name is NULL ends the list.
const embedded_file * _Nonnull embedded_scripts(void);

/// The Terraform stages, `terraform/network/main.tf` and so on; a row whose name is NULL ends the list.
const embedded_file * _Nonnull embedded_terraform(void);

#endif

#pragma once
#include <stddef.h>

// The files of Shared/Markup/Assets, as they were when this was compiled.
typedef struct {
    const unsigned char *_Nonnull bytes;
    size_t count;
} foothold_asset;

foothold_asset foothold_stylesheet(void);
foothold_asset foothold_script(void);
foothold_asset foothold_plan_script(void);
foothold_asset foothold_live_script(void);
foothold_asset foothold_sign_script(void);
foothold_asset foothold_icon(void);

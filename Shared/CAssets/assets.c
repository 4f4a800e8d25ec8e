#include "CAssets.h"

// `#embed` is of C23; the compiler offers it in earlier modes too and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char stylesheet[] = {
#embed "../Markup/Assets/foothold.css"
};
static const unsigned char script[] = {
#embed "../Markup/Assets/foothold.js"
};
static const unsigned char plan_script[] = {
#embed "../Markup/Assets/plan.js"
};
static const unsigned char live_script[] = {
#embed "../Markup/Assets/live.js"
};
static const unsigned char sign_script[] = {
#embed "../Markup/Assets/sign.js"
};
static const unsigned char icon[] = {
#embed "../Markup/Assets/favicon.svg"
};

foothold_asset foothold_stylesheet(void) { return (foothold_asset){stylesheet, sizeof stylesheet}; }
foothold_asset foothold_script(void) { return (foothold_asset){script, sizeof script}; }
foothold_asset foothold_plan_script(void) { return (foothold_asset){plan_script, sizeof plan_script}; }
foothold_asset foothold_live_script(void) { return (foothold_asset){live_script, sizeof live_script}; }
foothold_asset foothold_sign_script(void) { return (foothold_asset){sign_script, sizeof sign_script}; }
foothold_asset foothold_icon(void) { return (foothold_asset){icon, sizeof icon}; }

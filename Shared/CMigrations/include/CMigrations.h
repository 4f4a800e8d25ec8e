#pragma once
#include <stddef.h>

/// One file of Shared/Schema/Migrations, as it was when this was compiled.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t size;
} EmbeddedMigration;

extern const EmbeddedMigration embeddedMigrations[];
extern const size_t embeddedMigrationCount;

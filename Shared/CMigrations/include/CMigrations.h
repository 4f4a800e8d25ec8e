#pragma once
#include <stddef.h>

/// One file of Shared/Schema/Migrations, as it was when this was compiled.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t size;
} EmbeddedMigration;

size_t embeddedMigrationCount(void);

/// The migration at `place`, counted from 0, which must be below the count.
EmbeddedMigration embeddedMigration(size_t place);

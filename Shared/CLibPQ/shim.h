#pragma once
#include <libpq-fe.h>

/// libpq prints notices on standard error unless a receiver takes them.
static inline void foothold_ignore_notice(void *context, const PGresult *result) {
    (void)context;
    (void)result;
}

static inline void foothold_silence_notices(PGconn *connection) {
    PQsetNoticeReceiver(connection, foothold_ignore_notice, NULL);
}

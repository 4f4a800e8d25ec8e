#pragma once
#include <microhttpd.h>

// What Swift cannot say itself: variadic calls.

struct http_settings {
    const struct sockaddr *address;
    int listen_socket; // one that listens already, to share it; -1: listen at the address
    unsigned int connections;
    unsigned int connections_per_address; // 0: no limit
    unsigned int idle_seconds;
    size_t memory_per_connection;
    void *state; // handed to each callback
    MHD_AccessHandlerCallback answer;
    void *(*begin)(void *state, const char *target, struct MHD_Connection *connection);
    MHD_RequestCompletedCallback end;
    MHD_NotifyConnectionCallback connection_changed;
};

/// Leaves targets percent-encoded.
static inline size_t http_keep_escaped(void *state, struct MHD_Connection *connection, char *text) {
    (void)state, (void)connection;
    return __builtin_strlen(text);
}

/// Cuts off the query, which the C server would parse into the connection's small memory; where that is full, release 0.9.75 never answers.
static inline void http_hide_query(const char *target) {
    char *query = __builtin_strchr(target, '?');
    if (query) query[1] = '\0';
}

static inline struct MHD_Daemon *http_start(const struct http_settings *settings) {
    // Without the server's own signal (MHD_USE_ITC) from who resumes to who serves: the event loop has its own.
    return MHD_start_daemon(
        MHD_USE_EPOLL | MHD_USE_TURBO | (MHD_ALLOW_SUSPEND_RESUME & ~MHD_USE_ITC) |
            (settings->address->sa_family == AF_INET6 ? MHD_USE_IPv6 : 0),
        0, NULL, NULL, settings->answer, settings->state,
        MHD_OPTION_SOCK_ADDR, settings->address,
        MHD_OPTION_LISTEN_SOCKET, settings->listen_socket,
        MHD_OPTION_CONNECTION_LIMIT, settings->connections,
        MHD_OPTION_PER_IP_CONNECTION_LIMIT, settings->connections_per_address,
        MHD_OPTION_CONNECTION_TIMEOUT, settings->idle_seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, settings->memory_per_connection,
        MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_URI_LOG_CALLBACK, settings->begin, settings->state,
        MHD_OPTION_UNESCAPE_CALLBACK, http_keep_escaped, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, settings->end, settings->state,
        MHD_OPTION_NOTIFY_CONNECTION, settings->connection_changed, settings->state,
        MHD_OPTION_END);
}

static inline unsigned int http_port(struct MHD_Daemon *daemon) {
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

static inline int http_listen_socket(struct MHD_Daemon *daemon) {
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_LISTEN_FD);
    return info ? info->listen_fd : -1;
}

/// Ready for reading when the server has something to do.
static inline int http_epoll_descriptor(struct MHD_Daemon *daemon) {
    const union MHD_DaemonInfo *info = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_EPOLL_FD);
    return info ? info->epoll_fd : -1;
}

static inline const struct sockaddr *http_peer(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? info->client_addr : NULL;
}

static inline void *http_socket_context(struct MHD_Connection *connection) {
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

// Foundation's Process starts the server's own programs.
import Foundation
import Testing

/// A PostgreSQL server of a test's own, which may be restarted: on loopback it takes connections by TLS alone, under a certificate made for it.
struct PrivateCluster {
    let directory: String
    let port: Int
    /// Its certificate signs itself, for `localhost`.
    var certificate: String { directory + "/server.crt" }

    /// Makes a cluster, lends it to `body`, and removes it.
    static func lend(_ body: (PrivateCluster) async throws -> Void) async throws {
        let cluster = try await start()
        do {
            try await body(cluster)
        } catch {
            try await cluster.run("remove")
            throw error
        }
        try await cluster.run("remove")
    }

    /// The port lies below those that the system gives to clients, so that it stays free over a restart; where another server has it already, the
    /// next draw is of another one.
    private static func start() async throws -> PrivateCluster {
        for _ in 0..<4 {
            if let cluster = try? await draw() { return cluster }
        }
        return try await draw()
    }

    private static func draw() async throws -> PrivateCluster {
        let cluster = PrivateCluster(directory: "/tmp/foothold-cluster-\(UUID().uuidString)", port: Int.random(in: 20_000...30_000))
        do {
            try await cluster.run(making + "start")
            return cluster
        } catch {
            try await cluster.run("remove")
            throw error
        }
    }

    func url(_ parameters: String, host: String = "localhost") -> String {
        "postgresql://postgres@\(host):\(port)/postgres?\(parameters)"
    }

    /// The same server by its socket, where there is no TLS.
    var localURL: String { "postgresql://postgres@/postgres?host=\(directory)&port=\(port)" }

    /// Cuts every session off, as a crash does, and starts again.
    func restart() async throws {
        try await run("stop; start")
    }

    private func run(_ script: String) async throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", Self.functions + script, "bash", directory, String(port)]
        process.standardOutput = FileHandle.nullDevice
        let status: Int32 = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        try #require(status == 0, "\(script) ends with \(status).")
    }

    /// The server refuses to run as root.
    private static let functions = """
        set -euo pipefail
        directory=$1 port=$2
        bin=$(printf '%s\\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
        as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
        # A server that kept them open would keep Process waiting for the end of this script.
        close_inherited() { for fd in /proc/"$BASHPID"/fd/*; do if [ "${fd##*/}" -gt 2 ]; then eval "exec ${fd##*/}>&-"; fi; done; }
        start() (close_inherited && as_postgres "$bin/pg_ctl" -s -w -D "$directory/data" -l "$directory/log" start)
        stop() { as_postgres "$bin/pg_ctl" -s -w -D "$directory/data" -m immediate stop; }
        remove() { stop || true; rm -rf "$directory"; }

        """

    private static let making = """
        mkdir -m 700 "$directory"
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \\
            -keyout "$directory/server.key" -out "$directory/server.crt" 2>/dev/null
        if [ "$(id -u)" = 0 ]; then chown -R postgres: "$directory"; fi
        cd /
        as_postgres "$bin/initdb" --no-sync --username=postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 -D "$directory/data"
        as_postgres tee "$directory/data/pg_hba.conf" >/dev/null <<<$'local all all trust\\nhostssl all all all trust'
        as_postgres tee -a "$directory/data/postgresql.conf" >/dev/null <<END
        listen_addresses = 'localhost'
        port = $port
        unix_socket_directories = '$directory'
        fsync = off
        shared_buffers = 16MB
        ssl = on
        ssl_cert_file = '$directory/server.crt'
        ssl_key_file = '$directory/server.key'
        END

        """
}

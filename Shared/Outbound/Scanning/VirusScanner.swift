import Dispatch

/// Looks for viruses in what people hand in: by clamd, or by a command that reads its standard input.
package struct VirusScanner: Sendable {
    /// What a scanner says of a file.
    package enum Verdict: String, CaseIterable, Sendable {
        case clean, infected
    }

    /// Why there is no verdict.
    package enum ScanError: Error, Hashable, Sendable {
        /// It could not be reached or started, or broke off.
        case unreachable(errno: Int32)
        /// It answered something other than a verdict; clamd's words, or the status that the command left with.
        case undecided(String)
    }

    /// Where it is.
    enum Way: Hashable, Sendable {
        case socket(path: String)
        case host(String, port: UInt16)
        case command([String])
    }

    let way: Way

    /// The scanner that a setting names: `clamd:/path/of/socket`, `clamd://host:port`, or `command:/path words`, which leaves with 0 for clean
    /// and 1 for infected as clamscan does; nil for anything else.
    package init?(_ setting: String) {
        if setting.hasPrefix("clamd://") {
            let parts = setting.dropFirst(8).split(separator: ":")
            guard parts.count == 2, let port = UInt16(parts[1]) else { return nil }
            way = .host(String(parts[0]), port: port)
        } else if setting.hasPrefix("clamd:/") {
            way = .socket(path: String(setting.dropFirst(6)))
        } else if setting.hasPrefix("command:/") {
            way = .command(setting.dropFirst(8).split(separator: " ").map(String.init))
        } else {
            return nil
        }
    }

    /// Hands over the pieces that `next` gives until it gives nil, one in memory at a time; throws `ScanError` and what `next` throws.
    package func scan(_ next: () async throws -> [UInt8]?) async throws -> Verdict {
        let line = try await Self.blocking { [way] in try ScannerLine(to: way) }
        while let piece = try await next() {
            // A scanner that has seen enough listens no more; what it says then is the verdict.
            guard try await Self.blocking({ try line.send(piece) }) else { break }
        }
        return try await Self.blocking { try line.verdict() }
    }

    private static func blocking<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
        }
    }
}

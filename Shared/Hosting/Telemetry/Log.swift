import FoundationEssentials
import Glibc
import Web

/// Writes what happens as a JSON object a line to standard error; no personal data may be given to it.
package struct Log: Sendable {
    package enum Level: String, Sendable {
        case info, error
    }

    package static let standard = Log()

    package func info(_ message: String, _ facts: KeyValuePairs<String, String> = [:]) {
        write(.info, message, facts)
    }

    package func error(_ message: String, _ facts: KeyValuePairs<String, String> = [:]) {
        write(.error, message, facts)
    }

    private func write(_ level: Level, _ message: String, _ facts: KeyValuePairs<String, String>) {
        var writer = JSONWriter()
        writer.openObject()
        writer.key("time")
        writer.string(Date.now.formatted(.iso8601))
        writer.key("level")
        writer.string(level.rawValue)
        writer.key("message")
        writer.string(message)
        for (name, value) in facts {
            writer.key(named: name)
            writer.string(value)
        }
        writer.closeObject()
        let line = writer.bytes + [UInt8(ascii: "\n")]
        // One write call a line, so that lines of several threads do not mix; a full disk must not stop the service.
        _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}

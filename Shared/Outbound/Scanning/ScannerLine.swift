import Glibc

/// One conversation with a scanner about one file; its calls block, one after the other.
final class ScannerLine: Sendable {
    /// Seconds in which a scanner has to do something.
    private static let patience = 120

    private let way: VirusScanner.Way
    private let socket: Int32
    /// Of the command; nil for clamd.
    private let process: pid_t?

    /// Connects, or starts the command; throws `VirusScanner.ScanError`.
    init(to way: VirusScanner.Way) throws(VirusScanner.ScanError) {
        self.way = way
        switch way {
        case .socket(let path): (socket, process) = (try Self.connected(to: path), nil)
        case .host(let name, let port): (socket, process) = (try Self.connected(to: name, port), nil)
        case .command(let words): (socket, process) = try Self.started(words)
        }
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            unsafe setsockopt(socket, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        if process == nil, try !write(Array("zINSTREAM\0".utf8)) { throw .unreachable(errno: EPIPE) }
    }

    deinit { close(socket) }

    /// Hands a piece over; false where the scanner listens no more.
    func send(_ piece: [UInt8]) throws(VirusScanner.ScanError) -> Bool {
        guard process == nil else { return try write(piece) }
        // clamd(8), INSTREAM: each piece after its length in network order.
        return try write(Self.length(piece.count) + piece)
    }

    /// What it says once it has everything.
    func verdict() throws(VirusScanner.ScanError) -> VirusScanner.Verdict {
        if let process {
            shutdown(socket, Int32(SHUT_WR))
            return try Self.verdict(of: process)
        }
        _ = try write(Self.length(0))
        let words = try answer()
        if words.hasSuffix(" OK") { return .clean }
        if words.hasSuffix(" FOUND") { return .infected }
        throw .undecided(words)
    }

    private static func length(_ count: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * $0)) } }

    /// False where the other side has closed.
    private func write(_ bytes: [UInt8]) throws(VirusScanner.ScanError) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
                return unsafe Glibc.send(socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EPIPE || errno == ECONNRESET { return false }
            guard count > 0 else { throw .unreachable(errno: errno) }
            sent += count
        }
        return true
    }

    /// Up to the end of the answer, a zero byte.
    private func answer() throws(VirusScanner.ScanError) -> String {
        var bytes: [UInt8] = []
        while bytes.last != 0, bytes.count < 4096 {
            var piece = [UInt8](repeating: 0, count: 512)
            let count = unsafe recv(socket, &piece, piece.count, 0)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .unreachable(errno: errno) }
            if count == 0 { break }
            bytes += piece.prefix(count)
        }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
}

// MARK: clamd

extension ScannerLine {
    private static func connected(to path: String) throws(VirusScanner.ScanError) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let fits = unsafe withUnsafeMutableBytes(of: &address.sun_path) { place in
            guard bytes.count < place.count else { return false }
            unsafe place.copyBytes(from: bytes)
            return true
        }
        guard fits else { throw .unreachable(errno: ENAMETOOLONG) }
        return try unsafe withUnsafePointer(to: &address) { address throws(VirusScanner.ScanError) in
            try unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address throws(VirusScanner.ScanError) in
                try unsafe connected(AF_UNIX, address, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    private static func connected(to name: String, _ port: UInt16) throws(VirusScanner.ScanError) -> Int32 {
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(name, "\(port)", &hints, &found) == 0, let first = unsafe found else {
            throw .unreachable(errno: EHOSTUNREACH)
        }
        defer { unsafe freeaddrinfo(first) }
        return try unsafe connected(first.pointee.ai_family, first.pointee.ai_addr, first.pointee.ai_addrlen)
    }

    private static func connected(
        _ family: Int32, _ address: UnsafePointer<sockaddr>, _ size: socklen_t
    ) throws(VirusScanner.ScanError) -> Int32 {
        let descriptor = Glibc.socket(family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .unreachable(errno: errno) }
        guard unsafe connect(descriptor, address, size) == 0 else {
            let reason = errno
            close(descriptor)
            throw .unreachable(errno: reason)
        }
        return descriptor
    }
}

// MARK: A command

extension ScannerLine {
    /// The command with our socket as its standard input.
    private static func started(_ words: [String]) throws(VirusScanner.ScanError) -> (socket: Int32, process: pid_t) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .unreachable(errno: errno) }
        defer { close(ends[1]) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
        for output in [STDOUT_FILENO, STDERR_FILENO] {
            unsafe posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
        }
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process = pid_t()
        let code = unsafe posix_spawn(&process, words[0], &actions, nil, &arguments, environ)
        guard code == 0 else {
            close(ends[0])
            throw .unreachable(errno: code)
        }
        return (ends[0], process)
    }

    private static func verdict(of process: pid_t) throws(VirusScanner.ScanError) -> VirusScanner.Verdict {
        var status: Int32 = 0
        for _ in 0..<(patience * 20) {
            let ended = unsafe waitpid(process, &status, WNOHANG)
            if ended == process { return try verdict(status) }
            if ended < 0, errno != EINTR { throw .unreachable(errno: errno) }
            usleep(50_000)
        }
        kill(process, SIGKILL)
        _ = unsafe waitpid(process, &status, 0)
        throw .unreachable(errno: ETIMEDOUT)
    }

    /// What a command leaves with, as clamscan(1) does: 0 for clean, 1 for infected.
    private static func verdict(_ status: Int32) throws(VirusScanner.ScanError) -> VirusScanner.Verdict {
        switch status {
        case 0: return .clean
        case 1 << 8: return .infected
        default: throw .undecided("status \(status)")
        }
    }
}

/// Collects a request's body: in memory while it is small, in a file above that, and nowhere once it is too large.
final class Intake {
    struct Failure: Error { let status: Int }

    private enum Store {
        case memory([UInt8])
        case file(SpooledFile)
        case refused(Failure)
    }

    private let configuration: Server.Configuration
    private var store = Store.memory([])
    private var count = 0
    private let announced: Int?

    /// Whether Content-Length alone shows that the body is above the limit.
    var isTooLarge: Bool { (announced ?? 0) > configuration.bodyLimit }

    init(_ configuration: Server.Configuration, expecting headers: Headers) {
        self.configuration = configuration
        announced = headers["Content-Length"].map { Int($0) ?? .max }
    }

    /// Takes bytes; false once a client keeps sending far beyond the limit, so that there is no sense in hearing it out.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        count += bytes.count
        if count > configuration.bodyLimit { store = .refused(Failure(status: 413)) }
        do throws(SpoolError) {
            unsafe try keep(bytes)
        } catch {
            store = .refused(Failure(status: 503))
        }
        return count <= 2 * configuration.bodyLimit + 65536
    }

    private func keep(_ bytes: UnsafeRawBufferPointer) throws(SpoolError) {
        switch store {
        case .refused: return
        case .file(let file): unsafe try file.append(Span(_unsafeBytes: bytes))
        case .memory(var memory):
            store = .memory([])
            if max(count, announced ?? 0) > configuration.memoryLimit {
                let file = try SpooledFile(in: configuration.spoolDirectory)
                try file.append(memory.span)
                store = .file(file)
                return unsafe try keep(bytes)
            }
            if memory.isEmpty { memory.reserveCapacity(announced ?? bytes.count) }
            unsafe memory.append(contentsOf: bytes)
            store = .memory(memory)
        }
    }

    /// The body, or why there is none.
    func finish() -> Result<Body, Failure> {
        switch store {
        case .memory(let bytes): .success(bytes.isEmpty ? .none : .bytes(bytes))
        case .file(let file): .success(.file(file))
        case .refused(let failure): .failure(failure)
        }
    }
}

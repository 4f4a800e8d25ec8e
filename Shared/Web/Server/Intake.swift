/// Takes in a request's body, and nothing more of it once it is too large or has no place.
final class Intake {
    struct Refusal: Error { let status: Int }

    private let limit: Int
    private var spool: Result<Spool, Refusal>
    private var count = 0

    init(_ configuration: Server.Configuration, expecting headers: Headers) {
        limit = configuration.bodyLimit
        let announced = headers["Content-Length"].map { Int($0) ?? .max } ?? 0
        guard announced <= limit else {
            spool = .failure(Refusal(status: 413))
            return
        }
        do throws(SpoolError) {
            spool = .success(
                try Spool(in: configuration.spoolDirectory, memoryLimit: configuration.memoryLimit, expecting: announced))
        } catch {
            spool = .failure(Refusal(status: 503))
        }
    }

    /// Why the body is not wanted, or nil.
    var refusal: Refusal? {
        if case .failure(let refusal) = spool { refusal } else { nil }
    }

    /// Takes bytes; false once a client keeps sending far beyond the limit, so that there is no sense in hearing it out.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        count += bytes.count
        guard case .success(var collected) = spool else { return count <= 2 * limit + 65536 }
        spool = .failure(Refusal(status: 413))
        guard count <= limit else { return true }
        do throws(SpoolError) {
            unsafe try collected.append(Span(_unsafeBytes: bytes))
            spool = .success(collected)
        } catch {
            spool = .failure(Refusal(status: 503))
        }
        return true
    }

    /// The body, or why there is none.
    func finish() -> Result<Body, Refusal> { spool.map(\.body) }
}

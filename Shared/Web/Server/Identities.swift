import Synchronization

/// Gives each request an id that no other request of this or another process is likely to have; it is no secret.
final class Identities: Sendable {
    private let seed: UInt64
    private let span: UInt64
    private let count = Atomic<UInt64>(0)

    init() {
        var random = SystemRandomNumberGenerator()
        seed = random.next()
        span = random.next()
    }

    func next() -> UInt64 {
        let number = count.wrappingAdd(1, ordering: .relaxed).newValue
        return Self.mixed(seed &+ number &* 0x9E37_79B9_7F4A_7C15)
    }

    /// A trace that begins at the request of the id.
    func trace(of id: UInt64) -> Trace {
        Trace(high: seed, low: id, parent: Self.mixed(id ^ span) | 1, isSampled: false)
    }

    /// The finisher of splitmix64 (Steele, Lea and Flood 2014): a bijection, so that ids of one process never repeat.
    private static func mixed(_ number: UInt64) -> UInt64 {
        var number = number
        number = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        number = (number ^ number >> 27) &* 0x94D0_49BB_1331_11EB
        return number ^ number >> 31
    }
}

/// Whether a proxy's request id is fit for logs and headers.
func isRequestID(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
        && text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
}

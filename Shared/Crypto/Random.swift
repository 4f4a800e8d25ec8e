import COpenSSL

/// Randomness fit for keys, from OpenSSL's generator, which the kernel seeds.
package enum Random {
    /// `count` unpredictable bytes.
    package static func bytes(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let done = unsafe RAND_bytes(&bytes, Int32(count))
        // Invariant: the kernel's generator is there; to go on without randomness would be worse than to stop.
        precondition(done == 1, "no secure randomness")
        return bytes
    }

    /// A password of four groups that a person can read out and type (98 bits).
    package static func password() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        let groups = (0..<4).map { _ in
            String((0..<5).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
        }
        return groups.joined(separator: "-")
    }
}

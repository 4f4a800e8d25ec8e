import Testing

@testable import Crypto

struct PasswordTests {
    private static let cheap = Scrypt(logN: 4, r: 8, p: 1)

    @Test func `a password is known again and another is not`() async throws {
        let passwords = try Passwords(cost: Self.cheap)
        let stored = try await passwords.hash("Lakay nou, 2026")
        #expect(stored.hasPrefix("$scrypt$ln=4,r=8,p=1$"))
        #expect(try await passwords.verify("Lakay nou, 2026", against: stored))
        #expect(try await !passwords.verify("lakay nou, 2026", against: stored))
        #expect(try await passwords.hash("Lakay nou, 2026") != stored)
    }

    @Test func `nobody signs in to an account that is not there`() async throws {
        let passwords = try Passwords(cost: Self.cheap)
        #expect(try await !passwords.verify("", against: nil))
    }

    @Test func `raising the cost asks for a new hash and still reads the old one`() async throws {
        let old = try await Passwords(cost: Self.cheap).hash("secret")
        let passwords = try Passwords(cost: Scrypt(logN: 5, r: 8, p: 1))
        #expect(passwords.needsRehash(old))
        #expect(try await passwords.verify("secret", against: old))
        #expect(try await !passwords.needsRehash(passwords.hash("secret")))
    }

    @Test(arguments: [
        "", "secret", "$scrypt$ln=15,r=8$AA$AAAAAAAAAAAAAAAAAAAAAA", "$argon2$ln=4,r=8,p=1$AA$AAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=20,r=16,p=1$AA$AAAAAAAAAAAAAAAAAAAAAA", "$scrypt$ln=63,r=8,p=1$AA$AAAAAAAAAAAAAAAAAAAAAA",
        "$scrypt$ln=4,r=8,p=1$AA$", "$scrypt$ln=-1,r=8,p=1$AA$AAAAAAAAAAAAAAAAAAAAAA",
    ])
    func `a stored hash that is broken or asks for too much is refused`(stored: String) async throws {
        let passwords = try Passwords(cost: Self.cheap)
        await #expect(throws: CryptoError.malformed("password hash")) { try await passwords.verify("x", against: stored) }
    }

    @Test func `more hashes than may wait are refused at once`() async throws {
        let passwords = try Passwords(cost: Scrypt(logN: 12, r: 8, p: 1), workers: 1, waiting: 1)
        let busy = await withTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    do throws(CryptoError) {
                        _ = try await passwords.hash("x")
                        return false
                    } catch { return error == .busy }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect((1...18).contains(busy))
    }

    @Test func `the recommended cost is bearable and what OWASP advises for 32 MB`() async throws {
        let stored = try await Passwords().hash("x")
        #expect(stored.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
    }
}

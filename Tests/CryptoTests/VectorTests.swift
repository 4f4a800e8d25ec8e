import Testing

@testable import Crypto

/// The examples that the standards publish.
struct VectorTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `SHA-256 gives what FIPS 180-4 gives, in one piece and in many`(text: String, digest: String) {
        var pieces = SHA256()
        for byte in text.utf8 { pieces.update([byte]) }
        #expect(hexadecimal(SHA256.hash(text)) == digest)
        #expect(hexadecimal(pieces.finish()) == digest)
    }

    @Test(arguments: [
        ([UInt8](repeating: 0x0b, count: 20), "Hi There", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        (Array("Jefe".utf8), "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        (
            [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `HMAC-SHA256 gives what RFC 4231 gives`(key: [UInt8], text: String, code: String) {
        #expect(hexadecimal(authenticationCode(of: Array(text.utf8), key: key)) == code)
    }

    /// The appendix has eight digits, of which ours are the last six.
    @Test(arguments: [
        (59.0, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"), (2_000_000_000, "279037"),
        (20_000_000_000, "353130"),
    ])
    func `one-time passwords are those of RFC 6238`(seconds: Double, code: String) {
        let password = OneTimePassword(secret: Array("12345678901234567890".utf8))
        #expect(password.code(in: OneTimePassword.period(at: seconds)) == code)
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `Base32 gives what RFC 4648 gives, without padding`(text: String, encoded: String) {
        #expect(Base32.encode(Array(text.utf8)) == encoded)
    }

    @Test(arguments: [
        ("", "", Scrypt(logN: 4, r: 1, p: 1), "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"),
        ("password", "NaCl", Scrypt(logN: 10, r: 8, p: 16), "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"),
    ])
    func `scrypt gives what RFC 7914 gives`(password: String, salt: String, cost: Scrypt, key: String) throws {
        let derived = try cost.derive(Array(password.utf8), salt: Array(salt.utf8), count: 64)
        #expect(hexadecimal(derived.prefix(32)) == key)
    }

    @Test(
        arguments: [
            (
                Array(UInt8(0)...12), Array(UInt8(0xf0)...0xf9),
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
            ),
            ([], [], "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"),
        ] as [([UInt8], [UInt8], String)])
    func `HKDF-SHA256 gives what RFC 5869 gives`(salt: [UInt8], info: [UInt8], key: String) throws {
        let derived = try derivedKey(from: [UInt8](repeating: 0x0b, count: 22), salt: salt, info: info, count: 42)
        #expect(hexadecimal(derived) == key)
    }

    @Test func `AES-256-GCM gives what the cases 14 and 16 of its specification give`() throws {
        let zeros = try AESGCM.encrypt(
            [UInt8](repeating: 0, count: 16), key: [UInt8](repeating: 0, count: 32), nonce: [UInt8](repeating: 0, count: 12), context: [])
        #expect(hexadecimal(zeros) == "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")

        let key = try #require(bytes(hexadecimal: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"))
        let plain = try #require(
            bytes(
                hexadecimal: "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                    + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"))
        let context = try #require(bytes(hexadecimal: "feedfacedeadbeeffeedfacedeadbeefabaddad2"))
        let nonce = try #require(bytes(hexadecimal: "cafebabefacedbaddecaf888"))
        let sealed = try AESGCM.encrypt(plain, key: key, nonce: nonce, context: context)
        #expect(
            hexadecimal(sealed) == "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b")
        #expect(try AESGCM.decrypt(sealed, key: key, nonce: nonce, context: context) == plain)
    }
}

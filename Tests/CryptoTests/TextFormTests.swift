import Testing

@testable import Crypto

struct TextFormTests {
    @Test(arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func `base64 goes both ways as in RFC 4648`(plain: String, text: String) {
        #expect(Base64.standard.encode(Array(plain.utf8)) == text)
        #expect(Base64.standard.decode(text) == Array(plain.utf8))
    }

    @Test func `the two alphabets differ in their last two characters`() {
        #expect(Base64.standard.encode([0xfb, 0xff]) == "+/8")
        #expect(Base64.url.encode([0xfb, 0xff]) == "-_8")
        #expect(Base64.url.decode("+/8") == nil)
    }

    @Test(arguments: ["Zg==", "Z", "Zh", "Zm9v\n", "Zm 9v"])
    func `what no encoder writes is refused`(text: String) {
        #expect(Base64.standard.decode(text) == nil)
    }

    @Test func `hexadecimal goes both ways and refuses the rest`() {
        #expect(hexadecimal([0, 0x0f, 0xa5]) == "000fa5")
        #expect(bytes(hexadecimal: "000FA5") == [0, 0x0f, 0xa5])
        #expect(bytes(hexadecimal: "0") == nil)
        #expect(bytes(hexadecimal: "0g") == nil)
    }

    @Test func `comparing looks at every byte and at the length`() {
        #expect(equalInConstantTime([1, 2, 3], [1, 2, 3]))
        #expect(!equalInConstantTime([1, 2, 3], [1, 2, 4]))
        #expect(!equalInConstantTime([1, 2], [1, 2, 3]))
        #expect(equalInConstantTime([], []))
    }
}

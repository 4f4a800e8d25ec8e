import Testing
import Web

@Suite struct HeadersTests {
    @Test func `a name is found in any case`() {
        let headers: Headers = ["Content-Type": "text/plain"]
        #expect(headers["content-TYPE"] == "text/plain")
        #expect(headers["Content-Typ"] == nil)
    }

    @Test func `setting replaces every value, appending keeps them in order`() {
        var headers: Headers = ["a": "1", "B": "2", "A": "3"]
        #expect(headers.all("a") == ["1", "3"])
        headers.set("a", "4")
        headers.append("a", "")
        #expect(headers.map { "\($0.name)=\($0.value)" } == ["B=2", "a=4", "a="])
        headers["A"] = nil
        #expect(!headers.contains("a"))
    }

    @Test func `a line break cannot split a message`() {
        let headers: Headers = ["Location": "/x\r\nSet-Cookie: stolen=1\0"]
        #expect(headers["Location"] == "/xSet-Cookie: stolen=1")
    }
}

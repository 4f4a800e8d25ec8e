import Testing
import Web

@Suite struct RequestTests {
    @Test func `a cookie is found by its whole name`() {
        let request = Request(headers: ["Cookie": "xsession=1; session=a=b", "Cookie": "late=2"])
        #expect(request.cookie("session") == "a=b")
        #expect(request.cookie("late") == "2")
        #expect(request.cookie("sess") == nil)
    }

    @Test func `a cookie to set is out of reach of scripts and other sites`() {
        #expect(SetCookie("s", "v", maxAge: 60).description == "s=v; Path=/; SameSite=Lax; Max-Age=60; Secure; HttpOnly")
        #expect(SetCookie.removing("s").description.contains("Max-Age=0"))
    }

    @Test func `a trace survives the round trip`() {
        let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
        #expect(Trace(header)?.description == header)
    }

    @Test(arguments: [
        "", "00", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01", "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-x",
    ])
    func `a malformed trace is none`(_ header: String) {
        #expect(Trace(header) == nil)
    }
}

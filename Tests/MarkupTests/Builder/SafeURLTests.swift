import Testing

@testable import Markup

struct SafeURLTests {
    @Test(arguments: [
        "/jobs/vacancies?a=b:c", "vacancies/1", "#main", "?page=2", "https://esco.ec.europa.eu", "HTTP://x", "mailto:a@b.c", "tel:+509", "",
        "//x/y",
    ])
    func `links to the web, mail, telephone and this site are kept`(url: String) {
        #expect(a(.href(url)).description.contains("href="))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:x", "java\nscript:x", "\u{1}javascript:x", "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd", "blob:x", ":x",
    ])
    func `other schemes are refused in every attribute that holds an address`(url: String) {
        #expect(a(.href(url)).description == "<a></a>")
        #expect(img(.src(url)).description == "<img>")
        #expect(form(.action(url)).description == "<form></form>")
        #expect(button(.formaction(url)).description == "<button></button>")
    }
}

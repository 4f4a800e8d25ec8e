import Testing

@testable import Markup

struct FrameTests {
    @Test func `a small page reads so`() {
        var frame = Frame(title: "Vacancies & more")
        frame.programme = "Guyana programme"
        frame.navigation = [Menu(Link("Home", "/")), Menu(Link("Vacancies", "/jobs", isCurrent: true))]
        let page = frame.page(h1 { "Vacancies" }).description
            .replacing(/\?v=[0-9a-f]+/, with: "?v=…").replacing(/\ data-words="[^"]*"/, with: "").replacing(/<svg.*?<\/svg>/, with: "")
        #expect(
            page == """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vacancies &amp; more – Foothold</title>\
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
                <link rel="icon" href="/assets/favicon.svg?v=…" type="image/svg+xml">\
                <link rel="stylesheet" href="/assets/foothold.css?v=…"><script src="/assets/foothold.js?v=…" defer></script></head>\
                <body><a class="skip" href="#main">Skip to main content</a><header class="masthead" id="top"><div class="masthead-bar">\
                <a class="brand" href="/">Foothold</a><span class="programme">Guyana programme</span>\
                <a class="menu" href="#navigation">Menu</a></div><nav id="navigation" aria-label="Main"><ul><li><a href="/">Home</a></li>\
                <li><a href="/jobs" aria-current="page">Vacancies</a></li></ul><a class="menu-close" href="#top">Close the menu</a></nav>\
                </header><div class="page"><main id="main" tabindex="-1"><h1>Vacancies</h1></main></div>\
                <footer class="colophon"><div class="colophon-bar"></div></footer></body></html>
                """)
    }

    @Test func `ways that belong together stand under one word, and the one in force is marked with it`() throws {
        var frame = Frame(title: "Interviews")
        let jobs = Menu("Jobs", [Link("Vacancies", "/jobs"), Link("Interviews", "/interviews", isCurrent: true)])
        frame.navigation = [try #require(Menu("People", [Link("Returnees", "/people")])), try #require(jobs)]
        let page = frame.page(HTML()).description
        #expect(
            page.contains(#"<ul><li><a href="/people">Returnees</a></li><li class="open"><a href="/jobs" aria-current="true">Jobs</a>"#))
        #expect(
            page.contains(#"<ul><li><a href="/jobs">Vacancies</a></li><li><a href="/interviews" aria-current="page">Interviews</a></li>"#))
        #expect(Menu("Empty", []) == nil)
    }

    @Test func `a page speaks its language and offers the others`() {
        var frame = Frame(title: "Accueil")
        frame.language = "fr"
        frame.languages = [("en", Link("English", "?l=en")), ("fr", Link("Français", "?l=fr", isCurrent: true))]
        frame.creditsESCO = true
        let page = frame.page(HTML())
        #expect(page.tags("html").first?["lang"] == "fr")
        #expect(page.tags("a").compactMap { $0["hreflang"] } == ["en", "fr"])
        #expect(page.description.contains("Aller au contenu"))
        #expect(page.description.contains("classification ESCO"))
    }

    @Test func `a notice is announced, and signing out is a post`() {
        var frame = Frame(title: "Home")
        frame.notice = "Saved <it>"
        frame.person = "Marcia Persaud"
        frame.signOut = "/sign-out"
        let page = frame.page(HTML())
        #expect(page.description.contains(#"role="status"><p>Saved &lt;it&gt;</p>"#))
        #expect(page.tags("form").first?["method"] == "post")
    }
}

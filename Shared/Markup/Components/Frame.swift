/// The page around a screen: who and where one is, the ways on, and the content.
package struct Frame: Sendable {
    /// The page's language by its ISO 639-1 code.
    package var language = "en"
    package var title: String
    package var programme: String?
    package var person: String?
    /// Where the person finds their own account; nil shows the name alone.
    package var account: String?
    /// The path that the sign-out button posts to.
    package var signOut: String?
    package var navigation: [Menu] = []
    /// One link per language, labelled by its endonym; `code` is ISO 639-1.
    package var languages: [(code: String, link: Link)] = []
    /// What just happened, from the redirect that led here.
    package var notice: String?
    /// More of the head, such as a link to the canonical address.
    package var links = HTML()
    /// Whether the script comes with it.
    package var hasScript = true
    /// Shows the line that the European Commission asks of users of ESCO.
    package var creditsESCO = false

    package init(title: String) {
        self.title = title
    }

    /// The whole document.
    package func page(_ content: HTML) -> HTML {
        let words = Wording.of(language)
        var page = HTML(raw: "<!doctype html>")
        page.append(
            html(.lang(language)) {
                head
                body(.data("words", words.scriptWords)) {
                    a(.class("skip"), .href("#main")) { words.skip }
                    masthead(words)
                    div(.class("page")) {
                        Markup.main(.id("main"), .tabindex(-1)) {
                            if let notice { div(.data("done")) { Markup.notice(.success, role: "status") { p { notice } } } }
                            content
                        }
                    }
                    colophon(words)
                }
            })
        return page
    }

    private var head: HTML {
        Markup.head {
            meta(.charset("utf-8"))
            Markup.title {
                title; " – Foothold"
            }
            meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
            meta(.name("color-scheme"), .content("light dark"))
            link(.rel("icon"), .href(Asset.icon.path), .type(Asset.icon.contentType))
            link(.rel("stylesheet"), .href(Asset.stylesheet.path))
            if hasScript { script(.src(Asset.script.path), .defer) }
            links
        }
    }

    private func masthead(_ words: Wording) -> HTML {
        header(.class("masthead"), .id("top")) {
            div(.class("masthead-bar")) {
                a(.class("brand"), .href("/")) {
                    brandMark; "Foothold"
                }
                if let programme { span(.class("programme")) { programme } }
                if person != nil || signOut != nil { personal(words) }
                if !navigation.isEmpty { a(.class("menu"), .href("#navigation")) { words.menu } }
            }
            if !navigation.isEmpty {
                nav(.id("navigation"), .aria("label", words.mainNavigation)) {
                    menuList(navigation)
                    a(.class("menu-close"), .href("#top")) { words.close }
                }
            }
        }
    }

    private func personal(_ words: Wording) -> HTML {
        div(.class("account")) {
            if let person { if let account { a(.href(account)) { person } } else { span { person } } }
            if let signOut {
                form(.method("post"), .action(signOut)) {
                    Markup.button(.class("link"), .type("submit"), .data("sign-out")) { words.signOut }
                }
            }
        }
    }

    private func colophon(_ words: Wording) -> HTML {
        footer(.class("colophon")) {
            div(.class("colophon-bar")) {
                if !languages.isEmpty {
                    nav(.aria("label", words.languages)) {
                        ul {
                            for (code, link) in languages {
                                li {
                                    a(.href(link.href), .lang(code), .hreflang(code), .aria("current", link.isCurrent ? "true" : nil)) {
                                        link.label
                                    }
                                }
                            }
                        }
                    }
                }
                if creditsESCO { p { words.attribution } }
            }
        }
    }
}

/// A list of links, the one in force marked.
func linkList(_ links: [Link]) -> HTML {
    ul { for link in links { linkItem(link) } }
}

private func linkItem(_ link: Link) -> HTML {
    li { a(.href(link.href), .aria("current", link.isCurrent ? "page" : nil)) { link.label } }
}

/// The menus of the navigation; on a wide screen, only the one in force shows its ways, in a second row.
private func menuList(_ menus: [Menu]) -> HTML {
    ul {
        for menu in menus {
            if menu.links.count == 1 {
                linkItem(menu.links[0])
            } else {
                li(.class(menu.isCurrent ? "open" : nil)) {
                    a(.href(menu.links[0].href), .aria("current", menu.isCurrent ? "true" : nil)) { menu.label }
                    linkList(menu.links)
                }
            }
        }
    }
}

/// The product's mark: steps that lead up.
let brandMark = svg(.class("mark"), .viewBox("0 0 24 24"), .aria("hidden", "true")) {
    path(.d("M2 21V15H9V9H16V3H22V21Z"))
}

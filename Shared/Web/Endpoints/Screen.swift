package import Markup

/// What a page shows, before the frame is put around it.
package struct Screen: Sendable {
    package var title: String
    package var content: HTML
    package var status: Int
    /// What was just done, told once at the top of the screen that a redirect leads to.
    package var notice: String?
    package var headers: Headers
    /// What the head links to besides, such as the canonical address.
    package var links = HTML()
    /// Whether the script is any use to it.
    package var needsScript = true

    package init(_ title: String, status: Int = 200, headers: Headers = Headers(), content: HTML) {
        self.title = title
        self.status = status
        self.headers = headers
        self.content = content
    }

    /// A screen whose content is built in place.
    package init(_ title: String, status: Int = 200, headers: Headers = Headers(), @HTMLBuilder _ content: () -> HTML) {
        self.init(title, status: status, headers: headers, content: content())
    }
}

/// Leads on to another screen with 303, so that going back or reloading repeats nothing.
package struct Redirect: Error, Sendable {
    /// A path of this site.
    package let to: String
    /// What was done, told once on the screen it leads to.
    package var notice: String?
    package var cookies: [SetCookie]

    package init(_ to: String, notice: String? = nil, cookies: [SetCookie] = []) {
        self.to = to
        self.notice = notice
        self.cookies = cookies
    }
}

/// Thrown by a form in place of leading on: answers with a screen that cannot be had again, such as one with a new secret.
package struct ShownOnce: Error {
    package let screen: Screen

    package init(_ screen: Screen) {
        self.screen = screen
    }
}

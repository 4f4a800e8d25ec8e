import Crypto
import Markup
import Models
import Web

extension Screen {
    /// The screen with leave for caches to keep it for a minute, where nobody is signed in, and a tag by which they ask whether it still holds.
    func keptByCaches(for caller: Caller) -> Screen {
        guard !caller.isSignedIn else { return self }
        var screen = self
        // What the frame adds changes with the language and with the version of the stylesheet alone.
        let digest = SHA256.hash(Array("\(caller.language.rawValue) \(Asset.stylesheet.version) \(title)".utf8) + content.render())
        screen.headers.set("ETag", "W/\"\(hexadecimal(Array(digest.prefix(12))))\"")
        screen.headers.set("Cache-Control", "public, max-age=60")
        screen.headers.set("Vary", "Accept-Language, Cookie")
        return screen
    }
}

extension Response {
    /// A file of the board, which caches may keep for ten minutes.
    static func boardFile(_ contentType: String, _ text: String) -> Response {
        let bytes = Array(text.utf8)
        var response = Response(ContentType(contentType), bytes)
        response.headers.set("ETag", "W/\"\(hexadecimal(Array(SHA256.hash(bytes).prefix(12))))\"")
        response.headers.set("Cache-Control", "public, max-age=600")
        return response
    }
}

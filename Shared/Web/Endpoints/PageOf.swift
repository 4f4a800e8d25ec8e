/// One page of a list, with the cursor of the next.
package struct PageOf<Item: Codable & Sendable>: Codable, Reply {
    package let items: [Item]
    /// Nil on the last page.
    package let next: Cursor?

    package init(_ items: [Item], next: Cursor?) {
        self.items = items
        self.next = next
    }

    /// A page of at most `size` rows out of `size` + 1 that were read: the one more tells that there is a next page.
    package init<Row>(_ rows: some Collection<Row>, size: Int, cursor: (Row) -> Cursor, item: (Row) throws -> Item) rethrows {
        var last: Row?
        items = try rows.prefix(size).map { row in
            last = row
            return try item(row)
        }
        next = rows.count > size ? last.map(cursor) : nil
    }

    package static var headers: [String: String] { ["Link": "The next page, as rel=\"next\"."] }

    package func response(to request: Request) throws -> Response {
        var response = try response()
        if let next { response.headers.set("Link", PageLink.next(next, after: request)) }
        return response
    }
}

/// The header that leads to the next page (RFC 8288).
package enum PageLink {
    /// The same address with another cursor.
    package static func next(_ cursor: Cursor, after request: Request) -> String {
        let kept = request.query.split(separator: "&").filter { $0 != "cursor" && !$0.hasPrefix("cursor=") }
        let query = kept.map { $0.filter { $0 != ">" && $0 != "<" } } + ["cursor=\(cursor)"]
        return "<\(request.path)?\(query.joined(separator: "&"))>; rel=\"next\""
    }
}

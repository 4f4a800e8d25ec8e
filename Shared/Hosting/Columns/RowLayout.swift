import Web

/// How the cells of a row follow each other in JSON: steps that hold nothing to be counted, for a page goes through thousands of them.
struct RowLayout: Sendable {
    /// How a cell's text form becomes JSON.
    enum Form: Sendable {
        case text
        /// A number or JSON, passed on as it is.
        case raw
        case boolean
        case moment
    }

    enum Step: Sendable {
        case cell(StaticString, Form)
        /// The next `count` cells are one object, null where the first of them is null.
        case group(StaticString, count: Int)
    }

    let steps: [Step]

    /// Writes one row as an object; `cell` gives the text form of the cell at a place, or nil for NULL.
    func write(into json: inout JSONWriter, _ cell: (Int) -> UnsafeRawBufferPointer?) {
        json.openObject()
        var place = 0
        var next = 0
        while next < steps.count {
            switch steps[next] {
            case .cell(let key, let form):
                json.key(key)
                form.write(cell(place), into: &json)
                place += 1
                next += 1
            case .group(let key, let count):
                json.key(key)
                let members = steps[(next + 1)...(next + count)]
                if cell(place) == nil { json.null() } else { write(members, from: place, into: &json, cell) }
                place += count
                next += 1 + count
            }
        }
        json.closeObject()
    }

    private func write(_ members: ArraySlice<Step>, from first: Int, into json: inout JSONWriter, _ cell: (Int) -> UnsafeRawBufferPointer?)
    {
        json.openObject()
        var place = first
        for case .cell(let key, let form) in members {
            json.key(key)
            form.write(cell(place), into: &json)
            place += 1
        }
        json.closeObject()
    }
}

extension RowLayout.Form {
    func write(_ text: UnsafeRawBufferPointer?, into json: inout JSONWriter) {
        guard let text else { return json.null() }
        switch self {
        case .text: json.string(utf8: text)
        case .raw: json.raw(text)
        case .boolean: json.bool(text.first == UInt8(ascii: "t"))
        case .moment: json.timestamp(postgres: text)
        }
    }
}

/// Where one value of the input comes from.
enum Source {
    /// Nothing was sent for it.
    case absent
    /// A part of the JSON body.
    case json(JSONNode)
    /// A name's values in the path, the query or a form, in order.
    case texts([String], TextPlace)
    /// Files of a form under one name.
    case files([Upload])
    /// A form's names with a dot, as a tree: `lines.0.amount`.
    case members([String: Source])
    /// The whole request: values by name, and the body behind them.
    case request([String: Source], body: JSONNode?)

    /// Which rules of reading apply to text.
    enum TextPlace {
        case path
        /// Commas separate the elements of a list.
        case query
        /// An empty field is no value; an unticked box is not sent.
        case form
    }

    /// The elements of a list, where the source is one; nil where it cannot be.
    var elements: [Source]? {
        switch self {
        case .absent: []
        case .json(.array(let elements)), .request(_, .array(let elements)): elements.map { .json($0) }
        case .json, .request: nil
        case .texts(let texts, let place):
            switch place {
            case .path, .form: texts.map { .texts([$0], place) }
            case .query: texts.flatMap { $0.split(separator: ",") }.map { .texts([String($0)], place) }
            }
        case .files(let files): files.map { .files([$0]) }
        case .members(let members):
            members.compactMap { name, source in Int(name).map { ($0, source) } }.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Whether the value is none: absent, null, or a form's empty field.
    var isEmpty: Bool {
        switch self {
        case .absent: true
        case .json(.null): true
        case .json: false
        case .texts(let texts, .form), .texts(let texts, .query): texts.allSatisfy(\.isEmpty)
        case .texts(let texts, .path): texts.isEmpty
        case .files(let files): files.isEmpty
        case .members(let members): members.isEmpty
        case .request: false
        }
    }

    /// Whether it can mean an empty list where nothing was sent for it.
    var isForgiving: Bool {
        switch self {
        case .json, .request: false
        case .absent, .texts, .files, .members: true
        }
    }
}

/// First in, first out, in one array that is compacted now and then.
struct Queue<Element> {
    private var elements: [Element?] = []
    private var head = 0

    var isEmpty: Bool { head == elements.count }
    var count: Int { elements.count - head }
    var first: Element? { isEmpty ? nil : elements[head] }

    mutating func append(_ element: Element) {
        elements.append(element)
    }

    mutating func popFirst() -> Element? {
        guard !isEmpty else { return nil }
        let element = elements[head]
        elements[head] = nil
        head += 1
        if head == elements.count {
            elements.removeAll(keepingCapacity: head <= 1024)
            head = 0
        } else if head > 1024 {
            elements.removeSubrange(..<head)
            head = 0
        }
        return element
    }

    /// Puts elements back in front of all others.
    mutating func putBack(_ returned: [Element]) {
        elements.replaceSubrange(..<head, with: returned)
        head = 0
    }

    /// Takes out every element that `isWanted`, wherever it stands.
    mutating func removeAll(where isWanted: (Element) -> Bool) -> [Element] {
        let all = elements[head...].compactMap(\.self)
        elements = all.filter { !isWanted($0) }
        head = 0
        return all.filter(isWanted)
    }
}

extension Queue: Sendable where Element: Sendable {}

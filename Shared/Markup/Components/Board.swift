/// A column of a board: a stage, and what stands in it.
package struct BoardColumn: Sendable {
    package let title: String
    package let cards: [HTML]

    package init(_ title: String, _ cards: [HTML]) {
        self.title = title
        self.cards = cards
    }
}

/// Stages side by side where there is room, below each other on a phone; `empty` is what a stage without cards says.
package func board(_ columns: [BoardColumn], label: String, empty: String) -> HTML {
    // It may be wider than the screen, and is then scrolled by the arrow keys.
    div(.class("board"), .role("group"), .aria("label", label), .tabindex(0)) {
        for column in columns {
            section {
                h2 {
                    column.title
                    span(.class("board-count")) {
                        spoken(": "); String(column.cards.count)
                    }
                }
                if column.cards.isEmpty {
                    p(.class("hint")) { empty }
                } else {
                    ul { for card in column.cards { li(.class("card")) { card } } }
                }
            }
        }
    }
}

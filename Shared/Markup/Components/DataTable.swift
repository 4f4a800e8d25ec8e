/// A column of a table.
package struct Column: Sendable {
    /// What stands in it.
    package enum Kind: Sendable {
        case text
        /// Aligned to the right.
        case number
        /// Buttons and links of the row; its header is only spoken.
        case actions
    }

    /// How a click on the header sorts, and how it is sorted now.
    package struct Sorting: Sendable {
        package enum Order: String, Sendable { case ascending, descending, none }
        package let href: String
        package let order: Order

        package init(_ href: String, _ order: Order = .none) {
            self.href = href
            self.order = order
        }
    }

    package let label: String
    package let kind: Kind
    package let sorting: Sorting?

    package init(_ label: String, _ kind: Kind = .text, sorting: Sorting? = nil) {
        self.label = label
        self.kind = kind
        self.sorting = sorting
    }
}

/// A table whose rows become cards on a phone; each row's first cell is its header.
///
/// `rows` hold one cell per column. Roles are spelled out, since browsers drop them when the style turns rows into blocks.
package func dataTable(caption: String, isCaptionSpoken: Bool = false, columns: [Column], rows: [[HTML]], footer: [HTML] = []) -> HTML {
    table(.class("table"), .role("table")) {
        Markup.caption(.class(isCaptionSpoken ? "spoken" : nil)) { caption }
        thead(.role("rowgroup")) {
            tr(.role("row")) { for column in columns { columnHeader(column) } }
        }
        tbody(.role("rowgroup")) {
            for row in rows { tableRow(row, columns) }
        }
        if !footer.isEmpty { tfoot(.role("rowgroup")) { tableRow(footer, columns) } }
    }
}

private func tableRow(_ cells: [HTML], _ columns: [Column]) -> HTML {
    tr(.role("row")) {
        for (place, (cell, column)) in zip(cells, columns).enumerated() {
            if place == 0 {
                th(.scope("row"), .role("rowheader")) { cell }
            } else {
                td(.role("cell"), .class(column.kind.name), .data("label", column.kind == .actions ? nil : column.label)) { cell }
            }
        }
    }
}

private func columnHeader(_ column: Column) -> HTML {
    let order = column.sorting?.order ?? .none
    return th(
        .scope("col"), .role("columnheader"), .class(column.kind.name), .aria("sort", order == .none ? nil : order.rawValue)
    ) {
        if let sorting = column.sorting {
            a(.href(sorting.href)) {
                column.label
                icon(order == .ascending ? .up : order == .descending ? .down : .both)
            }
        } else if column.kind == .actions {
            spoken(column.label)
        } else {
            column.label
        }
    }
}

extension Column.Kind {
    fileprivate var name: String? {
        switch self {
        case .text: nil
        case .number: "number"
        case .actions: "row-actions"
        }
    }
}

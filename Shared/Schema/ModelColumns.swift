import FoundationEssentials
package import Models
package import Postgres

// How the values of `Models` become columns.

extension Identifier: Bindable {
    package var bind: Bind { uuid.bind }
}

extension Identifier: Readable {
    package init(cell: Cell) throws {
        self.init(try UUID(cell: cell))
    }
}

extension CalendarDate: Bindable {
    package var bind: Bind { Bind(description) }
}

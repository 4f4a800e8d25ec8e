/// The few signs in use, each next to a text.
package enum Icon: String, Sendable {
    case check = "M3 8.5 6.5 12 13 4.5"
    case cross = "M4 4 12 12M12 4 4 12"
    case up = "M8 13V3M3.5 7.5 8 3l4.5 4.5"
    case down = "M8 3v10M3.5 8.5 8 13l4.5-4.5"
    case both = "M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3"
    case forward = "M6 3l5 5-5 5"
    case back = "M10 3 5 8l5 5"
}

/// A sign that assistive technology passes over.
package func icon(_ icon: Icon) -> HTML {
    svg(.class("icon"), .viewBox("0 0 16 16"), .aria("hidden", "true")) { path(.d(icon.rawValue)) }
}

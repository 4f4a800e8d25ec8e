/// The views of one thing, each with an address of its own.
package func tabs(_ links: [Link], label: String) -> HTML {
    nav(.class("tabs"), .aria("label", label)) { linkList(links) }
}

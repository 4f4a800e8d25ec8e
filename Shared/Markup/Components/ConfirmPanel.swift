/// The page or part of it that asks before something is done that cannot be undone.
package func confirmPanel(
    _ question: String, explanation: String, action: String, confirm: String, cancel: Link, isDestructive: Bool = true,
    @HTMLBuilder fields: () -> HTML = { HTML() }
) -> HTML {
    section(.class("card", "confirm")) {
        h2 { question }
        p { explanation }
        form(.class("form"), .method("post"), .action(action), .novalidate) {
            fields()
            actions {
                submitButton(confirm, kind: isDestructive ? .danger : .primary)
                buttonLink(cancel.label, cancel.href, kind: .quiet)
            }
        }
    }
}

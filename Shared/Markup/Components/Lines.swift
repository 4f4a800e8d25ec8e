/// Lines of a form of which one may need more: a button posts `name` with the value `list` to be given another, and with the script one is
/// added at once.
///
/// `line` draws the fields of a line by its number, or by `__n__` for the script; `label` is spoken before them, with the number from 1.
package func lines(
    _ list: String, count: Int, label: String, more: String, name: String = "more", line: (_ number: String) -> HTML
) -> HTML {
    let id = fieldID(list) + "-template"
    func one(_ number: String, spoken: String) -> HTML {
        div(.class("line"), .role("group"), .aria("label", label + " " + spoken)) { line(number) }
    }
    return group {
        for number in 0..<count { one(String(number), spoken: String(number + 1)) }
        template(.id(id), .data("next", String(count))) { one("__n__", spoken: "__m__") }
        button(.class("button", "button-secondary"), .type("submit"), .name(name), .value(list), .data("more", id)) { more }
    }
}

/// What the Enter key presses in a form with lines, put first in it: a browser presses a form's first button, and that would be one for more.
package func enterButton() -> HTML {
    button(.class("spoken"), .type("submit"), .tabindex(-1), .aria("hidden", "true"))
}

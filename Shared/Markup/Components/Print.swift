/// What a printed page carries at its top in place of the screen's frame.
package func printHeader(organisation: String, title: String, reference: String? = nil) -> HTML {
    div(.class("print-only", "print-header")) {
        p { strong { organisation } }
        p {
            title; if let reference { " · "; reference }
        }
    }
}

/// What a printed page carries at its end: when and by whom it was printed.
package func printFooter(when: String, who: String? = nil) -> HTML {
    p(.class("print-only", "print-footer")) {
        Wording.current.printed; " "; when; if let who { " · "; who }
    }
}

/// Lines to sign on, such as on a hand-over certificate: one per person.
package func signatureLines(_ people: [String]) -> HTML {
    ul(.class("signatures")) {
        for person in people {
            li {
                p { person }; p(.class("hint")) { "\(Wording.current.signature), \(Wording.current.date.lowercased())" }
            }
        }
    }
}

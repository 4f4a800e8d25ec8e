/// Something that happened: when, who, what, why.
package struct Happening: Sendable {
    /// As people read it.
    package let when: String
    /// As machines read it, in ISO 8601.
    package let moment: String
    package let who: String?
    package let what: HTML
    package let why: String?

    package init(_ what: HTML, when: String, moment: String, who: String? = nil, why: String? = nil) {
        self.what = what
        self.when = when
        self.moment = moment
        self.who = who
        self.why = why
    }
}

/// What happened, in the order given.
package func timeline(_ happenings: [Happening], label: String) -> HTML {
    ol(.class("timeline"), .aria("label", label)) {
        for happening in happenings {
            li {
                p(.class("what")) { happening.what }
                p(.class("meta")) {
                    time(.datetime(happening.moment)) { happening.when }
                    if let who = happening.who { " · "; who }
                }
                if let why = happening.why { p(.class("why")) { why } }
            }
        }
    }
}

import Models

/// Texts that several of the Portal's screens share.
enum PortalPhrases {
    static let tooMany = Phrase(
        "That was often. Wait a few minutes, then try again.", fr: "Trop d’essais. Attendez quelques minutes, puis réessayez.",
        ht: "Sa fè twòp fwa. Tann kèk minit, epi eseye ankò.")
}

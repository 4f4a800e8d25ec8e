package import FoundationEssentials

/// A person's skill profile as it is kept: changed as a whole, on the version that was read.
package struct KeptProfile: Hashable, Sendable {
    package let returnee: Returnee.ID
    package private(set) var profile: SkillProfile
    /// Counts up with each change; 0 before the first.
    package private(set) var version: Int

    package init(_ returnee: Returnee.ID, _ profile: SkillProfile = SkillProfile(), version: Int = 0) {
        self.returnee = returnee
        self.profile = profile
        self.version = version
    }

    /// Takes `profile` in place of what stood there, and tells the event; nil where it says the same.
    ///
    /// The place stays out of it, for it is the case's. Refuses with `profile.invalid`.
    package mutating func revise(
        _ profile: SkillProfile, at moment: Date, today: CalendarDate? = nil, in language: Language = .english
    ) throws(Failure) -> Event? {
        var profile = profile
        profile.place = nil
        try profile.check(today: today ?? CalendarDate(moment), in: language)
        guard version == 0 || profile != self.profile else { return nil }
        self.profile = profile
        version += 1
        return Event("profile", returnee, "saved", at: moment)
    }
}

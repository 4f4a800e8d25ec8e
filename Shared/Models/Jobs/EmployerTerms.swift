extension Employer {
    /// What is written down about an employer.
    package struct Terms: Hashable, Sendable {
        package let name: String
        package let sector: Sector?
        package let division: Division?
        package let district: String?
        package let phone: String?
        package let email: EmailAddress?
        package let contacts: [Contact]
        package let sites: [Site]

        /// The most contacts, and the most sites.
        package static let most = 20

        /// A division brings its section with it where none is given.
        package init(
            name: String, sector: Sector?, division: Division? = nil, district: String?, phone: String?, email: EmailAddress?,
            contacts: [Contact] = [], sites: [Site] = []
        ) {
            self.name = name
            self.sector = sector ?? division?.section
            self.division = division
            self.district = district
            self.phone = phone
            self.email = email
            self.contacts = contacts
            self.sites = sites
        }
    }

    /// Somebody to speak with at an employer.
    package struct Contact: Hashable, Codable, Sendable {
        package let name: String
        /// What they do there.
        package let function: String?
        package let phone: String?
        package let email: EmailAddress?
        /// How they would rather be reached.
        package let preferred: Way

        package enum Way: String, CaseIterable, Codable, Sendable {
            case phone, whatsapp, email
        }

        package init(name: String, function: String?, phone: String?, email: EmailAddress?, preferred: Way) {
            self.name = name
            self.function = function
            self.phone = phone
            self.email = email
            self.preferred = preferred
        }
    }

    /// A place where an employer works.
    package struct Site: Hashable, Codable, Sendable {
        package let address: String
        package let district: String?
        /// In decimal degrees (WGS 84).
        package let coordinates: VacancyTerms.Coordinates?

        package init(address: String, district: String?, coordinates: VacancyTerms.Coordinates?) {
            self.address = address
            self.district = district
            self.coordinates = coordinates
        }
    }
}

extension Employer.Terms {
    /// Refuses with `employer.invalid` what cannot be: a division of another section, a contact who cannot be reached in the way that is
    /// preferred, a site that is not on the earth, and lists that are too long.
    package func check() throws(Failure) {
        var problems: [Failure.Field] = []
        if let division, division.section != sector {
            problems.append(.init("/division", "other-section", "This division belongs to section \(division.section.rawValue)."))
        }
        for (place, contact) in contacts.enumerated() {
            if let missing = contact.missingWay {
                problems.append(.init("/contacts/\(place)/\(missing)", "required", "Give what the preferred way needs."))
            }
        }
        for (place, site) in sites.enumerated() { problems += site.problems(at: "/sites/\(place)") }
        for (list, count) in [("contacts", contacts.count), ("sites", sites.count)] where count > Self.most {
            problems.append(.init("/" + list, "too-many", "At most \(Self.most) are kept."))
        }
        guard problems.isEmpty else { throw Failure(.invalid, "employer.invalid", "Mend the fields named.", fields: problems) }
    }
}

extension Employer.Contact {
    /// The member that the preferred way needs and that is not there.
    fileprivate var missingWay: String? {
        switch preferred {
        case .phone, .whatsapp: phone == nil ? "phone" : nil
        case .email: email == nil ? "email" : nil
        }
    }
}

extension Employer.Site {
    fileprivate func problems(at pointer: String) -> [Failure.Field] {
        guard let coordinates else { return [] }
        return [
            ("latitude", coordinates.latitude, VacancyTerms.Limits.latitude),
            ("longitude", coordinates.longitude, VacancyTerms.Limits.longitude),
        ].compactMap { name, value, range in
            abs(value) <= Double(range.upperBound)
                ? nil : .init("\(pointer)/\(name)", "out-of-range", "Give degrees from \(range.lowerBound) to \(range.upperBound).")
        }
    }
}

import FoundationEssentials
import Models
import Web

/// The fields that registering and changing an employer share.
struct EmployerFields: Decodable {
    let name: Text<2, 120>
    let sector: Employer.Sector?
    let division: Text<2, 2>?
    let district: Text<1, 100>?
    let phone: Text<5, 40>?
    let email: EmailAddress?
    let contacts: [ContactRow]
    let sites: [SiteRow]
    /// The list of which another line is wanted.
    let more: String?

    /// A line for a contact, or nothing.
    struct ContactRow: Decodable {
        let name: Text<1, 120>?
        let function: Text<1, 100>?
        let phone: Text<5, 40>?
        let email: EmailAddress?
        let preferred: Employer.Contact.Way?
    }

    /// A line for a site, or nothing.
    struct SiteRow: Decodable {
        let address: Text<1, 200>?
        let district: Text<1, 100>?
        let latitude: Double?
        let longitude: Double?
    }

    /// What the form means; refuses with `employer.invalid` incomplete lines and what cannot be.
    func terms() throws(Failure) -> Employer.Terms {
        try checkLines()
        let chosen = try division.map { code throws(Failure) in try Self.division(code.value) }
        let terms = Employer.Terms(
            name: name.value, sector: sector, division: chosen, district: district?.value, phone: phone?.value, email: email,
            contacts: contacts.compactMap(\.contact), sites: sites.compactMap(\.site))
        do {
            try terms.check()
        } catch {
            throw pointing(error)
        }
        return terms
    }

    private static func division(_ code: String) throws(Failure) -> Employer.Division {
        guard let division = Employer.Division(code) else {
            throw Failure(
                .invalid, "employer.invalid", "Mend the fields named.",
                fields: [.init("/division", "not-allowed", "Choose a division of ISIC Rev. 4.")])
        }
        return division
    }

    private func checkLines() throws(Failure) {
        var problems: [Failure.Field] = []
        func require(_ pointer: String, _ isMissing: Bool) {
            if isMissing { problems.append(.init(pointer, "required", "Give a value; it is required.")) }
        }
        for (place, row) in contacts.enumerated() where !row.isEmpty { require("/contacts/\(place)/name", row.name == nil) }
        for (place, row) in sites.enumerated() where !row.isEmpty {
            require("/sites/\(place)/address", row.address == nil)
            require("/sites/\(place)/latitude", row.latitude == nil && row.longitude != nil)
            require("/sites/\(place)/longitude", row.longitude == nil && row.latitude != nil)
        }
        guard problems.isEmpty else { throw Failure(.invalid, "employer.invalid", "Mend the fields named.", fields: problems) }
    }

    /// The refusal pointing at the form's own lines, of which empty ones were left out.
    private func pointing(_ failure: Failure) -> Failure {
        let lines = [
            "contacts": contacts.indices.filter { !contacts[$0].isEmpty }, "sites": sites.indices.filter { !sites[$0].isEmpty },
        ]
        var failure = failure
        failure.fields = failure.fields.map { field in
            let steps = field.pointer.split(separator: "/").map(String.init)
            guard steps.count == 3, let own = lines[steps[0]], let place = Int(steps[1]), own.indices.contains(place) else { return field }
            return .init("/\(steps[0])/\(own[place])/\(steps[2])", field.code, field.message)
        }
        return failure
    }
}

extension EmployerFields.ContactRow {
    var isEmpty: Bool { name == nil && function == nil && phone == nil && email == nil }

    /// The contact, where there is one; by telephone where nothing else is preferred.
    fileprivate var contact: Employer.Contact? {
        guard let name else { return nil }
        let usual: Employer.Contact.Way = phone == nil && email != nil ? .email : .phone
        return .init(
            name: name.value, function: function?.value, phone: phone?.value, email: email, preferred: preferred ?? usual)
    }
}

extension EmployerFields.SiteRow {
    var isEmpty: Bool { address == nil && district == nil && latitude == nil && longitude == nil }

    fileprivate var site: Employer.Site? {
        guard let address else { return nil }
        var coordinates: VacancyTerms.Coordinates?
        if let latitude, let longitude { coordinates = .init(latitude: latitude, longitude: longitude) }
        return .init(address: address.value, district: district?.value, coordinates: coordinates)
    }
}

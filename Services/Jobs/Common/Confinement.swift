import Models

extension Caller {
    /// The one employer that the caller may see; nil for the office's people, who see all of the programme's.
    ///
    /// Refuses with `employer.missing` an employer's account that belongs to none.
    var confinement: Employer.ID? {
        get throws(Failure) {
            holds(anyOf: [.placementOfficer, .caseWorker, .programmeManager, .administrator]) ? nil : try actingEmployer
        }
    }

    /// Whether the caller may change the employer's vacancies.
    func mayWrite(for employer: Employer.ID) -> Bool {
        roles.contains(.placementOfficer) || roles.contains(.employer) && self.employer == employer
    }

    /// Whether the caller may keep the employer's users, keys and webhooks.
    func mayManage(_ employer: Employer.ID) -> Bool {
        roles.contains(.placementOfficer) || roles.contains(.employerManager) && self.employer == employer
    }

    /// Refuses with `employer.not-found` unless the caller may keep the employer's users, keys and webhooks.
    func requireWriting(for employer: Employer.ID) throws(Failure) {
        guard mayManage(employer) else { throw Failure.employerNotFound }
    }
}

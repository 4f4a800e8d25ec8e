import Models

/// The office's people who may read referrals; officers alone change them.
let referralOffice: [Role] = [.placementOfficer, .caseWorker, .programmeManager]

/// Everybody who may read referrals: an employer its own, from when they were sent.
let referralReaders: [Role] = referralOffice + [.employer]

/// Who may answer a referral: the employer, and an officer in its place.
let referralAnswerers: [Role] = [.placementOfficer, .employer]

extension Caller {
    /// Whether the caller may do it to a referral of the employer.
    func may(_ transition: Referral.Transition.Name, for employer: Employer.ID) -> Bool {
        roles.contains(.placementOfficer) || transition.isForEmployer && mayWrite(for: employer)
    }

    /// The employer whose referrals the caller may answer; nil for an officer, who may answer for every one.
    ///
    /// Refuses with `employer.missing`.
    var answeringEmployer: Employer.ID? {
        get throws(Failure) { roles.contains(.placementOfficer) ? nil : try actingEmployer }
    }
}

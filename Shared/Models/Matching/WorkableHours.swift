/// The hours that somebody can work; empty where that is not known.
package struct WorkableHours: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    static let fullTime = WorkableHours(rawValue: 1)
    static let partTime = WorkableHours(rawValue: 2)
    static let shifts = WorkableHours(rawValue: 4)
    static let nights = WorkableHours(rawValue: 8)

    /// Every set that there is.
    static let all = (0...15 as ClosedRange<UInt8>).map(WorkableHours.init(rawValue:))

    /// What a person can be asked for: flexible hours are those that nobody has set.
    package static let named: [VacancyTerms.Schedule] = [.fullTime, .partTime, .shifts, .nights]

    init(_ schedules: [VacancyTerms.Schedule]?) {
        self = (schedules ?? []).reduce(into: []) { $0.formUnion(Self($1)) }
    }

    private init(_ schedule: VacancyTerms.Schedule) {
        switch schedule {
        case .fullTime: self = .fullTime
        case .partTime: self = .partTime
        case .shifts: self = .shifts
        case .nights: self = .nights
        case .flexible: self = []
        }
    }
}

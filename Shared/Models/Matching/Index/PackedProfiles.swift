/// Many prepared profiles end to end in a few arrays, each at a place from 0: about 7 bytes for each skill, 12 for each occupation that is likely.
struct PackedProfiles: Sendable {
    let taxonomy: Taxonomy
    /// Per profile: which of `facts`.
    private(set) var factsOf: [UInt32] = []
    private(set) var facts: [ProfileFacts] = []
    /// Per profile: the day from which the person can work, or `Int32.min` where it is unknown.
    private(set) var available: [Int32] = []
    private var versions: [Int32] = []
    private(set) var heldStart: [UInt32] = [0]
    private(set) var occupationStart: [UInt32] = [0]
    /// Per profile: how sure its surest likely work is.
    private(set) var surest: [UInt16] = []
    private var likelyStart: [UInt32] = [0]
    private var skills: [UInt16] = []
    private var levels: [UInt8] = []
    /// Per held skill: which of `qualities`.
    private var quality: [UInt32] = []
    private var qualities: [Double] = []
    private var likely: [PackedLikely] = []
    private var occupations: [PackedOccupation] = []
    /// Who holds a skill, and who is likely to know an occupation.
    private(set) var holders = Postings<UInt32>()
    private(set) var knowers = Postings<Knower>()

    /// The numbers of facts and qualities, while profiles are taken in.
    private var factNumbers: [ProfileFacts: UInt32] = [:]
    private var qualityNumbers: [Double: UInt32] = [:]

    init(taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
    }

    var count: Int { factsOf.count }

    func facts(of place: Int) -> ProfileFacts {
        facts[Int(factsOf[place])]
    }

    /// Takes a profile that was prepared with the taxonomy; `finish()` follows the last.
    mutating func add(_ profile: PreparedProfile) {
        let facts = ProfileFacts(profile)
        let number = factNumbers[facts] ?? UInt32(self.facts.count)
        if number == self.facts.count {
            factNumbers[facts] = number
            self.facts.append(facts)
        }
        factsOf.append(number)
        available.append(profile.availableFrom.map { Int32(clamping: $0.daysSince1970) } ?? .min)
        versions.append(Int32(clamping: profile.version))
        addWork(profile)
    }

    /// Makes what searches read.
    mutating func finish() {
        (factNumbers, qualityNumbers) = ([:], [:])
        holders = Postings(lists: taxonomy.skills.count, keys: skills, of: heldStart) { place, _ in place }
        knowers = Postings(lists: taxonomy.occupations.count, keys: likely.map(\.occupation), of: likelyStart) { [likely] place, entry in
            Knower(place: place, strength: likely[entry].strength)
        }
    }

    private mutating func addWork(_ profile: PreparedProfile) {
        for held in profile.held {
            let number = qualityNumbers[held.quality] ?? UInt32(qualities.count)
            if number == qualities.count {
                qualityNumbers[held.quality] = number
                qualities.append(held.quality)
            }
            skills.append(UInt16(held.skill))
            levels.append(UInt8(held.level))
            quality.append(number)
        }
        surest.append(profile.likely.reduce(0) { max($0, $1.strength) })
        likely += profile.likely.map { PackedLikely(occupation: UInt16($0.occupation), strength: $0.strength) }
        occupations += profile.occupations.map { held in
            PackedOccupation(occupation: UInt16(held.index), months: Int16(clamping: held.months ?? -1))
        }
        heldStart.append(UInt32(skills.count))
        likelyStart.append(UInt32(likely.count))
        occupationStart.append(UInt32(occupations.count))
    }

    /// Whether skills and occupations have numbers that fit.
    static func canHold(_ taxonomy: Taxonomy) -> Bool {
        max(taxonomy.skills.count, taxonomy.occupations.count) <= 1 << 16
    }

    /// The profile at a place, as it was put in.
    subscript(place: Int) -> PreparedProfile {
        let held = (Int(heldStart[place])..<Int(heldStart[place + 1])).map { entry in
            let skill = Int32(skills[entry])
            let rarity = taxonomy.rarity[Int(skill)]
            return PreparedProfile.Held(
                skill: skill, kinship: taxonomy.kinship[Int(skill)], level: Int32(levels[entry]),
                quality: qualities[Int(quality[entry])], mass: rarity * rarity)
        }
        let likely = likely[Int(likelyStart[place])..<Int(likelyStart[place + 1])].map {
            PreparedProfile.Likely(occupation: Int32($0.occupation), strength: $0.strength)
        }
        let occupations = occupations[Int(occupationStart[place])..<Int(occupationStart[place + 1])].map { packed in
            (
                index: Int32(packed.occupation), isco: taxonomy.occupations[Int(packed.occupation)].isco,
                months: packed.months < 0 ? nil : Int(packed.months)
            )
        }
        return PreparedProfile(
            held: held, likely: likely, occupations: occupations, facts: facts[Int(factsOf[place])],
            availableFrom: available[place] == .min ? nil : CalendarDate(daysSince1970: Int(available[place])),
            version: Int(versions[place]))
    }
}

struct PackedLikely: Sendable {
    let occupation: UInt16
    let strength: UInt16
}

struct PackedOccupation: Sendable {
    let occupation: UInt16
    /// −1 where it is unknown.
    let months: Int16
}

/// Somebody who is likely to know an occupation, and how surely in 1/65,535.
struct Knower: Sendable {
    let place: UInt32
    let strength: UInt16
}

/// Lists of entries by a number, end to end.
struct Postings<Entry: Sendable>: Sendable {
    private var entries: [Entry] = []
    private var start: [Int] = [0]

    init() {}

    /// Turns `keys`, of which those from `starts[n]` on belong to the n-th profile, into a list of entries for each key.
    init(lists: Int, keys: [UInt16], of starts: [UInt32], _ entry: (_ place: UInt32, _ key: Int) -> Entry) {
        var count = [Int](repeating: 0, count: lists + 1)
        for key in keys { count[Int(key) + 1] += 1 }
        for list in 0..<lists { count[list + 1] += count[list] }
        start = count
        guard let first = keys.indices.first else { return }
        entries = [Entry](repeating: entry(0, first), count: keys.count)
        for place in 0..<starts.count - 1 {
            for key in Int(starts[place])..<Int(starts[place + 1]) {
                entries[count[Int(keys[key])]] = entry(UInt32(place), key)
                count[Int(keys[key])] += 1
            }
        }
    }

    subscript(list: Int) -> ArraySlice<Entry> {
        list + 1 < start.count ? entries[start[list]..<start[list + 1]] : []
    }
}

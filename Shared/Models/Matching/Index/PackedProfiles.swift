/// Many prepared profiles end to end in a few arrays, each at a place from 0: about 7 bytes for each skill, 12 for each occupation that is likely.
struct PackedProfiles: Sendable {
    let taxonomy: Taxonomy
    private(set) var places: [PackedPlace] = []
    private(set) var facts: [ProfileFacts] = []
    private var versions: [Int32] = []
    private(set) var heldStart: [UInt32] = [0]
    private var occupationStart: [UInt32] = [0]
    private(set) var likelyStart: [UInt32] = [0]
    private(set) var skills: [UInt16] = []
    private var levels: [UInt8] = []
    /// Per held skill: which of `qualities`.
    private var quality: [UInt32] = []
    private var qualities: [Double] = []
    private(set) var likely: [PackedLikely] = []
    private var occupations: [PackedOccupation] = []
    private var wishes = PackedWishes()
    /// Who holds a skill, and who is likely to know an occupation.
    private(set) var holders = Postings<UInt32>()
    private(set) var knowers = Postings<Knower>()

    /// The numbers of facts and qualities, while profiles are taken in.
    private var factNumbers: [ProfileFacts: UInt32] = [:]
    private var qualityNumbers: [Double: UInt32] = [:]

    init(taxonomy: Taxonomy) {
        self.taxonomy = taxonomy
    }

    var count: Int { places.count }

    func facts(of place: Int) -> ProfileFacts {
        facts[Int(places[place].facts)]
    }

    /// Takes a profile that was prepared with the taxonomy; `finish()` follows the last.
    mutating func add(_ profile: PreparedProfile) {
        let facts = ProfileFacts(profile)
        let number = factNumbers[facts] ?? UInt32(self.facts.count)
        if number == self.facts.count {
            factNumbers[facts] = number
            self.facts.append(facts)
        }
        places.append(PackedPlace(profile, facts: number))
        versions.append(Int32(clamping: profile.version))
        wishes.add(profile.wish)
        addWork(profile)
    }

    /// Makes what searches read.
    mutating func finish() {
        (factNumbers, qualityNumbers) = ([:], [:])
        wishes.finish()
        holders = Postings(lists: taxonomy.skills.count, keys: skills, of: heldStart) { place, _ in place }
        knowers = Postings(lists: taxonomy.occupations.count, keys: likely.map(\.occupation), of: likelyStart) { [likely] place, entry in
            Knower(place: place, strength: likely[entry].strength)
        }
        knowers.sort { 255 - $0.step }
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
        let available = places[place].available
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
            held: held, likely: likely, occupations: occupations, facts: facts[Int(places[place].facts)],
            availableFrom: available == .min ? nil : CalendarDate(daysSince1970: Int(available)), hours: places[place].hours,
            wish: wishes[place], version: Int(versions[place]))
    }
}

/// What a search reads of everybody.
struct PackedPlace: Sendable {
    /// Which of the facts.
    let facts: UInt32
    /// The day from which the person can work, or `Int32.min` where it is unknown.
    let available: Int32
    let hours: WorkableHours
    let hasOccupation: Bool
    /// Whether there is nothing to give a score by.
    let isEmpty: Bool

    init(_ profile: PreparedProfile, facts: UInt32) {
        self.facts = facts
        available = profile.availableFrom.map { Int32(clamping: $0.daysSince1970) } ?? .min
        hours = profile.hours
        hasOccupation = !profile.occupations.isEmpty
        isEmpty = profile.isEmpty
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

    /// The same in 256 steps: by them a list is in order.
    var step: UInt8 { UInt8(truncatingIfNeeded: strength >> 8) }
}

/// Lists of entries by a number, end to end.
struct Postings<Entry: Sendable>: Sendable {
    private(set) var entries: [Entry] = []
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

    /// Puts those of a lower rank first in each list, equal ones in the order that they have.
    mutating func sort(by rank: (Entry) -> UInt8) {
        var sorted = entries
        for list in 0..<start.count - 1 {
            var next = [Int](repeating: 0, count: 257)
            for place in range(of: list) { next[Int(rank(entries[place])) + 1] += 1 }
            next[0] = start[list]
            for rank in 0..<256 { next[rank + 1] += next[rank] }
            for place in range(of: list) {
                let rank = Int(rank(entries[place]))
                sorted[next[rank]] = entries[place]
                next[rank] += 1
            }
        }
        entries = sorted
    }

    /// Where the list of a number lies in `entries`.
    func range(of list: Int) -> Range<Int> {
        start[list]..<start[list + 1]
    }
}

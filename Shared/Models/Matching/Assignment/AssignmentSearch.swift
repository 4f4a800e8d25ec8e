/// One search of `AssignmentSolver`: Dijkstra's, over vacancies, in order of distance and then of number.
struct AssignmentSearch {
    enum Ending {
        case vacancy(Int32)
        case person(Int32)
    }

    /// What the best ending so far costs.
    private(set) var cost: Int64 = 0
    private(set) var ending = Ending.person(0)
    /// Who was reached, and at what distance.
    private(set) var people: [(Int32, Int64)] = []
    /// The vacancies that were gone through, likewise.
    private(set) var vacancies: [(Int32, Int64)] = []
    private var queue: [(distance: Int64, vacancy: Int32)] = []
    /// Per vacancy: its distance, whether that is final, and the move that leads there.
    private var distance: [Int64]
    private var isDone: [Bool]
    private var from: [(person: Int32, edge: Int32)]
    private var touched: [Int32] = []
    /// Per person reached: the vacancy that they would leave, or −1.
    private var through: [Int32]

    init(people: Int, vacancies: Int) {
        distance = [Int64](repeating: .max, count: vacancies)
        isDone = [Bool](repeating: false, count: vacancies)
        from = [(Int32, Int32)](repeating: (-1, -1), count: vacancies)
        through = [Int32](repeating: -1, count: people)
    }

    /// Starts anew with a person who has no place, and whose going nowhere costs `gain`.
    mutating func begin(at person: Int32, leaving gain: Int64) {
        for vacancy in touched {
            distance[Int(vacancy)] = .max
            isDone[Int(vacancy)] = false
        }
        touched.removeAll(keepingCapacity: true)
        queue.removeAll(keepingCapacity: true)
        vacancies.removeAll(keepingCapacity: true)
        people.removeAll(keepingCapacity: true)
        people.append((person, 0))
        through[Int(person)] = -1
        (cost, ending) = (gain, .person(person))
    }

    /// Notes that somebody would have to leave a vacancy.
    mutating func reach(_ person: Int32, through vacancy: Int32, at distance: Int64, leaving gain: Int64) {
        people.append((person, distance))
        through[Int(person)] = vacancy
        if distance + gain < cost { (cost, ending) = (distance + gain, .person(person)) }
    }

    mutating func offer(_ vacancy: Int32, from person: Int32, by edge: Int32, at distance: Int64) {
        let place = Int(vacancy)
        guard distance < cost, distance < self.distance[place] else { return }
        if self.distance[place] == .max { touched.append(vacancy) }
        self.distance[place] = distance
        from[place] = (person, edge)
        push((distance, vacancy))
    }

    /// The nearest vacancy that was not gone through, unless an ending is nearer.
    mutating func next() -> (Int64, Int32)? {
        while let (distance, vacancy) = pop() {
            if distance >= cost { return nil }
            if isDone[Int(vacancy)] { continue }
            isDone[Int(vacancy)] = true
            vacancies.append((vacancy, distance))
            return (distance, vacancy)
        }
        return nil
    }

    mutating func end(atVacancy vacancy: Int32, _ distance: Int64) {
        (cost, ending) = (distance, .vacancy(vacancy))
    }

    func vacancy(before person: Int32) -> Int32? {
        through[Int(person)] < 0 ? nil : through[Int(person)]
    }

    func way(to vacancy: Int32) -> (person: Int32, edge: Int32) {
        from[Int(vacancy)]
    }

    // A binary heap; a vacancy that came nearer stands in it twice.

    private mutating func push(_ entry: (distance: Int64, vacancy: Int32)) {
        var place = queue.count
        queue.append(entry)
        while place > 0, entry < queue[(place - 1) / 2] {
            queue[place] = queue[(place - 1) / 2]
            place = (place - 1) / 2
        }
        queue[place] = entry
    }

    private mutating func pop() -> (distance: Int64, vacancy: Int32)? {
        guard let first = queue.first, let last = queue.popLast() else { return nil }
        guard !queue.isEmpty else { return first }
        var place = 0
        while case let child = 2 * place + 1, child < queue.count {
            let lesser = child + 1 < queue.count && queue[child + 1] < queue[child] ? child + 1 : child
            guard queue[lesser] < last else { break }
            queue[place] = queue[lesser]
            place = lesser
        }
        queue[place] = last
        return first
    }
}

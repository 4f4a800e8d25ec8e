package import FoundationEssentials

/// Where the money of awards is: each movement goes from one stage to another, so that every balance can be proved from the entries.
package struct Ledger: Sendable {
    package private(set) var balances: [Key: Balance] = [:]
    package private(set) var entries: [Entry] = []
    /// What each order's line has moved so far.
    private var booked: [Share: Balance] = [:]

    /// A line of an award's equipment list; -1 for what was approved beside the lines.
    package struct Key: Hashable, Comparable, Sendable {
        package let application: GrantApplication.ID
        package let line: Int

        package init(application: GrantApplication.ID, line: Int) {
            self.application = application
            self.line = line
        }

        package static func < (left: Key, right: Key) -> Bool {
            (left.application, left.line) < (right.application, right.line)
        }
    }

    package enum Stage: String, CaseIterable, Codable, Sendable {
        case fund, free, committed, received, invoiced, paid
    }

    /// What is in each stage; approved is all of it.
    package struct Balance: Hashable, Sendable {
        package fileprivate(set) var amounts: [Stage: Decimal] = [:]

        package subscript(stage: Stage) -> Decimal { amounts[stage, default: 0] }

        package var approved: Decimal { -self[.fund] }

        package init() {}

        fileprivate mutating func move(_ amount: Decimal, from giver: Stage, to taker: Stage) {
            amounts[giver, default: 0] -= amount
            amounts[taker, default: 0] += amount
        }
    }

    package struct Entry: Hashable, Sendable {
        package let key: Key
        package let from: Stage
        package let to: Stage
        package let amount: Decimal
    }

    /// The part of an order's line that an award pays, as it was ordered.
    package struct Part: Hashable, Sendable {
        package let key: Key
        package let quantity: Decimal
        package let amount: Decimal

        package init(key: Key, quantity: Decimal, amount: Decimal) {
            self.key = key
            self.quantity = quantity
            self.amount = amount
        }
    }

    private struct Share: Hashable {
        let order: Int
        let key: Key
    }

    package init() {}
}

extension Ledger {
    /// Opens what a decision approved.
    package mutating func approve(_ amount: Decimal, for key: Key) {
        guard amount > 0 else { return }
        balances[key, default: Balance()].move(amount, from: .fund, to: .free)
        entries.append(Entry(key: key, from: .fund, to: .free, amount: amount))
    }

    /// Parts what an order's line costs among the awards by their quantities; the parts make the whole to the cent.
    package static func parts(of amount: Decimal, among needs: [(key: Key, quantity: Decimal)]) -> [Part] {
        let whole = needs.reduce(0) { $0 + $1.quantity }
        var (until, given) = (Decimal(0), Decimal(0))
        return needs.sorted { $0.key < $1.key }.map { need in
            until += need.quantity
            let sum = (amount * until / whole).cents
            defer { given = sum }
            return Part(key: need.key, quantity: need.quantity, amount: sum - given)
        }
    }

    /// Books what the position of an order's line means and is not booked yet; what was ordered first is filled first.
    ///
    /// Refuses with `ledger.short` where an award has not that much free; then nothing is booked.
    package mutating func book(_ order: Int, _ position: OrderPosition, among parts: [Part]) throws(Failure) {
        var next = self
        for (part, target) in Self.targets(of: position.sums, among: parts) {
            next.move(Share(order: order, key: part.key), to: target)
        }
        guard parts.allSatisfy({ next.balances[$0.key]?[.free] ?? -1 >= 0 }) else { throw .ledgerShort }
        self = next
    }

    private mutating func move(_ share: Share, to target: [Stage: Decimal]) {
        let order: [Stage] = [.committed, .received, .invoiced, .paid, .free]
        let before = booked[share, default: Balance()]
        var due: [Stage: Decimal] = [:]
        for stage in order.dropLast() { due[stage] = target[stage, default: 0] - before[stage] }
        due[.free] = -order.dropLast().reduce(0) { $0 + due[$1, default: 0] }
        for giver in order {
            for taker in order {
                let amount = min(-due[giver, default: 0], due[taker, default: 0])
                guard amount > 0 else { continue }
                due[giver, default: 0] += amount
                due[taker, default: 0] -= amount
                booked[share, default: Balance()].move(amount, from: giver, to: taker)
                balances[share.key, default: Balance()].move(amount, from: giver, to: taker)
                entries.append(Entry(key: share.key, from: giver, to: taker, amount: amount))
            }
        }
    }

    /// What each part should have in each stage: earlier parts are filled first, so that none is ever below nought.
    private static func targets(of sums: OrderPosition.Sums, among parts: [Part]) -> [(part: Part, stages: [Stage: Decimal])] {
        let whole = parts.reduce(0) { $0 + $1.amount }
        let excess = Self.parts(of: max(0, sums.committed - whole), among: parts.map { ($0.key, $0.quantity) })
        var (ordered, before) = (Decimal(0), Decimal(0))
        return parts.sorted { $0.key < $1.key }.enumerated().map { place, part in
            let weight = min(max(sums.committed - ordered, 0), part.amount) + excess[place].amount
            func filled(_ sum: Decimal) -> Decimal { min(max(sum - before, 0), weight) }
            let (received, invoiced, paid) = (filled(sums.received), filled(sums.invoiced), filled(sums.paid))
            ordered += part.amount
            before += weight
            return (
                part, [.committed: weight - received, .received: received - invoiced, .invoiced: invoiced - paid, .paid: paid]
            )
        }
    }

    /// The balances as the entries alone make them.
    package var proof: [Key: Balance] {
        entries.reduce(into: [:]) { $0[$1.key, default: Balance()].move($1.amount, from: $1.from, to: $1.to) }
    }
}

extension Failure {
    package static let ledgerShort = Failure(
        .conflict, "ledger.short",
        "The award has not that much left. Buy less, choose another offer, or have the committee approve more.")
}

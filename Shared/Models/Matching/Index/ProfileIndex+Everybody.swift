extension ProfileIndex {
    /// Everybody in the index in order of their ids, each unpacked when it is asked for.
    package struct Everybody: RandomAccessCollection, Sendable {
        private let packed: PackedProfiles
        private let ids: [ID]
        private let fresh: [(id: ID, profile: PreparedProfile)]
        /// Per person a place in `packed`, or −1 less a place in `fresh`.
        private let slots: [Int32]

        fileprivate init(_ index: ProfileIndex) {
            (packed, ids) = (index.packed, index.ids)
            fresh = index.fresh.map { (id: $0.key, profile: $0.value) }.sorted { $0.id < $1.id }
            var slots: [Int32] = []
            slots.reserveCapacity(index.count)
            var next = 0
            for (place, id) in ids.enumerated() where !index.gone.contains(Int32(place)) {
                while next < fresh.count, fresh[next].id < id {
                    slots.append(-1 - Int32(next))
                    next += 1
                }
                slots.append(Int32(place))
            }
            self.slots = slots + (next..<fresh.count).map { -1 - Int32($0) }
        }

        package var startIndex: Int { 0 }
        package var endIndex: Int { slots.count }

        package subscript(position: Int) -> (id: ID, profile: PreparedProfile) {
            let slot = Int(slots[position])
            return slot < 0 ? fresh[-1 - slot] : (ids[slot], packed[slot])
        }
    }

    package var everybody: Everybody {
        Everybody(self)
    }
}

/// A statement's parameters as libpq wants them, in storage that is used again.
struct Values {
    /// The parameters' bytes one after the other, each ended by a zero.
    private var bytes: [UInt8] = []
    /// Where in `bytes` each begins; below zero for NULL.
    private var offsets: [Int] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    mutating func lay(_ binds: [Bind]) {
        bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
        offsets.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        formats.removeAll(keepingCapacity: true)
        for bind in binds {
            offsets.append(bind.bytes == nil ? -1 : bytes.count)
            lengths.append(Int32(bind.bytes?.count ?? 0))
            formats.append(bind.isBinary ? 1 : 0)
            guard let value = bind.bytes else { continue }
            bytes.append(contentsOf: value)
            bytes.append(0)
        }
    }

    /// Calls with the number of parameters, their places, lengths and formats.
    func withPointers<Result>(
        _ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>, UnsafePointer<Int32>) -> Result
    ) -> Result {
        unsafe bytes.withUnsafeBytes { all in
            unsafe withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: offsets.count) { places in
                for (place, offset) in offsets.enumerated() {
                    unsafe places.initializeElement(
                        at: place, to: offset < 0 ? nil : all.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self))
                }
                return unsafe body(Int32(offsets.count), UnsafePointer(places.baseAddress), lengths, formats)
            }
        }
    }
}

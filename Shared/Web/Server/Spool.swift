/// Collects bytes in memory while they are few, and in a file above a limit.
struct Spool {
    private enum Store {
        case memory([UInt8])
        case file(SpooledFile)
    }

    let directory: String
    let memoryLimit: Int
    private var store = Store.memory([])
    private(set) var count = 0

    /// A spool that expects so many bytes in all, as far as that is known.
    init(in directory: String, memoryLimit: Int, expecting expected: Int = 0) throws(SpoolError) {
        self.directory = directory
        self.memoryLimit = memoryLimit
        if expected > memoryLimit {
            store = .file(try SpooledFile(in: directory))
        } else {
            var memory: [UInt8] = []
            memory.reserveCapacity(expected)
            store = .memory(memory)
        }
    }

    mutating func append(_ bytes: Span<UInt8>) throws(SpoolError) {
        count += bytes.count
        switch store {
        case .file(let file): try file.append(bytes)
        case .memory(var memory):
            store = .memory([])
            unsafe bytes.withUnsafeBufferPointer { unsafe memory.append(contentsOf: $0) }
            store = .memory(memory)
            if memory.count > memoryLimit {
                let file = try SpooledFile(in: directory)
                try file.append(memory.span)
                store = .file(file)
            }
        }
    }

    /// What has been collected.
    var body: Body {
        switch store {
        case .memory(let bytes): bytes.isEmpty ? .none : .bytes(bytes)
        case .file(let file): .file(file)
        }
    }
}

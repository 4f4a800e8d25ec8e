package import FoundationEssentials

extension String: Readable {
    package init(cell: Cell) throws {
        guard !cell.isNull else { throw cell.mismatch }
        self = cell.text
    }
}

extension Bool: Readable {
    package init(cell: Cell) throws {
        self = unsafe try cell.parse { bytes in
            guard bytes.count == 1 else { return nil }
            switch unsafe bytes[0] {
            case UInt8(ascii: "t"): return true
            case UInt8(ascii: "f"): return false
            default: return nil
            }
        }
    }
}

extension Int: Readable {
    package init(cell: Cell) throws { self = unsafe try cell.parse(integer) }
}

extension Int64: Readable {
    package init(cell: Cell) throws { self = unsafe try cell.parse(integer) }
}

extension Int32: Readable {
    package init(cell: Cell) throws { self = unsafe try cell.parse(integer) }
}

/// A decimal integer; nil for anything else and for what does not fit.
private func integer<Value: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer) -> Value? {
    let isNegative = unsafe bytes.first == UInt8(ascii: "-")
    guard bytes.count > (isNegative ? 1 : 0) else { return nil }
    var value: Value = 0
    var place = isNegative ? 1 : 0
    while place < bytes.count {
        let digit = unsafe bytes[place] &- 48
        guard digit < 10 else { return nil }
        let (shifted, first) = value.multipliedReportingOverflow(by: 10)
        let (sum, second) = isNegative ? shifted.subtractingReportingOverflow(Value(digit)) : shifted.addingReportingOverflow(Value(digit))
        guard !first, !second else { return nil }
        value = sum
        place += 1
    }
    return value
}

extension Double: Readable {
    package init(cell: Cell) throws {
        guard !cell.isNull, let value = Double(cell.text) else { throw cell.mismatch }
        self = value
    }
}

extension Decimal: Readable {
    package init(cell: Cell) throws {
        guard !cell.isNull, let value = Decimal(string: cell.text) else { throw cell.mismatch }
        self = value
    }
}

extension UUID: Readable {
    package init(cell: Cell) throws {
        self = unsafe try cell.parse { text in
            guard text.count == 36 else { return nil }
            var value = UUID_NULL
            let isWhole = unsafe withUnsafeMutableBytes(of: &value) { bytes in
                var place = 0
                for target in bytes.indices {
                    if target == 4 || target == 6 || target == 8 || target == 10 {
                        guard unsafe text[place] == UInt8(ascii: "-") else { return false }
                        place += 1
                    }
                    guard let high = unsafe Hex.value(text[place]), let low = unsafe Hex.value(text[place + 1]) else { return false }
                    unsafe bytes[target] = high << 4 | low
                    place += 2
                }
                return true
            }
            return isWhole ? UUID(uuid: value) : nil
        }
    }
}

private let UUID_NULL: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)

extension Date: Readable {
    package init(cell: Cell) throws {
        self = unsafe try cell.parse(Timestamp.date(from:))
    }
}

extension JSON: Readable {
    package init(cell: Cell) throws {
        guard !cell.isNull else { throw cell.mismatch }
        var bytes: [UInt8] = []
        cell.append(to: &bytes)
        self.init(bytes)
    }
}

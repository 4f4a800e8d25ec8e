/// Looks again and again until something is so, four minutes at most; throws `NeverSo` where it is not so by then.
///
/// What waits for every older transaction waits for those of other tests too, and one of these takes in all of ESCO; the rests leave it the processor.
package func eventually(file: String = #fileID, line: Int = #line, _ isSo: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(240)
    while try await !isSo() {
        if ContinuousClock.now >= end { throw NeverSo(description: "\(file):\(line): What is waited for did not come in four minutes.") }
        try await Task.sleep(for: .milliseconds(50))
    }
}

/// What was waited for did not come; the description says where it was waited for.
package struct NeverSo: Error, CustomStringConvertible {
    package let description: String
}

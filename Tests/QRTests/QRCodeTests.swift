import Testing

@testable import QR

@Suite struct `A QR code` {
    /// The modules that the path draws, row by row.
    private func modules(_ code: QRCode) -> [[Bool]] {
        var grid = [[Bool]](repeating: [Bool](repeating: false, count: code.side), count: code.side)
        for run in code.path.split(separator: "z") {
            let numbers = run.split { !$0.isNumber }.compactMap { Int($0) }
            for column in numbers[0]..<(numbers[0] + numbers[2]) { grid[numbers[1]][column] = true }
        }
        return grid
    }

    @Test func `has its three finders, its timing and a quiet zone where the standard puts them`() throws {
        let code = try #require(QRCode("https://foothold.example.org/jobs/board/guyana/01a20e9c-d343-790a-a39d-42fd9ecdfbcd"))
        let grid = modules(code)
        let finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"].map { $0.map { $0 == "1" } }
        let far = code.side - 4 - 7
        for (top, left) in [(4, 4), (4, far), (far, 4)] {
            for row in 0..<7 { #expect(Array(grid[top + row][left..<(left + 7)]) == finder[row]) }
        }
        for column in 12..<far { #expect(grid[10][column] == column.isMultiple(of: 2)) }
        for edge in [0, 1, 2, 3, code.side - 1, code.side - 4] {
            #expect(!grid[edge].contains(true) && !grid.contains { $0[edge] })
        }
        #expect((code.side - 8 - 17).isMultiple(of: 4))
    }

    @Test func `differs with the text, is the same for the same, and is none for what it cannot hold`() {
        #expect(QRCode("a")?.path == QRCode("a")?.path)
        #expect(QRCode("a")?.path != QRCode("b")?.path)
        #expect(QRCode("")?.path == nil && QRCode(String(repeating: "x", count: 5000))?.path == nil)
    }
}

import Crypto
import Foundation
import Hosting
import Testing
import Web

@testable import PortalService

@Suite struct `A list of breached passwords` {
    @Test(arguments: [":3", ":12044\r", ""])
    func `has each of its passwords, the first and the last too, and no other`(tail: String) throws {
        let passwords = (0..<400).map { "stolen password \($0)" }
        try Self.listing(passwords, tail: tail) { list in
            let breached = try BreachedPasswords(path: list.path)
            for password in passwords { #expect(try breached.has(password)) }
            for number in 0..<400 { #expect(try !breached.has("kept password \(number)")) }
        }
    }

    @Test(arguments: 1...3) func `may be as short as a line`(count: Int) throws {
        let passwords = (0..<count).map { "stolen password \($0)" }
        try Self.listing(passwords, tail: ":1") { list in
            let breached = try BreachedPasswords(path: list.path)
            for password in passwords { #expect(try breached.has(password)) }
            #expect(try !breached.has("a green paper boat"))
        }
    }

    @Test func `is digests by line, or the setting is refused`() throws {
        #expect(throws: SettingsError.self) { try BreachedPasswords(path: "/nowhere/at/all") }
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(String(repeating: "password\n", count: 200).utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(throws: SettingsError.self) { try BreachedPasswords(path: file.path) }
    }

    @Test func `keeps people from choosing what it has, and says so beside the field`() async throws {
        try await Self.listing(["a green paper boat"]) { list in
            try await Desk.open(breachedPasswords: BreachedPasswords(path: list.path)) { desk in
                let cleo = try await desk.signIn("cleo")
                let stolen = await desk.post("/account/password", Self.change(to: "a+green+paper+boat"), as: cleo)
                #expect(stolen.status == 422 && stolen.text.contains("is on a public list"))
                try FileManager.default.removeItem(at: list)
                let unread = await desk.post("/account/password", Self.change(to: "a+brown+paper+boat"), as: cleo)
                #expect(unread.status == 503 && unread.text.contains("Nothing was changed"))
                _ = try await desk.signIn("cleo")
            }
        }
    }

    private static func change(to password: String) -> String {
        "current=\(Desk.password.replacing(" ", with: "+"))&password=\(password)"
    }

    /// A file with the digests of `passwords`, in order, each with `tail` after it.
    private static func listing(_ passwords: [String], tail: String, _ body: (URL) throws -> Void) throws {
        let file = try write(passwords, tail)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file)
    }

    private static func listing(_ passwords: [String], _ body: (URL) async throws -> Void) async throws {
        let file = try write(passwords, ":1")
        defer { try? FileManager.default.removeItem(at: file) }
        try await body(file)
    }

    private static func write(_ passwords: [String], _ tail: String) throws -> URL {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let lines = passwords.map { hexadecimal(sha1(Array($0.utf8))).uppercased() + tail + "\n" }.sorted()
        try Data(lines.joined().utf8).write(to: file)
        return file
    }
}

import Outbound
import Testing

@Suite struct `A virus scanner` {
    /// Gives pieces until there are no more.
    private static func pieces(_ texts: [String]) -> () async throws -> [UInt8]? {
        var rest = texts[...]
        return { rest.popFirst().map { Array($0.utf8) } }
    }

    @Test(arguments: ["", "clamd:", "clamd:relative", "clamd://host", "clamd://host:x", "clamd://host:70000", "command:scan", "/bin/scan"])
    func `is named by one of three forms`(setting: String) {
        #expect(VirusScanner(setting) == nil)
    }

    @Test(arguments: [("stream: OK\0", VirusScanner.Verdict.clean), ("stream: Eicar-Signature FOUND\0", .infected)])
    func `that is clamd gets each piece after its length, and says what it found`(answer: String, verdict: VirusScanner.Verdict)
        async throws
    {
        let clamd = Listener { conversation in
            conversation.hear(until: "piece\0\0\0\0")
            conversation.say(answer)
        }
        let scanner = try #require(VirusScanner("clamd://127.0.0.1:\(clamd.port)"))
        #expect(try await scanner.scan(Self.pieces(["first", "second piece"])) == verdict)
        #expect(await clamd.transcript() == "zINSTREAM\0\0\0\0\u{5}first\0\0\0\u{C}second piece\0\0\0\0")
    }

    @Test func `that says something else, or nothing, leaves no verdict`() async throws {
        for answer in ["INSTREAM size limit exceeded. ERROR\0", ""] {
            let clamd = Listener { conversation in
                conversation.hear(until: "x\0\0\0\0")
                conversation.say(answer)
            }
            let scanner = try #require(VirusScanner("clamd://127.0.0.1:\(clamd.port)"))
            await #expect(throws: VirusScanner.ScanError.undecided(answer.replacing("\0", with: ""))) {
                try await scanner.scan(Self.pieces(["x"]))
            }
        }
    }

    @Test(arguments: ["clamd:/nowhere/clamd.ctl", "clamd://127.0.0.1:1", "command:/nowhere/scan"])
    func `that is not there is said to be so`(setting: String) async throws {
        let scanner = try #require(VirusScanner(setting))
        await #expect(throws: VirusScanner.ScanError.self) { try await scanner.scan(Self.pieces(["x"])) }
    }

    @Test(arguments: [("/bin/true", VirusScanner.Verdict.clean), ("/bin/false", .infected), ("/bin/grep -vq EICAR", .clean)])
    func `that is a command says it by what it leaves with`(command: String, verdict: VirusScanner.Verdict) async throws {
        let scanner = try #require(VirusScanner("command:\(command)"))
        // More than a pipe holds, of which two of the commands read nothing.
        let pieces = Self.pieces(Array(repeating: String(repeating: "x\n", count: 100_000), count: 5))
        #expect(try await scanner.scan(pieces) == verdict)
    }

    @Test func `that fails leaves no verdict`() async throws {
        let scanner = try #require(VirusScanner("command:/bin/ls --no-such-option"))
        await #expect(throws: VirusScanner.ScanError.undecided("status 512")) { try await scanner.scan(Self.pieces(["x"])) }
    }
}

package import Crypto
import FoundationEssentials

extension Settings {
    /// The master key that `FOOTHOLD_KEY_FILE` holds; nil where no file is set.
    ///
    /// Throws `SettingsError` where the file cannot be read or holds no key, for a process must not go on under a wrong one.
    package func masterKey() throws -> MasterKey? {
        guard let keyFile else { return nil }
        guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
            throw SettingsError(name: "FOOTHOLD_KEY_FILE", problem: "names a file that cannot be read")
        }
        do {
            return try MasterKey(hexadecimal: text)
        } catch {
            throw SettingsError(name: "FOOTHOLD_KEY_FILE", problem: "names a file without 64 hexadecimal digits")
        }
    }
}

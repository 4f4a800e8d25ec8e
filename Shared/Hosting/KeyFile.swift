package import Crypto
import FoundationEssentials

extension Settings {
    /// The master keys that `FOOTHOLD_KEY_FILE` holds, the one in force first; nil where no file is set.
    ///
    /// Throws `SettingsError` where the file cannot be read or holds no key, for a process must not go on under a wrong one.
    package func masterKeys() throws -> MasterKeys? {
        guard let keyFile else { return nil }
        guard let text = try? String(contentsOfFile: keyFile, encoding: .utf8) else {
            throw SettingsError(name: "FOOTHOLD_KEY_FILE", problem: "names a file that cannot be read")
        }
        do {
            return try MasterKeys(hexadecimal: text)
        } catch {
            throw SettingsError(name: "FOOTHOLD_KEY_FILE", problem: "names a file with a line that is not 64 hexadecimal digits")
        }
    }
}

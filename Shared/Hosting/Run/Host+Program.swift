import Glibc

extension Host {
    /// The whole of a program that serves by the settings of its environment until it is asked to end.
    ///
    /// What keeps it from serving is told in a line on standard error, and the program ends with status 1.
    package static func serve(_ program: String, _ services: (Host) throws -> [HostedService]) async {
        do {
            let host = Host(try Settings.current())
            try await host.run(try services(host))
        } catch {
            let line = "\(program): \(error)\n"
            _ = write(STDERR_FILENO, line, line.utf8.count)
            exit(1)
        }
    }
}

package import Web

/// One service as a process runs it: what it serves, and what it does in the background.
package struct HostedService: Sendable {
    package let mount: Mount
    package let workers: [Worker]

    package init(_ mount: Mount, workers: [Worker] = []) {
        self.mount = mount
        self.workers = workers
    }
}

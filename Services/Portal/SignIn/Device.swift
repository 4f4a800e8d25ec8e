/// Names a browser and its system as people know them, from what the browser calls itself.
enum Device {
    /// For example `Firefox, Windows`; empty where nothing is known.
    static func name(_ software: String) -> String {
        [first(browsers, in: software), first(systems, in: software)].compactMap(\.self).joined(separator: ", ")
    }

    private static func first(_ names: [(mark: String, name: String)], in software: String) -> String? {
        names.first { software.contains($0.mark) }?.name
    }

    // Each calls itself by its forerunners' names too, so the newer comes first.
    private static let browsers = [
        (mark: "Edg/", name: "Edge"), (mark: "OPR/", name: "Opera"), (mark: "SamsungBrowser", name: "Samsung Internet"),
        (mark: "Firefox/", name: "Firefox"), (mark: "Chrome/", name: "Chrome"), (mark: "Safari/", name: "Safari"),
        (mark: "curl/", name: "curl"),
    ]
    private static let systems = [
        (mark: "Android", name: "Android"), (mark: "iPhone", name: "iPhone"), (mark: "iPad", name: "iPad"),
        (mark: "Windows", name: "Windows"),
        (mark: "Mac OS X", name: "macOS"), (mark: "CrOS", name: "ChromeOS"), (mark: "Linux", name: "Linux"),
    ]
}

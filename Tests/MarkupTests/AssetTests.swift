import Testing

@testable import Markup

struct AssetTests {
    @Test func `the files are in the binary`() {
        #expect(String(decoding: Asset.stylesheet.bytes, as: UTF8.self).hasPrefix("/* Foothold"))
        #expect(String(decoding: Asset.script.bytes, as: UTF8.self).hasSuffix("})();\n"))
        for script in [Asset.planScript, .liveScript, .signScript] {
            #expect(String(decoding: script.bytes, as: UTF8.self).hasSuffix("})();\n"))
        }
        #expect(String(decoding: Asset.icon.bytes, as: UTF8.self).hasPrefix("<svg"))
    }

    @Test func `an asset's address changes with its content`() {
        #expect(Asset.stylesheet.path == "/assets/foothold.css?v=" + Asset.stylesheet.version)
        #expect(Set(Asset.allCases.map(\.version)).count == Asset.allCases.count)
    }

    @Test func `the stylesheet knows every class that the styleguide uses`() {
        let style = String(decoding: Asset.stylesheet.bytes, as: UTF8.self)
        let used = Set(Styleguide.page.tags.flatMap { $0.ids("class") })
        #expect(used.filter { !style.contains("." + $0) }.isEmpty)
    }

    @Test func `style and script stay small`() {
        #expect(Asset.stylesheet.bytes.count + Asset.script.bytes.count < 48_000)
    }
}

import FoundationEssentials
import Models
import Testing

@testable import Web

/// What the probe finds out about a type.
struct ProbeTests {
    struct Tree: Codable {
        let name: String
        let children: [Tree]
        let cost: Money?
        let notes: [String: Int]
        let plantedAt: Date
    }

    @Test func `a type that holds itself has a schema and an example`() throws {
        let schema = Probe.schema(of: Tree.self)
        #expect(schema.json == ["$ref": "#/components/schemas/ProbeTests.Tree"])
        let tree = try #require(schema.components["ProbeTests.Tree"])
        #expect(tree["required"] == ["name", "children", "notes", "plantedAt"])
        #expect(tree["properties"]?["children"] == ["type": "array", "items": ["$ref": "#/components/schemas/ProbeTests.Tree"]])
        #expect(tree["properties"]?["notes"]?["additionalProperties"] == ["type": "integer"])
        #expect(tree["properties"]?["plantedAt"]?["format"] == "date-time")
        #expect(schema.components["Money"]?["properties"]?["currency"]?["enum"] == ["USD", "BSD", "GYD", "HTG"])
        #expect(Probe.example(of: Tree.self)?.children.isEmpty == true)
    }

    @Test func `an identifier is a UUID and a limit is a limit`() {
        #expect(Probe.schema(of: Account.ID.self).json["format"] == "uuid")
        #expect(Probe.schema(of: Text<2, 40>.self).json["minLength"] == 2)
        #expect(Probe.schema(of: Text<2, 40>.self).json["maxLength"] == 40)
        #expect(Probe.schema(of: Whole<0, 9>.self).json["maximum"] == 9)
    }

    @Test func `a generic type has a name that OpenAPI allows`() {
        let schema = Probe.schema(of: PageOf<Tree>.self)
        #expect(schema.json == ["$ref": "#/components/schemas/PageOf_ProbeTests.Tree"])
        #expect(schema.properties.map(\.name) == ["items", "next"])
        #expect(schema.properties.map(\.isRequired) == [true, false])
    }
}

import Foundation
import Records
import SalesModel
import SpecLoader
import Testing

@Suite("The JSON Schema for editors")
struct SpecSchemaTests {
    private func schema(_ kind: SpecKind) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(SpecSchema.text(for: kind).utf8))
        return try #require(object as? [String: Any])
    }

    private func definition(_ name: String, _ kind: SpecKind) throws -> [String: Any] {
        let definitions = try #require(try schema(kind)["definitions"] as? [String: [String: Any]])
        return try #require(definitions[name])
    }

    @Test("has every key that a spec may write, and no other", arguments: SpecKind.allCases)
    func keys(kind: SpecKind) throws {
        let properties = try #require(
            try definition(kind.entity.name.replacing(" ", with: "_"), kind)["properties"] as? [String: Any])
        let written = kind.entity.fields.filter { $0.need != .fromFileName && $0.need != .computed }.map(\.key)
        #expect(Set(properties.keys) == Set(written))
    }

    @Test("asks for what the loader and the rules ask for")
    func required() throws {
        let required = try definition("interaction", .interaction)["required"] as? [String]
        #expect(required == ["name", "purpose", "responsibilities", "coach", "exit_criteria", "collateral"])
        #expect(try definition("interaction", .interaction)["additionalProperties"] as? Bool == false)
    }

    @Test("lets an optional key stand without a value, and no required one")
    func null() throws {
        let properties = try #require(try definition("contact", .deal)["properties"] as? [String: [String: Any]])
        #expect(properties["title"]?["type"] as? [String] == ["string", "number", "boolean", "null"])
        #expect(properties["name"]?["type"] as? [String] == ["string", "number", "boolean"])
        #expect((properties["influence"]?["enum"] as? [Any])?.count == 4)
        #expect(properties["name"]?["description"] as? String == "Their name")
    }

    @Test("of all kinds holds each entity once")
    func all() throws {
        let object = try JSONSerialization.jsonObject(with: Data(SpecSchema.text().utf8)) as? [String: Any]
        let definitions = try #require(object?["definitions"] as? [String: Any])
        #expect(definitions["process"] != nil && definitions["deal"] != nil && definitions["exit_criterion"] != nil)
        #expect(object?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
        #expect(SpecSchema.text() == SpecSchema.text())
    }
}

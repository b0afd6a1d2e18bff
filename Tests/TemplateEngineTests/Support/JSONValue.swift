import Diagnostics
import Foundation
import Records
import TemplateEngine

/// Any JSON, decoded.
enum JSONValue: Decodable, Sendable {
    case null
    case boolean(Bool)
    case number(Decimal)
    case text(String)
    case list([JSONValue])
    case record([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Decimal.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .list(value)
        } else {
            self = .record(try container.decode([String: JSONValue].self))
        }
    }

    /// Data that nobody declared. A null is a value like an empty text: it hides what outer scopes say.
    var value: FieldValue {
        switch self {
        case .null: .text("")
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        case .text(let value): .text(value)
        case .list(let values): .list(values.map(\.located))
        case .record(let values):
            .record(
                RecordStorage(entity: .open, place: Place(file: ""), values: values.mapValues(\.located)))
        }
    }

    private var located: Located<FieldValue> { Located(value, at: Place(file: "")) }
}

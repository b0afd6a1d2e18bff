import Foundation
import TemplateEngine

/// Data that no schema describes, as JSON gives them.
struct OpenRecord: TemplateRecord {
    let schema = RecordSchema.open
    private let values: [String: TemplateValue]

    init(_ values: [String: TemplateValue]) { self.values = values }

    func value(of field: String) -> TemplateValue? { values[field] }
}

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

    /// A null is a value like an empty text: it hides what outer scopes say.
    var templateValue: TemplateValue {
        switch self {
        case .null: TemplateValue(.text(""))
        case .boolean(let value): TemplateValue(.boolean(value))
        case .number(let value): TemplateValue(.number(value))
        case .text(let value): TemplateValue(.text(value))
        case .list(let values): TemplateValue(.list(values.map(\.templateValue)))
        case .record(let values): TemplateValue(.record(OpenRecord(values.mapValues(\.templateValue))))
        }
    }
}

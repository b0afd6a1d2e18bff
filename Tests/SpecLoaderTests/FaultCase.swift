import Records
import SalesModel
import Testing

/// A stretch of a spec and all that the loader tells of it, word for word.
struct FaultCase: CustomTestStringConvertible, Sendable {
    let name: String
    let entity: Entity
    let yaml: String
    let tells: String

    init(_ name: String, _ entity: Entity, _ yaml: String, tells: String) {
        self.name = name
        self.entity = entity
        self.yaml = yaml.isEmpty ? "" : yaml + "\n"
        self.tells = tells.isEmpty ? "" : tells + "\n"
    }

    var testDescription: String { name }
}

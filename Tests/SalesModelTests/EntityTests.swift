import Records
import SalesModel
import Testing

@Suite("Each entity declares each field once")
struct EntityTests {
    @Test("fields are found in the order of their declaration")
    func order() {
        #expect(RoleFields.entity.fields.map(\.key) == ["id", "name", "side", "description", "people"])
    }
}

import Records
import SalesModel
import Testing

@Suite("The field reference")
struct FieldReferenceTests {
    @Test("a leaf without a mark is internal, and so is nothing that only leads to leaves")
    func audience() {
        let page = FieldReference.page([("f", RoleFields.entity)])
        #expect(page.contains("| **`name`** | one line of text | customer | As people say it: Plant manager |"))
        #expect(page.contains("| `description` | one line of text | internal |"))
    }
}

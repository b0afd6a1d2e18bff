import Foundation
import Records
import SalesModel
import TestSupport
import Testing

@Suite("The field reference")
struct FieldReferenceTests {
    static let file = Checkout.root.appendingPathComponent("Sources/SalesModel/SalesModel.docc/Fields.md")

    @Test("the page in the documentation is the one the declarations make")
    func page() throws {
        let page = FieldReference.page([
            ("Specs/process.yaml", ProcessFields.entity), ("Specs/people.yaml", PeopleFields.entity),
            ("Specs/interactions/<id>.yaml", InteractionFields.entity),
            ("Specs/deals/<id>.yaml", DealFields.entity),
            ("Specs/coaching/<deal>.yaml", CoachingFileFields.entity),
        ])
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try page.write(to: Self.file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(Self.file.lastPathComponent); run again without RECORD_GOLDEN")
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == page)
    }

    @Test("a leaf without a mark is internal, and so is nothing that only leads to leaves")
    func audience() {
        let page = FieldReference.page([("f", RoleFields.entity)])
        #expect(page.contains("| **`name`** | one line of text | customer | As people say it: Plant manager |"))
        #expect(page.contains("| `description` | one line of text | internal |"))
    }
}

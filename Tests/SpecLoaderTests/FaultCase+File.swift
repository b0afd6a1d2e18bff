import Records
import SalesModel

extension FaultCase {
    /// Files as a whole.
    static let fileCases = [
        FaultCase(
            "two documents", RoleFields.entity,
            """
            id: buyer
            name: Buyer
            side: buyer
            ---
            id: other
            """,
            tells: """
                a.yaml:4:1: error[S14]: a second document begins here; a file holds one
                    4 | ---
                      | ^^^
                   help: delete the '---', or move what follows into a file of its own
                """),
        FaultCase(
            "nothing but comments", RoleFields.entity,
            """
            # to be written
            """,
            tells: """
                a.yaml:1:1: error[S15]: the file says nothing; it is to describe a role
                    1 | # to be written
                      | ^
                   help: begin with 'id: …'
                """),
        FaultCase(
            "an empty file", RoleFields.entity,
            "",
            tells: """
                a.yaml:1:1: error[S15]: the file says nothing; it is to describe a role
                   help: begin with 'id: …'
                """),
        FaultCase(
            "an empty file of people", PeopleFields.entity,
            "",
            tells: """
                a.yaml:1:1: error[S15]: the file says nothing; it is to describe people
                   help: begin with 'people: …'
                """),
    ]
}

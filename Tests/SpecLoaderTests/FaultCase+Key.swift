import Records
import SalesModel

extension FaultCase {
    /// Keys that are missing, written twice or not to be written, and ids.
    static let keyCases = [
        FaultCase(
            "keys that are missing", RoleFields.entity,
            """
            id: a
            """,
            tells: """
                a.yaml:1:1: error[S04]: this role has no 'name'
                    1 | id: a
                      | ^^
                   help: add 'name: …' (as people say it: Plant manager)
                a.yaml:1:1: error[S04]: this role has no 'side'
                    1 | id: a
                      | ^^
                   help: add 'side: buyer | seller | partner | community' (whose side the role is on)
                """),
        FaultCase(
            "a key without a value is missing where it is required", RoleFields.entity,
            """
            id: a
            name:
            side: ~
            """,
            tells: """
                a.yaml:1:1: error[S04]: this role has no 'name'
                    1 | id: a
                      | ^^
                   help: add 'name: …' (as people say it: Plant manager)
                a.yaml:1:1: error[S04]: this role has no 'side'
                    1 | id: a
                      | ^^
                   help: add 'side: buyer | seller | partner | community' (whose side the role is on)
                """),
        FaultCase(
            "an empty text is missing where it is required", RoleFields.entity,
            """
            id: a
            name: ''
            side: buyer
            """,
            tells: """
                a.yaml:1:1: error[S04]: this role has no 'name'
                    1 | id: a
                      | ^^
                   help: add 'name: …' (as people say it: Plant manager)
                """),
        FaultCase(
            "what a rule tells is not told here", ActionFields.entity,
            """
            text: Call
            side: buyer
            """,
            tells: ""),
        FaultCase(
            "a key written twice, and once more", RoleFields.entity,
            """
            id: a
            name: A
            name: B
            side: buyer
            name: C
            """,
            tells: """
                a.yaml:3:1: error[S05]: 'name' is written twice; it already stands in line 2
                    3 | name: B
                      | ^^^^
                   help: keep one of the two
                a.yaml:5:1: error[S05]: 'name' is written twice; it already stands in line 2
                    5 | name: C
                      | ^^^^
                   help: keep one of the two
                """),
        FaultCase(
            "an id with capitals and spaces", RoleFields.entity,
            """
            id: Plant Manager
            name: A
            side: buyer
            """,
            tells: """
                a.yaml:1:5: error[S06]: 'Plant Manager' is no id: ids are lower-case letters, digits and hyphens
                    1 | id: Plant Manager
                      |     ^^^^^^^^^^^^^
                   help: write 'plant-manager'
                """),
        FaultCase(
            "an id without a letter", RoleFields.entity,
            """
            id: '!!'
            name: A
            side: buyer
            """,
            tells: """
                a.yaml:1:6: error[S06]: '!!' is no id: ids are lower-case letters, digits and hyphens
                    1 | id: '!!'
                      |      ^^
                   help: write a short name such as 'plant-manager'
                """),
        FaultCase(
            "an id that the file's name says", DealFields.entity,
            """
            id: acme
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            """,
            tells: """
                a.yaml:1:1: error[S12]: 'id' is not written in a deal: the file's name says it
                    1 | id: acme
                      | ^^
                   help: delete the line; to change the id, rename the file
                """),
        FaultCase(
            "a key that follows from others", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 2
            amount: 4
            """,
            tells: """
                a.yaml:3:1: error[S12]: 'amount' is not written in an investment line: it follows from other keys
                    3 | amount: 4
                      | ^^^^^^
                   help: delete the line; it is worked out: quantity times unit price
                """),
    ]
}

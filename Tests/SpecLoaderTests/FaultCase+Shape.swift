import Records
import SalesModel

extension FaultCase {
    /// Keys and shapes that are not those of the record.
    static let shapeCases = [
        FaultCase(
            "an unknown key, nearly right", ContactFields.entity,
            """
            id: a
            name: A
            personal_wim: B
            """,
            tells: """
                a.yaml:3:1: error[S02]: 'personal_wim' is not a key of a contact
                    3 | personal_wim: B
                      | ^^^^^^^^^^^^
                   help: did you mean 'personal_win'?
                """),
        FaultCase(
            "a key in another style", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            closeDate: 2026-01-01
            """,
            tells: """
                a.yaml:7:1: error[S02]: 'closeDate' is not a key of a deal
                    7 | closeDate: 2026-01-01
                      | ^^^^^^^^^
                   help: did you mean 'close_date'?
                """),
        FaultCase(
            "a key of the record around", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            manager: E
            contacts:
              - id: a
                name: A
                rep: D
            """,
            tells: """
                a.yaml:8:5: error[S02]: 'rep' is not a key of a contact
                    8 |     rep: D
                      |     ^^^
                   help: 'rep' is a key of the deal around it: check the indentation
                """),
        FaultCase(
            "a key of a record inside", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            objective: Win
            """,
            tells: """
                a.yaml:7:1: error[S02]: 'objective' is not a key of a deal
                    7 | objective: Win
                      | ^^^^^^^^^
                   help: 'objective' is a key of a plan: write it under 'plans'
                """),
        FaultCase(
            "a misspelt key is told once, whatever depends on it", ProcessFields.entity,
            """
            name: P
            organisation:
              name: O
            role:
              - id: a
                name: A
                side: byer
            stages: []
            """,
            tells: """
                a.yaml:4:1: error[S02]: 'role' is not a key of a process
                    4 | role:
                      | ^^^^
                   help: did you mean 'roles'?
                a.yaml:7:11: error[S08]: 'byer' is not a choice for 'side'
                    7 |     side: byer
                      |           ^^^^
                   help: did you mean 'buyer'? The choices are 'buyer', 'seller', 'partner', 'community'
                """),
        FaultCase(
            "a misspelt key of another shape is only misspelt", ProcessFields.entity,
            """
            name: P
            organisation:
              name: O
            role: a
            stages: []
            """,
            tells: """
                a.yaml:4:1: error[S02]: 'role' is not a key of a process
                    4 | role: a
                      | ^^^^
                   help: did you mean 'roles'?
                """),
        FaultCase(
            "an unknown key, far from all", LengthLimitFields.entity,
            """
            count: 2
            unit: pages
            colour: red
            """,
            tells: """
                a.yaml:3:1: error[S02]: 'colour' is not a key of a length limit
                    3 | colour: red
                      | ^^^^^^
                   help: its keys are count, unit
                """),
        FaultCase(
            "a text where a list is expected", ClusterFields.entity,
            """
            id: a
            name: A
            members: b
            behaviours: [c]
            """,
            tells: """
                a.yaml:3:10: error[S03]: 'members' expects a list, found the text 'b'
                    3 | members: b
                      |          ^
                   help: write each item on a line below it that begins with a hyphen: '- …'
                """),
        FaultCase(
            "a list where text is expected", RoleFields.entity,
            """
            id: a
            side: buyer
            name: [A, B]
            """,
            tells: """
                a.yaml:3:7: error[S03]: 'name' expects one line of text, found a list
                    3 | name: [A, B]
                      |       ^
                   help: write one value behind the colon; a text that begins with [ or - stands in quotes
                """),
        FaultCase(
            "a text with a colon as a list item", ClusterFields.entity,
            """
            id: a
            name: A
            members: [b]
            behaviours:
              - Ask: what hurts
              - Listen
            """,
            tells: """
                a.yaml:5:5: error[S03]: 'behaviours' expects one line of text, found keys and values
                    5 |   - Ask: what hurts
                      |     ^^^
                   help: put the text in quotes if the colon or brace belongs to it: '…'
                """),
        FaultCase(
            "a mapping where text is expected", RoleFields.entity,
            """
            id: a
            side: buyer
            name: {{x}}
            """,
            tells: """
                a.yaml:3:8: error[S03]: 'name' expects one line of text, found keys and values
                    3 | name: {{x}}
                      |        ^
                   help: put the text in quotes if the colon or brace belongs to it: '…'
                """),
        FaultCase(
            "a text where a record is expected", PlanFields.entity,
            """
            interaction: a
            best_action: She calls
            """,
            tells: """
                a.yaml:2:14: error[S03]: 'best_action' expects the keys and values of a customer action, found the text 'She calls'
                    2 | best_action: She calls
                      |              ^^^^^^^^^
                   help: write its keys below it, indented: 'text: …'
                """),
        FaultCase(
            "texts where records are expected", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts:
              - Ada
              -
              - id: b
                name: Bob
            """,
            tells: """
                a.yaml:7:5: error[S03]: 'contacts' expects the keys and values of a contact, found the text 'Ada'
                    7 |   - Ada
                      |     ^^^
                   help: write its keys below it, indented: 'id: …'
                a.yaml:8:4: error[S03]: an item of 'contacts' is empty
                    8 |   -
                      |    ^
                   help: write the item behind the hyphen, or delete the line
                """),
        FaultCase(
            "a list as the whole file", RoleFields.entity,
            """
            - id: a
            """,
            tells: """
                a.yaml:1:1: error[S03]: a role is written as keys and values, found a list
                    1 | - id: a
                      | ^
                   help: begin each line with a key and a colon: 'name: …'
                """),
        FaultCase(
            "a text as the whole file", RoleFields.entity,
            """
            just words
            """,
            tells: """
                a.yaml:1:1: error[S03]: a role is written as keys and values, found the text 'just words'
                    1 | just words
                      | ^^^^^^^^^^
                   help: begin each line with a key and a colon: 'name: …'
                """),
        FaultCase(
            "a list as a key", RoleFields.entity,
            """
            id: buyer
            name: Buyer
            side: buyer
            ? [a, b]
            : c
            """,
            tells: """
                a.yaml:4:3: error[S03]: a key of a role is one word, found a list or keys and values
                    4 | ? [a, b]
                      |   ^
                   help: write 'key: value'; a text that begins with [, { or ? stands in quotes
                """),
    ]
}

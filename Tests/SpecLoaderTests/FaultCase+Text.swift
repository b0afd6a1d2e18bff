import Records
import SalesModel

extension FaultCase {
    /// Texts that hold what no text may, and many faults at once.
    static let textCases = [
        FaultCase(
            "several lines where one is expected", RoleFields.entity,
            """
            id: buyer
            name: Buyer
            side: buyer
            description: |
              Two
              lines
            """,
            tells: """
                a.yaml:5:3: error[S11]: 'description' is one line of text, found several
                    5 |   Two
                      |   ^^^
                   help: to break a long text in the file only, begin it with '>' instead of '|'
                """),
        FaultCase(
            "a control character by escape", RoleFields.entity,
            """
            id: a
            name: "A\\x07B"
            side: buyer
            """,
            tells: """
                a.yaml:2:8: error[S10]: the text holds an invisible character, U+0007
                    2 | name: "A\\x07B"
                      |        ^^^^^^
                   help: delete it; it often comes along when text is pasted
                """),
        FaultCase(
            "a control character in the file", RoleFields.entity,
            """
            id: a
            name: A\u{7}B
            side: byer
            """,
            tells: """
                a.yaml:2:8: error[S10]: the text holds an invisible character, U+0007
                    2 | name: A�B
                      |        ^
                   help: delete it; it often comes along when text is pasted
                a.yaml:3:7: error[S08]: 'byer' is not a choice for 'side'
                    3 | side: byer
                      |       ^^^^
                   help: did you mean 'buyer'? The choices are 'buyer', 'seller', 'partner', 'community'
                """),
        FaultCase(
            "a private character", RoleFields.entity,
            """
            id: a
            name: Ada \u{100000} Byron
            side: buyer
            """,
            tells: """
                a.yaml:2:11: error[S10]: the text holds a private character, U+100000
                    2 | name: Ada \u{100000} Byron
                      |           ^
                   help: delete it; characters from U+100000 up are kept for the making of documents
                """),
        FaultCase(
            "many faults, each told once", DealFields.entity,
            """
            name: A
            company: [B]
            stage: c
            rep: D
            manger: E
            close_date: 1.2.2026
            amount: 12,500
            status: opne
            contacts:
              - id: Ada B
                name: Ada
                influence: hig
                influence: high
              - nam: Bob
            actions:
              - text: |
                  a
                  b
                side: buyr
            """,
            tells: """
                a.yaml:2:10: error[S03]: 'company' expects one line of text, found a list
                    2 | company: [B]
                      |          ^
                   help: write one value behind the colon; a text that begins with [ or - stands in quotes
                a.yaml:5:1: error[S02]: 'manger' is not a key of a deal
                    5 | manger: E
                      | ^^^^^^
                   help: did you mean 'manager'?
                a.yaml:6:13: error[S07]: 'close_date' expects a day such as 2026-12-01, found '1.2.2026'
                    6 | close_date: 1.2.2026
                      |             ^^^^^^^^
                   help: write it as 2026-02-01
                a.yaml:7:9: error[S07]: the number '12,500' can be read in two ways
                    7 | amount: 12,500
                      |         ^^^^^^
                   help: write 12500, or 12.5
                a.yaml:8:9: error[S08]: 'opne' is not a choice for 'status'
                    8 | status: opne
                      |         ^^^^
                   help: did you mean 'open'? The choices are 'open', 'won', 'lost', 'no_decision'
                a.yaml:10:9: error[S06]: 'Ada B' is no id: ids are lower-case letters, digits and hyphens
                   10 |   - id: Ada B
                      |         ^^^^^
                   help: write 'ada-b'
                a.yaml:12:16: error[S08]: 'hig' is not a choice for 'influence'
                   12 |     influence: hig
                      |                ^^^
                   help: did you mean 'high'? The choices are 'high', 'medium', 'low'
                a.yaml:13:5: error[S05]: 'influence' is written twice; it already stands in line 12
                   13 |     influence: high
                      |     ^^^^^^^^^
                   help: keep one of the two
                a.yaml:14:5: error[S02]: 'nam' is not a key of a contact
                   14 |   - nam: Bob
                      |     ^^^
                   help: did you mean 'name'?
                a.yaml:14:5: error[S04]: this contact has no 'id'
                   14 |   - nam: Bob
                      |     ^^^
                   help: add 'id: a-short-name' (what the deal calls them)
                a.yaml:17:7: error[S11]: 'text' is one line of text, found several
                   17 |       a
                      |       ^
                   help: to break a long text in the file only, begin it with '>' instead of '|'
                a.yaml:19:11: error[S08]: 'buyr' is not a choice for 'side'
                   19 |     side: buyr
                      |           ^^^^
                   help: did you mean 'buyer'? The choices are 'buyer', 'seller'
                """),
    ]
}

import Records
import SalesModel

extension FaultCase {
    /// What is no YAML: brackets, quotes, tabs, indentation.
    static let syntaxCases = [
        FaultCase(
            "a tab as indentation", RoleFields.entity,
            """
            id: a
            name: A
            side: buyer
            description:
            \tx: y
            """,
            tells: """
                a.yaml:5:1: error[S01]: a tab stands where spaces make the indentation
                    5 |     x: y
                      | ^
                   help: replace each tab by two spaces
                """),
        FaultCase(
            "a tab before a list item", ClusterFields.entity,
            """
            id: a
            name: A
            members:
            \t- a
            """,
            tells: """
                a.yaml:4:1: error[S01]: a tab stands where spaces make the indentation
                    4 |     - a
                      | ^
                   help: replace each tab by two spaces
                """),
        FaultCase(
            "a colon inside a text", RoleFields.entity,
            """
            name: Acme: the second try
            """,
            tells: """
                a.yaml:1:11: error[S01]: a second colon in a line makes no sense to YAML
                    1 | name: Acme: the second try
                      |           ^
                   help: put the text in quotes if the colon belongs to it; else check the indentation of the line
                """),
        FaultCase(
            "a quote that is never closed", RoleFields.entity,
            """
            id: a
            name: "Acme
            side: buyer
            """,
            tells: """
                a.yaml:2:7: error[S01]: the quote that opens here is never closed
                    2 | name: "Acme
                      |       ^
                   help: close the quote; within '…' write an apostrophe twice
                """),
        FaultCase(
            "a single quote that is never closed", RoleFields.entity,
            """
            id: a
            name: 'Acme
            """,
            tells: """
                a.yaml:2:7: error[S01]: the quote that opens here is never closed
                    2 | name: 'Acme
                      |       ^
                   help: close the quote; within '…' write an apostrophe twice
                """),
        FaultCase(
            "a list that is never closed", ClusterFields.entity,
            """
            id: a
            members: [a, b
            name: A
            """,
            tells: """
                a.yaml:2:10: error[S01]: the '[' that opens here is never closed, or a comma is missing in it
                    2 | members: [a, b
                      |          ^
                   help: close it, or put the text in quotes if the bracket belongs to it
                """),
        FaultCase(
            "a brace that is never closed", RoleFields.entity,
            """
            id: a
            name: {x: y
            """,
            tells: """
                a.yaml:2:7: error[S01]: the '{' that opens here is never closed, or a comma is missing in it
                    2 | name: {x: y
                      |       ^
                   help: close it, or put the text in quotes if the bracket belongs to it
                """),
        FaultCase(
            "a key whose colon no space follows", RoleFields.entity,
            """
            id: a
            name:Ada
            side: buyer
            """,
            tells: """
                a.yaml:2:1: error[S01]: no space follows the colon, so that YAML sees no key here
                    2 | name:Ada
                      | ^
                   help: write 'key: value', with a space
                """),
        FaultCase(
            "sentences that a comma cuts in a list", PlanFields.entity,
            """
            interaction: demo
            learn: [Who decides, and since when, What it costs]
            give: [A visit, on any day you like, "B, c d"]
            their_agenda: [the price, and the day]
            collateral: [Sheet one, price page]
            our_agenda:
              - Who decides, and since when
            """,
            tells: """
                a.yaml:2:22: warning[S20]: the comma ends the item before it, and 'and since when' is an item of its own
                    2 | learn: [Who decides, and since when, What it costs]
                      |                      ^^^^^^^^^^^^^^
                   help: put the sentence in quotes if it is one; if they are two, begin both alike
                a.yaml:3:17: warning[S20]: the comma ends the item before it, and 'on any day you like' is an item of its own
                    3 | give: [A visit, on any day you like, "B, c d"]
                      |                 ^^^^^^^^^^^^^^^^^^^
                   help: put the sentence in quotes if it is one; if they are two, begin both alike
                """),
        FaultCase(
            "a text that a comma cuts between braces", ResponsibilityFields.entity,
            "{role: rep, duty: Listens, explains nothing}",
            tells: """
                a.yaml:1:28: error[S02]: 'explains nothing' is not a key of a responsibility
                    1 | {role: rep, duty: Listens, explains nothing}
                      |                            ^^^^^^^^^^^^^^^^
                   help: a comma ends the text before it: put that text in quotes, this with it
                """),
        FaultCase(
            "a line without a colon", RoleFields.entity,
            """
            id: a
            name
            side: buyer
            """,
            tells: """
                a.yaml:2:1: error[S01]: the line has no colon: every key is followed by one
                    2 | name
                      | ^
                   help: write 'key: value'; a text that goes on in the next line is indented further than its key
                """),
        FaultCase(
            "a key out of line", RoleFields.entity,
            """
            id: a
              name: A
            side: buyer
            """,
            tells: """
                a.yaml:2:3: error[S01]: the line does not stand in line with what it belongs to
                    2 |   name: A
                      |   ^
                   help: keys of one record begin in the same column, list items under the same hyphen
                """),
        FaultCase(
            "a key less indented than its neighbours", ContactFields.entity,
            """
            links:
                - url: https://a.example
               checked: 2026-01-01
            """,
            tells: """
                a.yaml:3:4: error[S01]: the line does not stand in line with what it belongs to
                    3 |    checked: 2026-01-01
                      |    ^
                   help: keys of one record begin in the same column, list items under the same hyphen
                """),
        FaultCase(
            "a text cut off by a comment", RoleFields.entity,
            """
            id: a
            name: Press #4 in hall 2 # a comment
            side: buyer # whose
            """,
            tells: """
                a.yaml:2:13: warning[S19]: YAML takes this for a comment, and the text ends before it
                    2 | name: Press #4 in hall 2 # a comment
                      |             ^^^^^^^^^^^^^^^^^^^^^^^^
                   help: put the whole text in quotes if this belongs to it; else write a space after the #
                """),
        FaultCase(
            "a text that goes on behind its quotes", RoleFields.entity,
            """
            id: a
            name: "First" fitter
            """,
            tells: """
                a.yaml:2:15: error[S01]: the quote is closed, and the text goes on behind it
                    2 | name: "First" fitter
                      |               ^
                   help: put all of it in the other kind of quotes: '… "…" …'
                """),
        FaultCase(
            "a comma behind a text in quotes", RoleFields.entity,
            """
            id: a
            name: "A",
            """,
            tells: """
                a.yaml:2:10: error[S01]: a comma stands where none belongs
                    2 | name: "A",
                      |          ^
                   help: take the comma out, or put it in quotes if it belongs to the text
                """),
        FaultCase(
            "a comma too many", ContactFields.entity,
            """
            id: a
            influences: [b,, c]
            """,
            tells: """
                a.yaml:2:16: error[S01]: a comma stands where none belongs
                    2 | influences: [b,, c]
                      |                ^
                   help: take the comma out, or put it in quotes if it belongs to the text
                """),
        FaultCase(
            "a hyphen in the wrong place", RoleFields.entity,
            """
            id: a
            name: - b
            """,
            tells: """
                a.yaml:2:7: error[S01]: the line does not stand in line with what it belongs to
                    2 | name: - b
                      |       ^
                   help: keys of one record begin in the same column, list items under the same hyphen
                """),
    ]
}

import Records
import SalesModel

extension FaultCase {
    /// Texts that begin with a sign that means something to YAML.
    static let signCases = [
        FaultCase(
            "a text that begins with @", RoleFields.entity,
            """
            id: a
            name: @acme
            """,
            tells: """
                a.yaml:2:7: error[S01]: a text cannot begin with @ unless it stands in quotes
                    2 | name: @acme
                      |       ^
                   help: put the text in quotes: '…'
                """),
        FaultCase(
            "a text that begins with a backquote", RoleFields.entity,
            """
            id: a
            name: `acme`
            """,
            tells: """
                a.yaml:2:7: error[S01]: a text cannot begin with ` unless it stands in quotes
                    2 | name: `acme`
                      |       ^
                   help: put the text in quotes: '…'
                """),
        FaultCase(
            "a text that begins with %", RoleFields.entity,
            """
            id: a
            name: %acme
            """,
            tells: """
                a.yaml:2:7: error[S01]: a text cannot begin with % unless it stands in quotes
                    2 | name: %acme
                      |       ^
                   help: put the text in quotes: '…'
                """),
        FaultCase(
            "a text that begins with *", RoleFields.entity,
            """
            id: a
            name: *acme
            """,
            tells: """
                a.yaml:2:7: error[S01]: '*acme' refers to '&acme', which does not stand before it
                    2 | name: *acme
                      |       ^
                   help: put the text in quotes if the asterisk belongs to it
                """),
        FaultCase(
            "a text that begins with &", RoleFields.entity,
            """
            id: a
            name: &
            """,
            tells: """
                a.yaml:2:7: error[S01]: a text cannot begin with & unless it stands in quotes
                    2 | name: &
                      |       ^
                   help: put the text in quotes: '…'
                """),
        FaultCase(
            "a text that begins with * and goes on", RoleFields.entity,
            """
            id: a
            name: *bold* claim
            """,
            tells: """
                a.yaml:2:7: error[S01]: a text cannot begin with * unless it stands in quotes
                    2 | name: *bold* claim
                      |       ^
                   help: put the text in quotes: '…'
                """),
        FaultCase(
            "a backslash in double quotes", RoleFields.entity,
            """
            id: a
            name: "C:\\Users"
            """,
            tells: """
                a.yaml:2:12: error[S01]: a backslash in double quotes begins a special character, and this is none
                    2 | name: "C:\\Users"
                      |            ^
                   help: put the text in single quotes: '…'
                """),
        FaultCase(
            "a text behind the sign of a block", RoleFields.entity,
            """
            id: a
            description: | text
            name: b
            """,
            tells: """
                a.yaml:2:16: error[S01]: only a line break may follow '|' or '>'
                    2 | description: | text
                      |                ^
                   help: begin the text in the next line, indented
                """),
        FaultCase(
            "a text that begins with ! is a tag", RoleFields.entity,
            """
            id: a
            name: !acme
            side: buyer
            """,
            tells: """
                a.yaml:2:7: error[S01]: a text cannot begin with ! unless it stands in quotes
                    2 | name: !acme
                      |       ^
                   help: put the text in quotes: '…'
                """),
        FaultCase(
            "a text that begins with & and goes on", RoleFields.entity,
            """
            id: a
            name: &co Partners
            side: buyer
            """,
            tells: """
                a.yaml:2:7: error[S01]: a text cannot begin with & unless it stands in quotes
                    2 | name: &co Partners
                      |       ^
                   help: put the text in quotes: '…'
                """),
    ]
}

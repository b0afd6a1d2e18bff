import Records
import SalesModel

extension FaultCase {
    /// Words of which there are only some.
    static let wordCases = [
        FaultCase(
            "advocate: maybe", ContactFields.entity,
            """
            id: a
            name: A
            advocate: maybe
            """,
            tells: """
                a.yaml:3:11: error[S07]: 'advocate' expects true or false, found 'maybe'
                    3 | advocate: maybe
                      |           ^^^^^
                   help: write true or false
                """),
        FaultCase(
            "advocate: y", ContactFields.entity,
            """
            id: a
            name: A
            advocate: y
            """,
            tells: """
                a.yaml:3:11: error[S07]: 'advocate' expects true or false, found 'y'
                    3 | advocate: y
                      |           ^
                   help: write true or false
                """),
        FaultCase(
            "influence: High", ContactFields.entity,
            """
            id: a
            name: A
            influence: High
            """,
            tells: """
                a.yaml:3:12: error[S08]: 'High' is not a choice for 'influence'
                    3 | influence: High
                      |            ^^^^
                   help: did you mean 'high'? The choices are 'high', 'medium', 'low'
                """),
        FaultCase(
            "influence: hgih", ContactFields.entity,
            """
            id: a
            name: A
            influence: hgih
            """,
            tells: """
                a.yaml:3:12: error[S08]: 'hgih' is not a choice for 'influence'
                    3 | influence: hgih
                      |            ^^^^
                   help: did you mean 'high'? The choices are 'high', 'medium', 'low'
                """),
        FaultCase(
            "influence: enormous", ContactFields.entity,
            """
            id: a
            name: A
            influence: enormous
            """,
            tells: """
                a.yaml:3:12: error[S08]: 'enormous' is not a choice for 'influence'
                    3 | influence: enormous
                      |            ^^^^^^^^
                   help: choose one of 'high', 'medium', 'low'
                """),
    ]
}

import Records
import SalesModel

extension FaultCase {
    /// Days, times and spans in other forms.
    static let timeCases = [
        FaultCase(
            "due: 2026-02-30", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: 2026-02-30
            """,
            tells: """
                a.yaml:4:6: error[S07]: the calendar has no day '2026-02-30'
                    4 | due: 2026-02-30
                      |      ^^^^^^^^^^
                   help: check the month and the day
                """),
        FaultCase(
            "due: 2026-2-3", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: 2026-2-3
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day such as 2026-12-01, found '2026-2-3'
                    4 | due: 2026-2-3
                      |      ^^^^^^^^
                   help: write it as 2026-02-03
                """),
        FaultCase(
            "due: 3.2.2026", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: 3.2.2026
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day such as 2026-12-01, found '3.2.2026'
                    4 | due: 3.2.2026
                      |      ^^^^^^^^
                   help: write it as 2026-02-03
                """),
        FaultCase(
            "due: 31/12/2026", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: 31/12/2026
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day such as 2026-12-01, found '31/12/2026'
                    4 | due: 31/12/2026
                      |      ^^^^^^^^^^
                   help: write it as 2026-12-31
                """),
        FaultCase(
            "due: 03/02/2026", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: 03/02/2026
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day such as 2026-12-01, found '03/02/2026'
                    4 | due: 03/02/2026
                      |      ^^^^^^^^^^
                   help: write the year, the month and the day in figures, with hyphens
                """),
        FaultCase(
            "due: 2026/02/03", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: 2026/02/03
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day such as 2026-12-01, found '2026/02/03'
                    4 | due: 2026/02/03
                      |      ^^^^^^^^^^
                   help: write it as 2026-02-03
                """),
        FaultCase(
            "due: tomorrow", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: tomorrow
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day such as 2026-12-01, found 'tomorrow'
                    4 | due: tomorrow
                      |      ^^^^^^^^
                   help: write the year, the month and the day in figures, with hyphens
                """),
        FaultCase(
            "due: 2026-12-01T10:00", ActionFields.entity,
            """
            text: Call
            side: buyer
            owner: Ada
            due: 2026-12-01T10:00
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day such as 2026-12-01, found '2026-12-01T10:00'
                    4 | due: 2026-12-01T10:00
                      |      ^^^^^^^^^^^^^^^^
                   help: write it as 2026-12-01
                """),
        FaultCase(
            "due: 3 days past demo", ActionFields.entity,
            """
            text: Ring
            owner: Ann
            side: seller
            due: 3 days past demo
            """,
            tells: """
                a.yaml:4:6: error[S07]: 'due' expects a day, or a length of time before or after something, found '3 days past demo'
                    4 | due: 3 days past demo
                      |      ^^^^^^^^^^^^^^^^
                   help: write 2026-12-01, or like '3 days after <id of a plan>' or '2 weeks before go_live'
                """),
        FaultCase(
            "when: 2026-12-01T09:30", PlanFields.entity,
            """
            interaction: a
            when: 2026-12-01T09:30
            """,
            tells: """
                a.yaml:2:7: error[S07]: '2026-12-01T09:30' does not say its time zone
                    2 | when: 2026-12-01T09:30
                      |       ^^^^^^^^^^^^^^^^
                   help: add the zone, as hours from UTC: 2026-12-01T09:30+01:00 (Z for UTC itself)
                """),
        FaultCase(
            "when: 2026-12-01", PlanFields.entity,
            """
            interaction: a
            when: 2026-12-01
            """,
            tells: """
                a.yaml:2:7: error[S07]: 'when' expects a day and time with its zone, found '2026-12-01'
                    2 | when: 2026-12-01
                      |       ^^^^^^^^^^
                   help: write it like 2026-12-01T09:30+01:00
                """),
        FaultCase(
            "when: 2026-02-30T09:30Z", PlanFields.entity,
            """
            interaction: a
            when: 2026-02-30T09:30Z
            """,
            tells: """
                a.yaml:2:7: error[S07]: the calendar has no day '2026-02-30'
                    2 | when: 2026-02-30T09:30Z
                      |       ^^^^^^^^^^^^^^^^^
                   help: check the month and the day
                """),
        FaultCase(
            "when: 02.12.2026 10:00", PlanFields.entity,
            """
            interaction: a
            when: 02.12.2026 10:00
            """,
            tells: """
                a.yaml:2:7: error[S07]: 'when' expects a day and time with its zone, found '02.12.2026 10:00'
                    2 | when: 02.12.2026 10:00
                      |       ^^^^^^^^^^^^^^^^
                   help: write it as 2026-12-02T10:00+01:00, with your own hours from UTC in the place of +01:00
                """),
        FaultCase(
            "when: 9:30", PlanFields.entity,
            """
            interaction: a
            when: 9:30
            """,
            tells: """
                a.yaml:2:7: error[S07]: 'when' expects a day and time with its zone, found '9:30'
                    2 | when: 9:30
                      |       ^^^^
                   help: write it like 2026-12-01T09:30+01:00
                """),
        FaultCase(
            "due: 14d", GoalFields.entity,
            """
            due: 14d
            """,
            tells: """
                a.yaml:1:6: error[S07]: 'due' expects a length of time such as 14 days, found '14d'
                    1 | due: 14d
                      |      ^^^
                   help: write '14 days'
                """),
        FaultCase(
            "due: 2 wks", GoalFields.entity,
            """
            due: 2 wks
            """,
            tells: """
                a.yaml:1:6: error[S07]: 'due' expects a length of time such as 14 days, found '2 wks'
                    1 | due: 2 wks
                      |      ^^^^^
                   help: write a number and days, weeks, months or years: 14 days
                """),
        FaultCase(
            "due: soon", GoalFields.entity,
            """
            due: soon
            """,
            tells: """
                a.yaml:1:6: error[S07]: 'due' expects a length of time such as 14 days, found 'soon'
                    1 | due: soon
                      |      ^^^^
                   help: write a number and days, weeks, months or years: 14 days
                """),
        FaultCase(
            "due: 14", GoalFields.entity,
            """
            due: 14
            """,
            tells: """
                a.yaml:1:6: error[S07]: 'due' expects a length of time such as 14 days, found '14'
                    1 | due: 14
                      |      ^^
                   help: write a number and days, weeks, months or years: 14 days
                """),
        FaultCase(
            "due: 0 days", GoalFields.entity,
            """
            due: 0 days
            """,
            tells: """
                a.yaml:1:6: error[S07]: 'due' expects a length of time such as 14 days, found '0 days'
                    1 | due: 0 days
                      |      ^^^^^^
                   help: write a number and days, weeks, months or years: 14 days
                """),
    ]
}

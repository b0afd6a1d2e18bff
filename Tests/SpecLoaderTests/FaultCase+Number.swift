import Records
import SalesModel

extension FaultCase {
    /// Numbers in other forms.
    static let numberCases = [
        FaultCase(
            "unit_price: 12,500", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 12,500
            """,
            tells: """
                a.yaml:2:13: error[S07]: the number '12,500' can be read in two ways
                    2 | unit_price: 12,500
                      |             ^^^^^^
                   help: write 12500, or 12.5
                """),
        FaultCase(
            "unit_price: 12.500", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 12.500
            """,
            tells: """
                a.yaml:2:13: error[S07]: the number '12.500' can be read in two ways
                    2 | unit_price: 12.500
                      |             ^^^^^^
                   help: write 12500, or 12.5
                """),
        FaultCase(
            "unit_price: 12.345", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 12.345
            """,
            tells: """
                a.yaml:2:13: error[S07]: the number '12.345' can be read in two ways
                    2 | unit_price: 12.345
                      |             ^^^^^^
                   help: write 12345, or 12.3450
                """),
        FaultCase(
            "unit_price: 0.125", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 0.125
            """,
            tells: ""),
        FaultCase(
            "unit_price: 3.00", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 3.00
            """,
            tells: ""),
        FaultCase(
            "unit_price: €12500", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: €12500
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '€12500'
                    2 | unit_price: €12500
                      |             ^^^^^^
                   help: write 12500
                """),
        FaultCase(
            "unit_price: 12 EUR", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 12 EUR
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '12 EUR'
                    2 | unit_price: 12 EUR
                      |             ^^^^^^
                   help: write 12
                """),
        FaultCase(
            "unit_price: 12.500,00", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 12.500,00
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '12.500,00'
                    2 | unit_price: 12.500,00
                      |             ^^^^^^^^^
                   help: write 12500.00
                """),
        FaultCase(
            "unit_price: 1.234.567", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 1.234.567
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '1.234.567'
                    2 | unit_price: 1.234.567
                      |             ^^^^^^^^^
                   help: write 1234567
                """),
        FaultCase(
            "unit_price: 12 500", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 12 500
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '12 500'
                    2 | unit_price: 12 500
                      |             ^^^^^^
                   help: write 12500
                """),
        FaultCase(
            "unit_price: 1,5", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 1,5
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '1,5'
                    2 | unit_price: 1,5
                      |             ^^^
                   help: write 1.5
                """),
        FaultCase(
            "unit_price: 12k", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 12k
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '12k'
                    2 | unit_price: 12k
                      |             ^^^
                   help: write digits, with a point for decimals: 12500.50
                """),
        FaultCase(
            "unit_price: lots", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: lots
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found 'lots'
                    2 | unit_price: lots
                      |             ^^^^
                   help: write digits, with a point for decimals: 12500.50
                """),
        FaultCase(
            "unit_price: 1e3", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 1e3
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '1e3'
                    2 | unit_price: 1e3
                      |             ^^^
                   help: write digits, with a point for decimals: 12500.50
                """),
        FaultCase(
            "unit_price: 0x10", InvestmentLineFields.entity,
            """
            item: Kit
            unit_price: 0x10
            """,
            tells: """
                a.yaml:2:13: error[S07]: 'unit_price' expects a number, found '0x10'
                    2 | unit_price: 0x10
                      |             ^^^^
                   help: write digits, with a point for decimals: 12500.50
                """),
        FaultCase(
            "minutes: 30 min", PlanFields.entity,
            """
            interaction: a
            minutes: 30 min
            """,
            tells: """
                a.yaml:2:10: error[S07]: 'minutes' expects a whole number, found '30 min'
                    2 | minutes: 30 min
                      |          ^^^^^^
                   help: write digits only: 30
                """),
        FaultCase(
            "minutes: half an hour", PlanFields.entity,
            """
            interaction: a
            minutes: half an hour
            """,
            tells: """
                a.yaml:2:10: error[S07]: 'minutes' expects a whole number, found 'half an hour'
                    2 | minutes: half an hour
                      |          ^^^^^^^^^^^^
                   help: write digits only: 30
                """),
        FaultCase(
            "minutes: 1.5", PlanFields.entity,
            """
            interaction: a
            minutes: 1.5
            """,
            tells: """
                a.yaml:2:10: error[S07]: 'minutes' expects a whole number, found '1.5'
                    2 | minutes: 1.5
                      |          ^^^
                   help: write digits only: 30
                """),
        FaultCase(
            "minutes: -5", PlanFields.entity,
            """
            interaction: a
            minutes: -5
            """,
            tells: """
                a.yaml:2:10: error[S07]: 'minutes' expects a whole number, found '-5'
                    2 | minutes: -5
                      |          ^^
                   help: write digits only: 30
                """),
    ]
}

import Foundation
import Records
import SalesModel
import Testing

@Suite("The sums of a proposal")
struct ProposalSumTests {
    @Test(
        "the printed lines add up to the printed total, in what the currency counts in",
        arguments: [
            ("EUR", "7.5", "123.45", ["925.88", "1851.76", "351.83", "2203.59"]),
            ("JPY", "7.5", "123.45", ["926", "1852", "352", "2204"]),
            ("KWD", "7.5", "123.4567", ["925.925", "1851.85", "351.852", "2203.702"]),
            ("EUR", "-0.5", "0.01", ["-0.01", "-0.02", "0", "-0.02"]),
            ("EUR", "2", "100", ["200", "400", "76", "476"]),
        ])
    func sums(currency: String, quantity: String, price: String, expected: [String]) throws {
        let line = try FieldValue.record(
            SmallWorkspace.record(
                InvestmentLineFields.entity, "deals/acme", ["quantity": number(quantity), "unit_price": number(price)]))
        let option = try FieldValue.record(
            SmallWorkspace.record(
                InvestmentLineFields.entity, "deals/acme", ["unit_price": number("5000"), "optional": .boolean(true)]))
        let proposal = try SmallWorkspace.record(
            ProposalFields.entity, "deals/acme",
            ["investment": SmallWorkspace.list([line, line, option]), "tax_rate": number("19")])
        let deal = Deal(SmallWorkspace.record(DealFields.entity, "deals/acme", ["currency": .text(currency)]))
        let context = try EvaluationContext(
            workspace: SmallWorkspace.workspace, scope: Scope(deal: deal), today: #require(Day("2026-05-10")),
            audience: .customer)
        let first = try #require(Proposal(proposal).investment.first).storage
        let computed = [(first, "amount"), (proposal, "subtotal"), (proposal, "tax"), (proposal, "total")]
            .map { record, key in record.entity.field(key)?.compute?(record, context) }
        #expect(computed.map { $0?.raw } == expected)
    }

    @Test(
        "a proposal has paid for itself once what it brought, at the end of its periods, covers what was paid at their start",
        arguments: [
            // What is paid, what comes back: the first year's return, and the months.
            ([("once", "25000"), ("year", "19200")], [("quarter", "74400")], "297600", "3 months"),
            ([("once", "100")], [("month", "10")], "120", "10 months"),
            ([("once", "100")], [("once", "100")], "100", "1 month"),
            ([("once", "100")], [("year", "60")], "60", "24 months"),
            // The year's price falls due at once.
            ([("year", "100")], [("quarter", "30")], "120", "12 months"),
            ([("year", "100")], [("quarter", "22")], "88", "-"),
            ([("month", "10")], [("month", "10")], "120", "1 month"),
            ([("month", "10")], [("month", "9")], "108", "-"),
            ([("once", "100")], [], "-", "-"),
            ([], [("month", "9")], "108", "-"),
        ] as [([(String, String)], [(String, String)], String, String)])
    func payback(
        lines: [(every: String, amount: String)], returns: [(every: String, amount: String)], firstYear: String,
        months: String
    ) throws {
        func records(_ entity: Entity, _ key: String, _ rows: [(every: String, amount: String)]) throws -> FieldValue {
            try SmallWorkspace.list(
                rows.map { row in
                    try .record(
                        SmallWorkspace.record(
                            entity, "deals/acme", [key: number(row.amount), "every": .choice(row.every)]))
                })
        }
        let proposal = try SmallWorkspace.record(
            ProposalFields.entity, "deals/acme",
            [
                "investment": records(InvestmentLineFields.entity, "unit_price", lines),
                "returns": records(ReturnFields.entity, "amount", returns),
            ])
        let context = try EvaluationContext(
            workspace: SmallWorkspace.workspace, scope: Scope(), today: #require(Day("2026-05-10")),
            audience: .customer)
        let found = ["first_year_return", "payback"].map { key in
            proposal.entity.field(key)?.compute?(proposal, context)?.raw ?? "-"
        }
        #expect(found == [firstYear, months])
    }

    @Test(
        "what is paid again is told apart: the first year holds twelve months, each later one what is paid again",
        arguments: [
            ([("once", "100.00"), ("year", "40"), ("month", "5.5")], ["100", "40", "5.5", "106", "206"]),
            ([("once", "100")], ["100", "-", "-", "-", "100"]),
            ([("month", "5")], ["-", "-", "5", "60", "60"]),
            ([], ["-", "-", "-", "-", "-"]),
        ])
    func recurring(lines: [(every: String, price: String)], expected: [String]) throws {
        let records = try lines.map { line in
            try FieldValue.record(
                SmallWorkspace.record(
                    InvestmentLineFields.entity, "deals/acme",
                    ["unit_price": number(line.price), "every": .choice(line.every)]))
        }
        let proposal = SmallWorkspace.record(
            ProposalFields.entity, "deals/acme", ["investment": SmallWorkspace.list(records)])
        let context = try EvaluationContext(
            workspace: SmallWorkspace.workspace, scope: Scope(), today: #require(Day("2026-05-10")),
            audience: .customer)
        let found = ["once", "each_year", "each_month", "later_year", "subtotal"].map { key in
            proposal.entity.field(key)?.compute?(proposal, context)?.raw ?? "-"
        }
        #expect(found == expected)
    }

    private func number(_ text: String) throws -> FieldValue {
        .number(try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))))
    }
}

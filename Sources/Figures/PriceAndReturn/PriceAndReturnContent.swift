import DocumentModel
import Foundation
import Records
import SalesModel
import TemplateEngine

/// What a proposal costs in its first year and what it brings, and when it has paid for itself.
struct PriceAndReturnContent: FigureContent {
    static let traits = FigureTraits(
        subject: .deal,
        options: [FigureOption("table", "none", "below")],
        fields: [
            DealFields.read(\.proposal),
            ProposalFields.read(
                \.once, \.eachMonth, \.eachYear, \.subtotal, \.returns, \.firstYearReturn, \.payback),
            ReturnFields.read(\.what, \.amount, \.every),
        ],
        content: PriceAndReturnContent.init)

    struct Part: Sendable {
        enum Period: String, Sendable { case once, month, quarter, year }

        /// What it is; empty where only how often it comes tells it from the others.
        var what: String
        var period: Period
        /// `€19,200 each year`
        var amount: String
        /// `each year`
        var often: String
        var firstYear: Decimal
        var firstYearText: String
    }

    var costs: [Part]
    var returns: [Part]
    var costSum: (amount: Decimal, text: String)
    var returnSum: (amount: Decimal, text: String)
    /// `Has paid for itself after 3 months`; nil where it takes more than five years.
    var payback: String?
    let words: FigureWords

    init?(_ request: FigureRequest) {
        guard let proposal = request.record(.deal)?.record(DealFields.declarations.proposal) else { return nil }
        let fields = ProposalFields.declarations
        let words = request.figureWords
        func part(_ what: String, _ amount: Decimal, _ period: Part.Period) -> Part {
            let (word, times) =
                switch period {
                case .once: (words.once, 1)
                case .month: (words.eachMonth, 12)
                case .quarter: (words.eachQuarter, 4)
                case .year: (words.eachYear, 1)
                }
            let firstYear = amount * Decimal(times)
            return Part(
                what: what, period: period, amount: "\(request.format.shortText(of: amount)) \(word)", often: word,
                firstYear: firstYear, firstYearText: request.format.shortText(of: firstYear))
        }
        let paid: [(Decimal?, Part.Period)] = [
            (proposal.value(fields.once), .once), (proposal.value(fields.eachYear), .year),
            (proposal.value(fields.eachMonth), .month),
        ]
        costs = paid.compactMap { amount, period in amount.map { part("", $0, period) } }
        returns = proposal.records(fields.returns).compactMap { item in
            let fields = ReturnFields.declarations
            guard let amount = item.value(fields.amount), amount > 0 else { return nil }
            let period: Part.Period =
                switch item.value(fields.every) ?? .once {
                case .once: .once
                case .month: .month
                case .quarter: .quarter
                case .year: .year
                }
            return part(item.text(fields.what) ?? "", amount, period)
        }
        guard let cost = proposal.value(fields.subtotal), let brought = proposal.value(fields.firstYearReturn),
            cost > 0, brought > 0, !returns.isEmpty, costs.allSatisfy({ $0.firstYear >= 0 })
        else { return nil }
        costSum = (cost, request.format.shortText(of: cost))
        returnSum = (brought, request.format.shortText(of: brought))
        payback = proposal.value(fields.payback).map {
            words.paidBack.replacing("{months}", with: request.format.labels.text(of: $0))
        }
        self.words = words
    }

    var facts: [FigureFact] {
        var facts: [FigureFact] = []
        for parts in [costs, returns] {
            facts.tell(parts) { facts, part in
                facts.tell(part.what)
                facts.tell(part.period.rawValue)
                facts.tell(part.amount)
                facts.tell(part.often)
                facts.tell("\(part.firstYear)")
                facts.tell(part.firstYearText)
            }
        }
        facts.tell(costSum.text)
        facts.tell(returnSum.text)
        facts.tell(payback)
        return facts
    }

    func figure(_ options: FigureOptions) -> Figure? {
        let bars = PriceAndReturn(self)
        var drawing = bars.drawing(
            title: words.priceTitle, description: description, table: table(isNumbered: bars.isNumbered))
        let narrow = PriceAndReturn(self, isNarrow: true).drawing(
            title: drawing.title, description: drawing.description, table: drawing.table)
        drawing.narrow = Drawing.Narrow(size: narrow.size, elements: narrow.elements)
        drawing.showsTable = options["table"] == "below" || bars.isNumbered
        return .drawing(drawing)
    }

    private var description: String {
        let costs = costs.map(\.amount).joined(separator: ", ")
        let returns = returns.map { [$0.what, $0.amount].joined(by: ", ") }.joined(separator: "; ")
        let sums = "\(words.firstYear): \(costSum.text), \(returnSum.text)"
        return ["\(words.costs): \(costs)", "\(words.brings): \(returns)", sums, payback].joined(by: ". ") + "."
    }

    private func table(isNumbered: Bool) -> Table {
        let isOne = costs.count == 1
        let costs = costs.map { part in
            [isOne ? words.costs : "\(words.costs): \(part.often)", part.amount, part.firstYearText]
        }
        let returns = returns.map { ["\(words.brings): \($0.what)", $0.amount, $0.firstYearText] }
        let payback = payback.map { [[$0, "", ""]] } ?? []
        guard isNumbered else {
            return Table(["", words.amount, words.firstYear], numbers: [1, 2], costs + returns + payback)
        }
        let numbered = returns.enumerated().map { ["\($0 + 1)"] + $1 }
        return Table(
            [words.number, "", words.amount, words.firstYear], numbers: [0, 2, 3],
            costs.map { [""] + $0 } + numbered + payback.map { [""] + $0 })
    }
}

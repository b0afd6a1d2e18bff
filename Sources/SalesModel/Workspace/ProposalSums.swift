import Foundation
import Records
import Synchronization

/// What the lines of a proposal come to, each in whole cents, yen or what the currency counts in: a reader who adds up
/// the printed lines gets the printed total.
///
/// ```swift
/// ProposalSums(currency: "EUR").amount(of: line)   // 7.5 × 123.45 = 925.875, hence 925.88
/// ```
struct ProposalSums {
    /// How many digits after the decimal point an amount has.
    private let places: Int

    /// - Parameter currency: three letters, `EUR`.
    init(currency: String) { places = MinorUnit.places(of: currency) }

    /// Quantity times unit price.
    func amount(of line: InvestmentLine) -> Decimal? {
        guard let price = line.unitPrice?.value else { return nil }
        return rounded((line.quantity?.value ?? 1) * price)
    }

    /// The lines the customer does not choose and pays that often, together; nil where there are none.
    func sum(of proposal: Proposal, paid every: Every) -> Decimal? {
        let lines = proposal.investment.filter { $0.optional?.value != true && ($0.every?.value ?? .once) == every }
        let amounts = lines.compactMap(amount)
        return amounts.isEmpty ? nil : amounts.reduce(0, +)
    }

    /// What the customer pays in each year after the first; nil where all is paid once.
    func laterYear(of proposal: Proposal) -> Decimal? {
        let sums = [sum(of: proposal, paid: .year), sum(of: proposal, paid: .month).map { 12 * $0 }].compactMap(\.self)
        return sums.isEmpty ? nil : sums.reduce(0, +)
    }

    /// What the customer pays in the first year, before tax; nil where nothing is priced.
    func subtotal(of proposal: Proposal) -> Decimal? {
        let sums = [sum(of: proposal, paid: .once), laterYear(of: proposal)].compactMap(\.self)
        return sums.isEmpty ? nil : sums.reduce(0, +)
    }

    /// nil where no rate is said.
    func tax(on proposal: Proposal) -> Decimal? {
        guard let subtotal = subtotal(of: proposal), let rate = proposal.taxRate?.value else { return nil }
        return rounded(subtotal * rate / 100)
    }

    func total(of proposal: Proposal) -> Decimal? {
        subtotal(of: proposal).map { $0 + (tax(on: proposal) ?? 0) }
    }

    /// Whether any amount of its lines, returns and sums has cents.
    func hasCents(_ proposal: Proposal) -> Bool {
        let lines = proposal.investment
        let amounts =
            lines.map { $0.unitPrice?.value } + lines.map(amount) + proposal.returns.map { $0.amount?.value }
            + [tax(on: proposal)]
        return amounts.contains { $0.map { rounded($0, to: 0) != $0 } ?? false }
    }

    /// Half a cent goes away from zero, as invoices have it.
    private func rounded(_ amount: Decimal) -> Decimal { rounded(amount, to: places) }

    private func rounded(_ amount: Decimal, to places: Int) -> Decimal {
        var exact = amount
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, places, .plain)
        return rounded
    }
}

extension Workspace {
    /// Whether any amount of a deal's proposal has cents, so that all of them are to show theirs.
    package func hasCents(in deal: Deal) -> Bool {
        deal.proposal.map { ProposalSums(currency: currency(of: deal)).hasCents($0.value) } ?? false
    }
}

/// What a currency counts in: cents, or yen themselves.
private enum MinorUnit {
    private static let known = Mutex<[String: Int]>([:])

    /// How many digits after the decimal point amounts are printed with, by the same tables as they are printed.
    static func places(of currency: String) -> Int {
        known.withLock { known in
            if let places = known[currency] { return places }
            let style = Decimal.FormatStyle.Currency(code: currency, locale: Locale(identifier: "en_US_POSIX"))
            let places = style.format(0).split(separator: ".").dropFirst().last?.count { $0.isNumber } ?? 0
            known[currency] = places
            return places
        }
    }
}

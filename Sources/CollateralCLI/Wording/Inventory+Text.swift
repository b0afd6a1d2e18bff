package import Assembly
import Diagnostics
import Foundation
package import WorkspaceStore

extension Inventory {
    package func json() throws(WorkspaceError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        do {
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        } catch {
            throw .cannotWrite(path: "standard output", reason: .notMade("\(error)"))
        }
    }

    /// - Parameters:
    ///   - isAll: whether nothing was left out because of what was asked for.
    ///   - directory: the workspace, as the person named it.
    package func text(isAll: Bool = true, in directory: String = ".") -> String {
        var lines: [String] = []
        if !unread.isEmpty {
            lines += ["Not listed, since they cannot be read: \(unread.joined(separator: ", "))".oneSafeLine, ""]
        } else if deals.isEmpty {
            lines += [
                isAll
                    ? "No deals yet. 'collateral new deal ID\(option(directory))' makes one to fill in."
                    : "Nothing in any deal.", "",
            ]
        }
        for deal in deals {
            lines.append(
                "\(deal.company) (\(deal.id)) · \(deal.status) · \(deal.stage) · \(deal.rep), coached by \(deal.manager)"
                    .oneSafeLine
            )
            let rows = deal.meetings.map { meeting in
                [
                    meeting.name, meeting.when.map { String($0.prefix(16)).replacing("T", with: " ") } ?? "no date",
                    meeting.planWords,
                    meeting.hasCoaching ? "coaching: yes" : meeting.words(for: .coaching),
                    meeting.hasOutcome ? "outcome: yes" : meeting.words(for: .outcome),
                ]
            }
            lines += TextTable.lines(rows, indent: 2)
            lines += deal.overdueActions.map { action in
                "  overdue: \(action.text) (\(action.owner ?? "nobody"), since \(action.due))".oneSafeLine
            }
            lines += deal.paperLines
            lines.append("")
        }
        if !handOffs.isEmpty {
            let late = handOffs.count { $0.isLate }
            lines.append("Hand-offs" + (late > 0 ? " (\(late) late)" : ""))
            lines += TextTable.lines(
                handOffs.map { item in
                    [
                        item.isLate ? "LATE" : "", item.title, item.interaction, item.status,
                        item.firstNeeded.map { "needed \($0)" } ?? "",
                        item.due.map { "due \($0)" } ?? "no due date", item.owner ?? "no owner",
                    ]
                }, indent: 2)
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}

extension Inventory.Meeting {
    /// `plan: reviewed`, `plan: empty` where it says nothing yet, `plan: missing`
    fileprivate var planWords: String {
        guard hasPlan else { return words(for: .plan) }
        return "plan: \(missing.contains(.plan) ? "empty" : status ?? "")"
    }

    /// `outcome: missing`, or a dash where it is not wanted yet or any more.
    fileprivate func words(for part: MissingPart) -> String {
        "\(part.rawValue): \(missing.contains(part) ? "missing" : "–")"
    }
}

extension Inventory.DealState {
    /// `  sent: agenda of demo, revision 1 on 2026-11-24 to Cy Young` and `  held, never issued: agenda of first-call`
    fileprivate var paperLines: [String] {
        let sent = papers.flatMap { paper in
            paper.issued.map { issue in
                let recipients = [issue.to.map { " to \($0)" } ?? ""] + issue.also.map { ", on \($0.day) to \($0.to)" }
                return "  sent: \(paper.name), revision \(issue.number) on \(issue.day)\(recipients.joined())"
            }
        }
        let missing = [Settlement.held, .closed].compactMap { settlement in
            let names = papers.filter { $0.issued.isEmpty && $0.settled == settlement.rawValue }.map(\.name)
            return names.isEmpty ? nil : "  \(settlement.rawValue), never issued: \(names.joined(separator: ", "))"
        }
        return (sent + missing).map(\.oneSafeLine)
    }
}

extension Inventory.Paper {
    fileprivate var name: String { plan.map { "\(document) of \($0)" } ?? document }
}

/// Columns of text, each as wide as its widest entry.
enum TextTable {
    static func lines(_ rows: [[String]], indent: Int) -> [String] {
        let rows = rows.map { $0.map(\.oneSafeLine) }
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = String(repeating: " ", count: indent)
            for (column, text) in row.enumerated() where widths[column] > 0 {
                line += text
                if column < row.count - 1 {
                    line += String(repeating: " ", count: widths[column] - DisplayWidth.of(text) + 2)
                }
            }
            return line
        }
    }
}

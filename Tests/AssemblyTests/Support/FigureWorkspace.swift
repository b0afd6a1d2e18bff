import Diagnostics
import DocumentModel
import Figures
import Testing

@testable import Assembly

/// A workspace of any size whose documents draw figures, in words of any script.
struct FigureWorkspace {
    enum Script: String, CaseIterable {
        case english
        case german
        case hebrew

        var locale: String {
            switch self {
            case .english: "en-GB"
            case .german: "de-DE"
            case .hebrew: "he-IL"
            }
        }

        /// A sentence of words as long as people write them.
        var sentence: String {
            switch self {
            case .english: "Write down which second-year figures finance wants to see before they sign"
            case .german: "Instandhaltungsverantwortliche Flaschenreinigungsmaschinen-Projektleiterin benennt Termin"
            case .hebrew: "לרשום אילו נתונים של השנה השנייה מנהלת הכספים רוצה לראות לפני החתימה"
            }
        }

        var name: String {
            switch self {
            case .english: "Maximiliana Featherstonehaugh-Cholmondeley"
            case .german: "Sieglinde Oberbürgermeister-Schwarzenegger"
            case .hebrew: "אביגיל בן־דוד הכהן"
            }
        }
    }

    var count: Int
    var script = Script.english
    /// Further lines of the deal.
    var deal = ""

    /// What a document with this figure draws.
    ///
    /// - Parameters:
    ///   - block: the figure's name and options.
    ///   - target: what the template is about.
    func drawing(_ block: String, for target: String, _ audience: String = "internal") throws -> Drawing? {
        for case .figure(.drawing(let drawing)) in try document(block, for: target, audience).blocks { return drawing }
        return nil
    }

    func document(_ block: String, for target: String, _ audience: String = "internal") throws -> Document {
        let (maker, rendered) = try rendered(block, for: target, audience)
        return maker.make(rendered).document
    }

    /// What its figures draw from.
    func request(_ block: String, for target: String, _ audience: String) throws -> FigureRequest {
        try rendered(block, for: target, audience).rendered.figures
    }

    private func rendered(
        _ block: String, for target: String, _ audience: String
    ) throws -> (maker: DocumentMaker, rendered: RenderedDocument) {
        let folder = audience == "coaching" ? "coaching-plans/{{deal.manager.folder}}" : "figures"
        let path = folder + (target == "plan" ? "/{{plan.id}}/Figure" : "/Figure")
        let workspace = MemoryWorkspace(
            [
                "Specs/process.yaml": process, "Specs/deals/acme.yaml": dealText,
                "Templates/figure.md": MemoryWorkspace.template(
                    "figure", for: target, audience, path: path, "```figure \(block)\n```\n"),
            ].merging(interactions) { one, _ in one })
        let project = try workspace.project()
        #expect(project.problems().lines.filter { $0.contains("Templates/") } == [])
        let job = try #require(project.jobs().last { $0.name.hasPrefix("figure") })
        let maker = DocumentMaker(project: project)
        return (maker, try #require(maker.render(job)))
    }

    private func role(_ index: Int) -> String { index % (count + 1) == 0 ? "boss" : "role-\(index % (count + 1))" }

    private func text(_ index: Int) -> String { "\(script.sentence) \(index)" }

    private var process: String {
        var lines = [
            "name: How we sell", "locale: \(script.locale)", "organisation: {name: \"\(script.name) GmbH & Co. KG\"}",
            "roles:", "  - {id: rep, name: Rep, side: seller}", "  - {id: boss, name: \"\(script.name)\", side: buyer}",
        ]
        let sides = ["buyer", "seller", "buyer", "partner", "buyer", "seller", "community"]
        lines += (1...count).map { "  - {id: role-\($0), name: \"\(script.name) \($0)\", side: \(sides[$0 % 7])}" }
        lines.append("exchanges:")
        lines += (0..<count + count / 4).map { index in
            let ends = "from: \(role(index)), to: \(role(index % 3 == 0 ? index * 5 + 2 : index + 1))"
            return "  - {\(ends), deliverable: \"\(text(index))\", kind: \(index % 2 == 0 ? "tangible" : "intangible")}"
        }
        lines.append("buying_steps:")
        lines += (1...count).map {
            "  - {id: step-\($0), name: \"\(text($0))\", sell_step: \"\(text($0 + 100))\", sell_mode: negotiate}"
        }
        lines.append("stages:")
        lines += (1...count).map { stage in
            let served = "[step-\(stage)\(stage < count ? ", step-\(stage + 1)" : "")]"
            return
                "  - {id: stage-\(stage), name: \"\(text(stage))\", purpose: Go on, interactions: [meeting-\(stage)], "
                + "exit_criteria: [{text: They go on}], buying_steps: \(served)}"
        }
        return lines.joined(separator: "\n")
    }

    private var interactions: [String: String] {
        Dictionary(
            uniqueKeysWithValues: (1...count).map { index in
                // The document is about the last meeting.
                let agenda = (1...(index == count ? count : 1)).map {
                    "  - {minutes: \($0 % 7 + 1), topic: \"\(text($0))\", lead: \($0.isMultiple(of: 2) ? "rep" : "boss")}"
                }
                return (
                    "Specs/interactions/meeting-\(index).yaml",
                    "name: \"\(text(index))\"\npurpose: Hear them\ncoach: rep\n"
                        + "responsibilities: [{role: rep, duty: Asks}]\nexit_criteria: [{id: a, text: One}, {id: b, text: Two}]\n"
                        + "collateral: [{id: sheet, title: Cost sheet, message: It costs you.}]\nagenda:\n"
                        + agenda.joined(separator: "\n")
                )
            })
    }

    private func day(_ index: Int) -> String {
        let day = index * 5
        return "2026-\(twoDigits(3 + day / 28))-\(twoDigits(1 + day % 28))"
    }

    private func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private var dealText: String {
        var lines = [
            "name: One", "company: \"\(script.name) AG\"", "stage: stage-1", "rep: Ann", "manager: Bob",
            "shared_with: [customer]", "close_date: 2026-09-20", "go_live: 2026-10-01", "contacts:",
            "  - {id: cy, name: Cy, role: boss, influence: high, stance: for, buying_role: Decides}",
        ]
        let stances = ["for", "undecided", "against", "unknown"]
        lines += (1..<count).map { index in
            let reached = index == 1 ? "cy" : "c-\(index * 7 % count / 2 + 1), c-\(index - 1)"
            return "  - {id: c-\(index), name: \"\(script.name) \(index)\", title: \"\(text(index))\", "
                + "influence: \(["high", "medium", "low"][index % 3]), stance: \(stances[index % 4]), "
                + "buying_role: \"\(text(index))\", influences: [\(reached)]}"
        }
        lines.append("actions:")
        lines += (1...count).map { index in
            let isOurs = index.isMultiple(of: 3)
            let due = index.isMultiple(of: 11) ? "3 days after meeting-\(count)" : day(index)
            let after = index > 2 ? ", depends_on: \"\(text(index - 2))\"" : ""
            return
                "  - {text: \"\(text(index))\", owner: \(isOurs ? "Ann" : "Cy"), side: \(isOurs ? "seller" : "buyer"), "
                + "due: \(due), audience: customer\(after), status: \(["todo", "doing", "done", "dropped"][index % 4])}"
        }
        lines.append("plans:")
        let results = ["order", "advance", "continuation", "no_sale"]
        lines += (1...count).map { index in
            let held =
                index * 2 < count
                ? ", outcome: {result: \(results[index % 4]), criteria_met: [{criterion: a}]}, "
                    + "coaching: {skill_focus: \"\(text(index))\"}" : ""
            let when = index == count && count > 1 ? "" : ", when: \(day(index))T10:00+01:00"
            return "  - {interaction: meeting-\(index), minutes: 90\(when)\(held)}"
        }
        lines += [
            "proposal:", "  investment:", "    - {item: Kit, unit_price: 2500.5}",
            "    - {item: List, unit_price: 1200, every: year}", "    - {item: Line, unit_price: 10, every: month}",
            "  returns:",
        ]
        lines += (1...count).map {
            "    - {what: \"\(text($0))\", amount: \($0 * 100), every: \(["once", "month", "quarter", "year"][$0 % 4])}"
        }
        return lines.joined(separator: "\n") + "\n" + deal
    }
}

extension Drawing {
    /// The boxes of its words.
    var wordBoxes: [(text: String, box: Rectangle)] {
        elements.compactMap { element in
            if case .words(let words) = element { (words.lines.joined(separator: " "), words.box) } else { nil }
        }
    }

    /// Words that meet others, lie outside of the drawing, are wider than their boxes or too small to read.
    var faults: [String] {
        let boxes = wordBoxes
        var faults: [String] = []
        for (index, one) in boxes.enumerated() {
            let inner = Rectangle(x: 0.01, y: 0.01, width: size.width - 0.02, height: size.height - 0.02)
            if one.box.x < inner.x - 0.02 || one.box.y < inner.y - 0.02 || one.box.right > inner.right + 0.02
                || one.box.bottom > inner.bottom + 0.02
            {
                faults.append("'\(one.text)' lies outside")
            }
            for other in boxes[(index + 1)...] where one.box.shrunk.meets(other.box) {
                faults.append("'\(one.text)' meets '\(other.text)'")
            }
        }
        for case .words(let words) in elements {
            if words.size < 7.5 { faults.append("'\(words.lines)' is too small") }
            for line in words.lines
            where TextWidth.points(of: line, size: words.size, isBold: words.isBold) > words.box.width + 0.01 {
                faults.append("'\(line)' is wider than its box")
            }
        }
        return faults
    }
}

extension Rectangle {
    /// Without what rounding adds.
    fileprivate var shrunk: Rectangle {
        Rectangle(x: x + 0.01, y: y + 0.01, width: width - 0.02, height: height - 0.02)
    }
}

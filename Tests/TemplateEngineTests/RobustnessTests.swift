import Diagnostics
import TemplateEngine
import TestSupport
import Testing

struct RobustnessTests {
    private static let template = """
        # {{interaction.name | upper}} é👩‍🔧
        {{! a comment }}
        {{#deal.contacts | sort: influence}}
        - {{name}}: {{title | default: "?"}} {{#influence.high}}!{{/influence.high}}
        {{/deal.contacts}}
          {{>p}}
        {{<letter}}{{$title}}Title {{today | date: short}}{{/title}}{{/letter}}
        {{#?plan.learn | rows: 3}}
        1. {{.}}
        {{/plan.learn}}
        {{=<% %>=}}<%deal.company%><%={{ }}=%>{{{plan.terms}}}{{>*interaction.cycle}}
        {{^deal.close_date}}none{{/deal.close_date}} {{?plan.objective}} {{deal.actions | sum: cost | currency: EUR}}
        """

    @Test("no mutilated template crashes, and what passes the check renders")
    func mutations() {
        var random = SeededRandom(seed: 42)
        let library = Templates.library([
            "p": "{{name}}\n{{deal.name}}\n", "letter": "{{$title}}{{/title}}\n", "CAPD": "c", "PDCA": "p",
        ])
        let context = RenderContext(locale: "en-GB", currency: "EUR")
        for _ in 0..<600 {
            var bytes = Array(Self.template.utf8)
            for _ in 0...random.roll(4) {
                let start = random.roll(bytes.count)
                let end = min(bytes.count, start + 1 + random.roll(6))
                if random.roll(3) == 0 {
                    bytes.insert(contentsOf: bytes[start..<end], at: random.roll(bytes.count))
                } else {
                    bytes.removeSubrange(start..<end)
                }
            }
            let template = Templates.parse(String(decoding: bytes, as: UTF8.self))
            let check = TemplateCheck(template, against: Sales.root, library: library)
            var sink = RecordingSink()
            check.program?.renderSkeleton(into: &sink)
            if let report = check.program?.render(Sales.data, context: context, into: &sink) {
                #expect(report.faults.isEmpty)
            }
            #expect(check.program != nil || check.diagnostics.hasErrors)
        }
    }

    @Test("a template of twenty thousand lines is read in one go")
    func huge() throws {
        let lines = String(repeating: "{{#interaction}}{{name}}{{/interaction}} text\n", count: 20_000)
        #expect(Templates.parse(lines).diagnostics.isEmpty)
        let oneLine = String(repeating: "{{today | date}} x ", count: 10_000)
        #expect(Templates.parse(oneLine).diagnostics.isEmpty)
    }

    @Test("lines count: those of one file, and those that one rendering writes")
    func lines() throws {
        let many = String(repeating: "x\n", count: 500_000)
        #expect(Templates.faults(many) == [])
        #expect(
            Templates.faults(many + "{{nosuch}}\n{{/x}}") == [
                "500001:1 T11 a template has at most 500000 lines, and is read up to here"
            ])
        let some = String(repeating: "x\n", count: 100_000)
        let report = try Templates.render(
            String(repeating: "{{>p}}\n", count: 6), partials: ["p": some]
        ).report
        #expect(
            Templates.lines(report.faults) == [
                "Templates/partials/p.md:1:1 T11 the document grows beyond all use here"
            ])
    }

    @Test("partials that nest beyond all use are refused when checked")
    func deepPartials() {
        var partials: [String: String] = [:]
        for index in 0..<300 { partials["p\(index)"] = "{{>p\(index + 1)}}" }
        partials["p300"] = "end"
        #expect(
            Templates.faults("{{>p0}}", partials: partials) == [
                "Templates/partials/p199.md:1:1 T11 partials and sections are nested more than 200 deep"
            ])
    }
}

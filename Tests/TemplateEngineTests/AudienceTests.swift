import Diagnostics
import Records
import TemplateEngine
import Testing

struct AudienceTests {
    private static let customer = TemplateRules(audience: .customer)

    @Test(
        "an internal field is told on every way into a customer's template",
        arguments: [
            ("{{deal.amount}}", "1:3"), ("{{?plan.objective}}", "1:4"),
            ("{{deal.amount | currency | default: \"x\"}}", "1:3"),
            ("{{#deal.amount}}x{{/deal.amount}}", "1:4"), ("{{^deal.amount}}x{{/deal.amount}}", "1:4"),
            ("{{#deal}}{{#contacts}}{{influence}}{{/contacts}}{{/deal}}", "1:25"),
            ("{{#deal.contacts}}{{#influence.high}}x{{/influence.high}}{{/deal.contacts}}", "1:22"),
            ("{{#deal.actions | where: audience customer}}{{/deal.actions}}", "1:26"),
            ("{{#deal.actions | sort: cost}}{{/deal.actions}}", "1:25"),
            ("{{deal.actions | sum: cost}}", "1:23"), ("{{deal.competitors | join}}", "1:3"),
            ("{{#deal.competitors}}x{{/deal.competitors}}", "1:4"), ("{{#?plan.learn}}{{.}}{{/plan.learn}}", "1:5"),
            ("{{#plan.coaching}}x{{/plan.coaching}}", "1:4"), ("{{>*interaction.cycle}}", "1:5"),
            ("{{<letter}}{{$title}}{{deal.id}}{{/title}}{{/letter}}", "1:24"),
        ])
    func routes(template: String, place: String) {
        let partials = ["CAPD": "", "PDCA": "", "letter": "{{$title}}{{/title}}"]
        let found = Templates.faults(template, partials: partials, rules: Self.customer)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("\(place) E11 ") == true, "\(found)")
        #expect(Templates.faults(template, partials: partials) == [], "an internal template may name it")
    }

    @Test(
        "what a rep and the rep's manager alone read is told in every other template, those of colleagues too",
        arguments: [
            ("{{plan.review.note}}", "plan.review.note"), ("{{?plan.review.note}}", "plan.review.note"),
            ("{{#plan.review}}x{{/plan.review}}", "plan.review"), ("{{^plan.review}}x{{/plan.review}}", "plan.review"),
            ("{{#plan}}{{review.note | upper}}{{/plan}}", "review.note"), ("{{>outer}}", "plan.review.note"),
        ])
    func coaching(template: String, path: String) {
        let partials = ["outer": "{{>inner}}", "inner": "{{plan.review.note}}"]
        for (audience, readers) in [
            (Audience.internal, "colleagues"), (.partner, "partners"), (.customer, "customers"),
        ] {
            let found = Templates.faults(template, partials: partials, rules: TemplateRules(audience: audience))
            #expect(found.count == 1)
            #expect(
                found.first?.hasSuffix(
                    " E11 '\(path)' is coaching, which only the rep and the manager read, and this template is for \(readers)"
                )
                    == true, "\(found)")
        }
        #expect(Templates.faults(template, partials: partials, rules: TemplateRules(audience: .coaching)) == [])
    }

    @Test("a template for a rep and the rep's manager may read all the rest, and the day")
    func coachingReadsAll() {
        let rules = TemplateRules(audience: .coaching)
        #expect(
            Templates.faults(
                "{{deal.amount}} {{today}} {{#deal.contacts}}{{influence}}{{/deal.contacts}}", rules: rules) == [])
    }

    @Test("it is told at the tag in the partial, and the help names who pulls the partial in")
    func partial() throws {
        let check = Templates.check(
            "x\n {{>outer}}", partials: ["outer": "{{>inner}}", "inner": "\n{{deal.amount}}"], rules: Self.customer)
        #expect(
            Templates.lines(check.diagnostics) == [
                "Templates/partials/inner.md:2:3 E11 'deal.amount' is internal, and this template is for customers"
            ])
        #expect(
            check.diagnostics.first?.help
                == "'Templates/t.md:2:2' pulls this in; take it out, or make that template internal")
        #expect(check.program == nil)
    }

    @Test(
        "what is another thing tomorrow is told on every way into a template for outsiders",
        arguments: [
            ("{{today}}", "1:3", "today"), ("{{?today}}", "1:4", "today"),
            ("{{today | date: short}}", "1:3", "today"), ("{{#today}}x{{/today}}", "1:4", "today"),
            ("{{^today}}x{{/today}}", "1:4", "today"), ("{{#deal}}{{today}}{{/deal}}", "1:12", "today"),
            ("{{#deal.actions}}{{#late}}x{{/late}}{{/deal.actions}}", "1:21", "late"),
            ("{{#deal.actions | where: late}}x{{/deal.actions}}", "1:26", "late"),
            ("{{#deal.actions | sort: late}}x{{/deal.actions}}", "1:25", "late"),
        ])
    func day(template: String, place: String, path: String) {
        for (audience, readers) in [(Audience.customer, "customers"), (.partner, "partners")] {
            #expect(
                Templates.faults(template, rules: TemplateRules(audience: audience)) == [
                    "\(place) T15 '\(path)' changes with the day of the build, and this template is for \(readers)"
                ])
        }
        #expect(Templates.faults(template) == [], "an internal template may print it")
    }

    @Test(
        "within a section over a record that says the day, and there alone, today is the same tomorrow",
        arguments: [
            ("{{#deal}}{{today}}{{/deal}}", []), ("{{#deal}}{{>day}}{{/deal}}", []),
            ("{{#deal}}{{#actions}}{{#late}}x{{/late}}{{/actions}}{{/deal}}", []),
            ("{{#deal}}x{{/deal}}{{today}}", ["1:22 T15"]), ("{{^deal}}{{today}}{{/deal}}", ["1:12 T15"]),
            ("{{#deal}}{{>day}}{{/deal}}{{>day}}", ["1:3 T15"]),
        ])
    func fixedDay(template: String, told: [String]) {
        let rules = TemplateRules(audience: .customer, recordOfFixedDay: Sales.deal)
        let check = Templates.check(template, partials: ["day": "{{today}}"], rules: rules)
        #expect(check.diagnostics.map { "\($0.place.start.line):\($0.place.start.column) \($0.code.rawValue)" } == told)
        if told.isEmpty { #expect(check.program?.readsDay == false) }
    }

    @Test("the help says how a paper names its own day, and who pulls in the partial that prints the build's")
    func helpOfDay() {
        let check = Templates.check("{{today}} {{>inner}}", partials: ["inner": "{{today}}"], rules: Self.customer)
        #expect(
            check.diagnostics.map(\.help) == [
                "'Templates/t.md:1:11' pulls this in; print a date that a spec says, or make that template internal",
                "print a date that a spec says, or make the template internal",
            ])
    }

    @Test("what is internal and changes with the day is told as internal")
    func internalOfDay() {
        #expect(
            Templates.faults("{{#deal.overdue}}x{{/deal.overdue}}", rules: Self.customer) == [
                "1:4 E11 'deal.overdue' is internal, and this template is for customers"
            ])
    }

    @Test("what customers may see is no fault, nor is an id that the path of a file may hold")
    func allowed() {
        let template = "{{deal.company}}{{#deal.contacts}}{{name}}{{/deal.contacts}}{{deal.go_live}}"
        #expect(Templates.faults(template, rules: Self.customer) == [])
        let rules = TemplateRules(audience: .partner, allowedInternalPaths: ["deal.id"])
        #expect(
            Templates.faults("{{deal.id}}/{{plan.id}}", rules: rules) == [
                "1:15 E11 'plan.id' is internal, and this template is for partners"
            ])
    }
}

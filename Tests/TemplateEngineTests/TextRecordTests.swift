import Records
import TemplateEngine
import Testing

/// Records that stand for a text, such as a person for their name.
struct TextRecordTests {
    @Test(
        "a tag that ends at somebody prints their name, and leads on to what is known of them",
        arguments: [
            ("{{deal.rep}}", "[Maeve Kiely]"),
            ("{{deal.rep.email}}", "[maeve@brannock.example]"),
            ("{{deal.rep | upper}}", "[MAEVE KIELY]"),
            ("{{deal.rep | default: nobody}}", "[Maeve Kiely]"),
            ("{{#deal.rep}}Ask {{deal.rep}}, {{.}}{{/deal.rep}}", "Ask [Maeve Kiely], [Maeve Kiely]"),
            ("{{^deal.rep}}nobody{{/deal.rep}}", ""),
            ("{{deal.owners | join: \" and \"}}", "[Maeve Kiely and Colm Brady]"),
            ("{{#deal.owners | sort}}{{.}} {{/deal.owners}}", "[Colm Brady] [Maeve Kiely] "),
            ("{{#deal.owners}}{{name}} {{/deal.owners}}", "[Maeve Kiely] [Colm Brady] "),
            (
                "{{#deal.owners}}{{#email}}{{.}}{{/email}}{{^email}}-{{/email}} {{/deal.owners}}",
                "[maeve@brannock.example] - "
            ),
            ("{{deal.goals | join}}", "[Grow, Cut waste]"),
            ("{{#deal.actions}}{{owner | default: nobody}} {{/deal.actions}}", "[Maeve Kiely] [Colm Brady] [nobody] "),
            ("{{#deal.actions | sort: owner}}{{text}} {{/deal.actions}}", "[Ask finance] [Send plan] [Visit] "),
            ("{{#deal.actions | where: owner \"Maeve Kiely\"}}{{text}}{{/deal.actions}}", "[Send plan]"),
            ("{{#deal.actions | where: owner maeve}}{{text}}{{/deal.actions}}", "[Send plan]"),
            ("{{#deal.actions | where: owner \"Colm Brady\"}}{{text}}{{/deal.actions}}", "[Ask finance]"),
        ])
    func prints(template: String, expected: String) throws {
        #expect(try Templates.text(template) == expected)
    }

    @Test("in a section about somebody names mean what they mean around it")
    func sectionKeepsNames() throws {
        #expect(
            try Templates.text("{{#deal}}{{#rep}}{{name}}{{/rep}}{{/deal}}") == "[Acme springs]")
        #expect(
            Templates.faults("{{#deal.rep}}{{email}}{{/deal.rep}}").map { $0.prefix(16) } == ["1:16 T02 'email'"])
    }

    @Test(
        "somebody to fill in is a text of the record that names them, raw as it is written there",
        arguments: [
            ("{{?deal.rep}}", ["maeve: Maeve Kiely"]),
            ("{{#deal.rep}}{{?.}}{{/deal.rep}}", ["maeve: Maeve Kiely"]),
            (
                "{{#deal.actions}}{{?owner}}{{/deal.actions}}",
                ["maeve: Maeve Kiely", "Colm Brady: Colm Brady", "nil: nil"]
            ),
            ("{{#?deal.actions | rows: 1}}{{owner | default: x}}{{/deal.actions}}", ["nil: nil"]),
        ])
    func fillsIn(template: String, expected: [String]) throws {
        let blanks = try Templates.render(template).sink.blanks
        #expect(blanks.map { "\($0.raw ?? "nil"): \($0.value ?? "nil")" } == expected)
        #expect(blanks.allSatisfy { $0.kind == .text && $0.address?.hasPrefix("people") != true })
    }

    @Test(
        "a record that stands for a text is told to be none where a text will not do",
        arguments: [
            ("{{?deal.contacts}}", "T08"), ("{{#?deal.rep}}x{{/deal.rep}}", "T08"), ("{{{deal.rep}}}", "T07"),
            ("{{deal.rep | date}}", "T06"),
        ])
    func faults(template: String, code: String) {
        let found = Templates.faults(template)
        #expect(found.count == 1, "\(found)")
        #expect(found.allSatisfy { $0.contains(" \(code) ") }, "\(found)")
    }

    @Test(
        "what customers may not read of somebody, or of what stands for a text, is told",
        arguments: [
            ("{{deal.rep}} {{deal.rep.email}}", 0), ("{{deal.rep.zone}}", 1), ("{{deal.rep.manager}}", 1),
            ("{{deal.goals | join}}", 1), ("{{#deal.goals}}{{.}}{{/deal.goals}}", 1),
            ("{{#deal.goals | sort}}{{due}}{{/deal.goals}}", 1),
            ("{{#deal.goals | sort: due}}{{due}}{{/deal.goals}}", 0),
        ])
    func readers(template: String, count: Int) {
        let found = Templates.faults(template, rules: TemplateRules(audience: .customer))
        #expect(found.count == count, "\(found)")
        #expect(found.allSatisfy { $0.contains(" E11 ") }, "\(found)")
    }
}

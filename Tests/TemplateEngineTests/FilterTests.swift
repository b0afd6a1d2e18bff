import TemplateEngine
import Testing

struct FilterTests {
    @Test(
        "filters write for their reader",
        arguments: [
            (
                "{{plan.when}}", "Tuesday, 3\u{A0}March\u{A0}2026 at\u{A0}14:30",
                "Dienstag, 3.\u{A0}März\u{A0}2026 um\u{A0}14:30"
            ),
            ("{{today}}", "Friday, 27\u{A0}February\u{A0}2026", "Freitag, 27.\u{A0}Februar\u{A0}2026"),
            ("{{plan.when | date: day}}", "Tuesday, 3\u{A0}March\u{A0}2026", "Dienstag, 3.\u{A0}März\u{A0}2026"),
            ("{{plan.when | date: short}}", "3\u{A0}Mar\u{A0}2026", "3.\u{A0}März\u{A0}2026"),
            ("{{plan.when | date: dated}}", "Tue\u{A0}3\u{A0}Mar 2026", "Di.\u{A0}3.\u{A0}März 2026"),
            ("{{plan.when | date: brief}}", "Tue\u{A0}3\u{A0}Mar", "Di.\u{A0}3.\u{A0}März"),
            ("{{plan.when | date: weekday}}", "Tuesday", "Dienstag"),
            ("{{plan.when | date: month}}", "March\u{A0}2026", "März\u{A0}2026"),
            ("{{plan.when | date: time}}", "14:30", "14:30"),
            ("{{plan.when | date: iso}}", "2026-03-03T14:30+01:00", "2026-03-03T14:30+01:00"),
            ("{{deal.amount | currency}}", "€184,000.50", "184.000,50\u{A0}€"),
            ("{{deal.amount | currency: CHF whole}}", "CHF\u{A0}184,000", "184.000\u{A0}CHF"),
            ("{{deal.amount | currency: short}}", "€184,000.50", "184.000,50\u{A0}€"),
            ("{{plan.minutes | currency: short}}", "€1,045", "1.045\u{A0}€"),
            ("{{deal.amount}}", "184,000.5", "184.000,5"),
            ("{{deal.amount | number: 2}}", "184,000.50", "184.000,50"),
            ("{{plan.minutes}}", "1045", "1045"),
            ("{{plan.minutes | number}}", "1,045", "1.045"),
            ("{{interaction.name | upper}}", "DEMO", "DEMO"),
            ("{{deal.status | lower}}", "no decision", "no decision"),
            ("{{plan.learn | join}}", "Who signs?, What a stop costs?", "Who signs?, What a stop costs?"),
            (
                "{{plan.learn | join: ' / ' | upper}}", "WHO SIGNS? / WHAT A STOP COSTS?",
                "WHO SIGNS? / WHAT A STOP COSTS?"
            ),
            ("{{deal.actions | count}}", "3", "3"),
            ("{{plan.give | count}}", "0", "0"),
            ("{{deal.actions | where: audience customer | count}}", "2", "2"),
            ("{{deal.actions | where: done false | count}}", "2", "2"),
            ("{{deal.actions | where: done | count}}", "1", "1"),
            ("{{deal.actions | where: hours 3 | count}}", "1", "1"),
            ("{{deal.actions | sum: hours}}", "5", "5"),
            ("{{deal.actions | sum: cost | currency}}", "€11.75", "11,75\u{A0}€"),
            ("{{deal.close_date | date: short | default: \"not set\"}}", "not set", "not set"),
            (
                "{{plan.when | default: \"not set\"}}", "Tuesday, 3\u{A0}March\u{A0}2026 at\u{A0}14:30",
                "Dienstag, 3.\u{A0}März\u{A0}2026 um\u{A0}14:30"
            ),
        ])
    func values(template: String, english: String, german: String) throws {
        #expect(try Templates.text(template) == "[\(english)]")
        #expect(try Templates.text(template, locale: "de-DE") == "[\(german)]")
    }

    @Test(
        "lists are put in order and thinned out",
        arguments: [
            ("{{#deal.actions | sort: due}}{{text}};{{/deal.actions}}", "[Visit];[Send plan];[Ask finance];"),
            (
                "{{#deal.actions | sort: due descending}}{{text}};{{/deal.actions}}",
                "[Send plan];[Visit];[Ask finance];"
            ),
            ("{{#deal.contacts | sort: influence}}{{name}};{{/deal.contacts}}", "[Omar];[Jane];"),
            ("{{#deal.actions | sort: text}}{{text}};{{/deal.actions}}", "[Ask finance];[Send plan];[Visit];"),
            ("{{#plan.learn | sort}}{{.}};{{/plan.learn}}", "[What a stop costs?];[Who signs?];"),
            (
                "{{#deal.actions | where: audience customer internal}}{{text}};{{/deal.actions}}",
                "[Send plan];[Ask finance];[Visit];"
            ),
        ])
    func lists(template: String, expected: String) throws {
        #expect(try Templates.text(template) == expected)
    }

    @Test(
        "a whole number is written in the digits of the locale, as dates are, and without groups",
        arguments: [("en-GB", "1045 or 1,045"), ("de-CH", "1045 or 1’045"), ("ar-SA", "١٠٤٥ or ١٬٠٤٥")])
    func digits(locale: String, expected: String) throws {
        #expect(
            try Templates.text("{{plan.minutes}} or {{plan.minutes | number}}", locale: locale)
                == expected.split(separator: " or ").map { "[\($0)]" }.joined(separator: " or "))
    }

    @Test("a date without a time has no time to print")
    func noTime() throws {
        #expect(try Templates.text("{{today | date: time}}") == "[! today today]")
    }
}

import Diagnostics
import TemplateEngine
import Testing

struct BindingTests {
    @Test(
        "what cannot be bound is told word for word",
        arguments: [
            ("{{deal.closeDate}}", "1:3 T02 'deal.closeDate' is not a field of deal; did you mean 'close_date'?"),
            ("{{deals.name}}", "1:3 T02 'deals' is not known here; did you mean 'deal'?"),
            ("{{close_date}}", "1:3 T02 'close_date' is not known here; did you mean 'deal.close_date'?"),
            (
                "{{#deal.contacts}}{{nam}}{{/deal.contacts}}",
                "1:21 T02 'nam' is not a field of contact; did you mean 'name'?"
            ),
            ("{{deal.contacts.name}}", "1:3 T02 'deal.contacts' is a list, so it has no 'name' of its own"),
            ("{{deal.company.name}}", "1:3 T02 'deal.company' is a text and has no field 'name'"),
            (
                "{{#interaction.cycle.CADP}}{{/interaction.cycle.CADP}}",
                "1:4 T02 'interaction.cycle' is never 'CADP'; did you mean 'CAPD'?"
            ),
            ("{{>poeple}}", "1:4 T03 there is no partial 'poeple'; did you mean 'people'?"),
            ("{{<poeple}}{{/poeple}}", "1:4 T03 there is no partial 'poeple'; did you mean 'people'?"),
            ("{{deal.amount | money}}", "1:17 T04 there is no filter 'money'"),
            (
                "{{#deal.actions | sort}}{{/deal.actions}}",
                "1:19 T05 'sort' needs the field to sort by, and perhaps 'descending'"
            ),
            (
                "{{#deal.actions | sort: duee}}{{/deal.actions}}",
                "1:25 T02 'duee' is not a field of action; did you mean 'due'?"
            ),
            (
                "{{#deal.actions | where: audience custommer}}{{/deal.actions}}",
                "1:35 T05 'custommer' is no argument of 'where', which takes for 'audience' 'internal', 'partner', "
                    + "'customer'; did you mean 'customer'?"
            ),
            (
                "{{#deal.actions | where: audience}}{{/deal.actions}}",
                "1:19 T05 'where' needs a field and the values to keep"
            ),
            (
                "{{today | date: shrt}}",
                "1:17 T05 'shrt' is no argument of 'date', which takes 'long', 'day', 'short', 'dated', 'brief', 'weekday', 'month', "
                    + "'time', 'iso'; did you mean 'short'?"
            ),
            (
                "{{#deal.contacts | first: 0}}{{/deal.contacts}}",
                "1:27 T05 '0' is no argument of 'first', which takes how many to keep"
            ),
            ("{{today | date: short long}}", "1:23 T05 'long' is one argument too many for 'date'"),
            (
                "{{deal.amount | currency: euro}}",
                "1:27 T05 'euro' is no argument of 'currency', which takes a currency of three letters, 'whole' or 'short', or both"
            ),
            (
                "{{deal.actions | sum: text}}",
                "1:23 T05 'text' is no argument of 'sum', which takes a field that is a number"
            ),
            ("{{deal.name | default}}", "1:15 T05 'default' needs the text to print where the value is missing"),
            ("{{deal.name | date}}", "1:15 T06 'date' takes a date, and this is a text"),
            (
                "{{deal.contacts | sort: name | join: \", \"}}",
                "1:32 T06 'join' takes a list of texts, numbers, dates or choices, and this is a list of records"
            ),
            (
                "{{#plan.learn | where: x y}}{{/plan.learn}}",
                "1:17 T06 'where' takes a list of records, and this is a list of texts"
            ),
            ("{{deal.close_date | date | date}}", "1:28 T06 'date' takes a date, and 'date' gives a text"),
            (
                "{{#plan.learn | rows: 3}}{{/plan.learn}}",
                "1:17 T06 'rows' may stand only at the end of a list to fill in"
            ),
            ("{{?plan.objective | default: \"x\"}}", "1:21 T06 'default' may not stand in a field to fill in"),
            ("{{deal.contacts}}", "1:3 T07 'deal.contacts' is a list, which cannot be printed as it is"),
            ("{{interaction}}", "1:3 T07 'interaction' is a record, which cannot be printed as it is"),
            (
                "{{interaction.cycle.CAPD}}",
                "1:3 T07 'interaction.cycle.CAPD' is a yes or no, which cannot be printed"
            ),
            (
                "{{#deal.actions | count}}{{/deal.actions}}",
                "1:4 T08 'deal.actions | count' gives a whole number, which is no question to ask"
            ),
            (
                "{{#?deal.name}}{{/deal.name}}",
                "1:5 T08 'deal.name' is a text, not a list of which rows could be filled in"
            ),
            ("{{?deal.contacts}}", "1:4 T08 'deal.contacts' is a list, not one field to fill in"),
            ("{{?plan.coaching}}", "1:4 T08 'plan.coaching' is a record, not one field to fill in"),
            ("{{{deal.company}}}", "1:4 T09 'deal.company' is a text, not Markdown"),
            ("{{>*deal.name}}", "1:5 T10 'deal.name' is a text, so it cannot name a partial: only a choice can"),
            ("{{>*interaction.cycle}}", "1:5 T03 there is no partial 'PDCA'"),
            ("{{>endless}}", "Templates/partials/endless.md:1:10 T11 'endless' pulls itself in without end"),
            (
                "{{#deal}}{{>again}}{{/deal}}",
                "Templates/partials/again.md:1:10 T11 'again' pulls itself in without end"
            ),
            (
                "{{<letter}}{{$titel}}x{{/titel}}{{/letter}}",
                "1:15 T14 'letter' has no block 'titel'; did you mean 'title'?"
            ),
            ("{{<letter}}lost{{/letter}}", "1:12 T16 what stands here is not printed: it is in no block of 'letter'"),
        ])
    func unbound(template: String, expected: String) {
        let partials = [
            "people": "x", "CAPD": "y", "endless": "{{today}}{{>endless}}",
            "again": "{{#deal}}{{>again}}{{/deal}}", "letter": "{{$title}}T{{/title}}",
        ]
        #expect(Templates.faults(template, partials: partials) == [expected])
    }

    @Test(
        "the help says what to do",
        arguments: [
            ("{{nope}}", "known are 'deal', 'plan', 'interaction' and 'today'"),
            (
                "{{#deal.contacts}}{{zzz}}{{/deal.contacts}}",
                "it has 'name', 'title', 'influence', 'advocate' and 'influences'"
            ),
            ("{{interaction}}", "print one of its fields, such as 'interaction.name'"),
            (
                "{{deal.contacts}}",
                "loop over it: {{#deal.contacts}} … {{/deal.contacts}}, or put its texts in one line: | join"
            ),
            ("{{deal.contacts.name}}", "loop over it: {{#deal.contacts}}{{name}}{{/deal.contacts}}"),
            ("{{{deal.company}}}", "write {{deal.company}}"),
            (
                "{{deal.amount | money}}",
                "the filters are 'date', 'currency', 'number', 'upper', 'lower', 'join', 'default', 'count', 'any', "
                    + "'sort', 'where', 'first', 'rest', 'sum' and 'rows'"
            ),
            ("{{#deal}}", "write '{{/deal}}' where it ends"),
        ])
    func help(template: String, expected: String) {
        #expect(Templates.check(template).diagnostics.map(\.help) == [expected])
    }

    @Test("a name binds to the innermost scope that declares it, and a missing value never climbs")
    func innermost() throws {
        // A contact without a title does not take anything from outside, and its name is its own.
        let text = try Templates.text(
            "{{#deal}}{{#contacts}}{{name}} {{title}} {{company}}\n{{/contacts}}{{/deal}}")
        #expect(
            text == """
                [Jane] [Plant manager] [*Acme* | <b>R&D</b>]
                [Omar] [! deal.contacts.2.title title] [*Acme* | <b>R&D</b>]

                """)
    }

    @Test("a fault in a partial is told once, however often it is pulled in")
    func once() {
        #expect(
            Templates.faults("{{>p}}{{>p}}{{#deal}}{{>p}}{{/deal}}", partials: ["p": "\n{{deal.nme}}"]) == [
                "Templates/partials/p.md:2:3 T02 'deal.nme' is not a field of deal; did you mean 'name'?"
            ])
    }

    @Test("a fault of a section's tag hides no fault of what it holds")
    func nothingHidden() {
        #expect(
            Templates.faults("{{#deal.contcts}}{{name}}{{deal.nme}}{{/deal.contcts}}") == [
                "1:4 T02 'deal.contcts' is not a field of deal; did you mean 'contacts'?",
                "1:28 T02 'deal.nme' is not a field of deal; did you mean 'name'?",
            ])
    }

    @Test("a partial that follows the data down may pull itself in")
    func recursion() throws {
        let partials = ["person": "{{name}}({{#influences}}{{>person}}{{/influences}})"]
        #expect(
            try Templates.text("{{#deal.contacts}}{{>person}}{{/deal.contacts}}", partials: partials)
                == "[Jane]()[Omar]([Jane]())")
    }
}

import Diagnostics
import Records
import SalesModel
import SpecLoader
import Testing

@Suite("What the loader reads")
struct ValueTests {
    private func role(_ yaml: String) throws -> Role {
        Role(try #require(Loading.read(yaml, as: RoleFields.entity).record))
    }

    @Test(
        "text is what is written, whatever YAML would make of it",
        arguments: [
            ("2024", "2024"), ("007", "007"), ("1e3", "1e3"), ("yes", "yes"), ("No", "No"),
            ("2026-12-01", "2026-12-01"),
            ("0x1F", "0x1F"), (".inf", ".inf"), ("Null", "Null"), ("'null'", "null"), ("\"~\"", "~"),
            ("it's", "it's"), ("'it''s'", "it's"), ("\"a \\\"b\\\" \\u00e9\"", "a \"b\" é"), ("a  b", "a  b"),
            ("\n  one\n  two", "one two"), (">\n  one\n  two\n\n", "one two"), ("|\n  one\n", "one"),
            ("*x", nil), ("!!str 12", "12"), ("Acme # Inc", "Acme"), ("C#", "C#"), ("a:b", "a:b"),
            ("*Acme* | <b>R&D</b>", nil), ("'*Acme* | <b>R&D</b>'", "*Acme* | <b>R&D</b>"), ("<b>{{x}}", "<b>{{x}}"),
        ])
    func text(written: String, read: String?) {
        let record = Loading.read("name: \(written)\n", as: RoleFields.entity).record
        #expect(record.map(Role.init)?.name?.value == read)
    }

    @Test("a plain value's place is its text, and a quoted one's what is between the quotes")
    func places() throws {
        let yaml = "id:   ada\nname: 'Ada'\nside: \"buyer\"\ndescription: |\n\n    Two\n    lines\n"
        let role = try role(yaml)
        #expect(role.id?.place == Place(file: "a.yaml", line: 1, column: 7, length: 3))
        #expect(role.name?.place == Place(file: "a.yaml", line: 2, column: 8, length: 3))
        #expect(role.side?.place == Place(file: "a.yaml", line: 3, column: 8, length: 5))
        #expect(role.place == Place(file: "a.yaml", line: 1, column: 1, length: 2))
        #expect(role.place(of: \.side) == Place(file: "a.yaml", line: 3, column: 1, length: 4))
    }

    @Test("a block's place runs from its first letter to its last")
    func blockPlace() throws {
        let yaml = "id: a\ntitle: T\nmessage: |\n\n    Two\n    lines\n\nstatus: draft\n"
        let item = Collateral(try #require(Loading.read(yaml, as: CollateralFields.entity).record))
        #expect(item.message?.value.source == "\nTwo\nlines")
        #expect(
            item.message?.place
                == Place(file: "a.yaml", start: Position(line: 5, column: 5), end: Position(line: 6, column: 10)))
    }

    @Test("a question is a text, or a text with its kind")
    func questions() throws {
        let yaml = """
            name: n
            purpose: p
            questions:
              - What stopped last?
              - {ask: "What did it cost, all told?", kind: problem}
              - ask: Who else lost time by it?
            """
        let read = Loading.read(yaml, as: InteractionFields.entity)
        let questions = Interaction(try #require(read.record)).questions
        #expect(
            questions.map(\.ask?.value) == [
                "What stopped last?", "What did it cost, all told?", "Who else lost time by it?",
            ])
        #expect(questions.map(\.kind?.value) == [nil, .problem, nil])
        #expect(questions[0].ask?.place == Place(file: "a.yaml", line: 4, column: 5, length: 18))
        #expect(!read.diagnostics.contains { $0.place.start.line > 3 })
    }

    @Test("anchors, aliases and merged keys keep the place where the text stands")
    func aliases() throws {
        let yaml = """
            name: A
            company: B
            stage: c
            rep: &rep Dana Doe
            manager: *rep
            contacts:
              - &first {id: a, name: Ann, influence: high}
              - {<<: *first, id: b}
            """
        let read = Loading.read(yaml, as: DealFields.entity)
        #expect(Loading.lines(read.diagnostics) == [])
        let deal = Deal(try #require(read.record))
        #expect(deal.manager?.value.id == "Dana Doe")
        #expect(deal.manager?.place == Place(file: "a.yaml", line: 4, column: 11, length: 8))
        #expect(deal.contacts.map { $0.id?.value } == ["a", "b"])
        #expect(deal.contacts.last?.name?.value == "Ann")
        #expect(deal.contacts.last?.influence?.value == .high)
    }

    @Test("a key with nothing behind it says nothing", arguments: ["", " ~", " null", " ''", " \"\"", " # later"])
    func nothing(written: String) throws {
        let read = Loading.read("id: a\nname: A\nside: buyer\ndescription:\(written)\n", as: RoleFields.entity)
        #expect(read.diagnostics == [])
        let role = Role(try #require(read.record))
        #expect(role.description == nil)
        #expect(!role.says(\.description))
    }

    @Test("defaults hold where the spec is silent, and nothing says them")
    func defaults() throws {
        let read = Loading.read(
            "name: A\ncompany: B\nstage: c\nrep: D\nmanager: E\ncontacts: []\n", as: DealFields.entity)
        let deal = Deal(try #require(read.record))
        #expect(deal.status?.value == .open)
        #expect(!deal.says(\.status))
        #expect(deal.id?.value == "a")
    }

    @Test("a stage without an id is known by its name, a plan by its interaction")
    func derivedIDs() throws {
        let stage = Stage(
            try #require(Loading.read("name: Überblick & Ziele (1.)\npurpose: P\n", as: StageFields.entity).record))
        #expect(stage.id?.value == "überblick-ziele-1")
        let plan = Plan(try #require(Loading.read("interaction: first-call\n", as: PlanFields.entity).record))
        #expect(plan.id?.value == "first-call")
        let named = Plan(
            try #require(Loading.read("id: second\ninteraction: first-call\n", as: PlanFields.entity).record))
        #expect(named.id?.value == "second")
    }

    @Test("a process without buying steps has the seven, and says none")
    func buyingSteps() throws {
        let yaml = "name: P\norganisation: {name: O}\nroles: []\nstages: []\n"
        let process = Process(try #require(Loading.read(yaml, as: ProcessFields.entity).record))
        #expect(process.buyingSteps.map { $0.id?.value }.first == "search")
        #expect(process.buyingSteps.count == 7)
        #expect(!process.says(\.buyingSteps))
    }

    @Test(
        "what nobody can see says nothing",
        arguments: ["\"\"", "\" \"", "\"\\u200b\"", "\"\\u2060 \\u00ad\"", "\u{200B}", "~", ">\n  \u{200B}\n"])
    func invisible(text: String) throws {
        let read = Loading.read("id: a\nname: \(text)\nside: buyer\n", as: RoleFields.entity)
        #expect(read.diagnostics.map(\.message) == ["this role has no 'name'"])
    }

    @Test("a bad id still is the id that others refer to")
    func badID() throws {
        let role = try role("id: Plant Manager\nname: A\nside: buyer\n")
        #expect(role.id?.value == "Plant Manager")
    }

    @Test("a record with a bad field is there with all others")
    func badField() throws {
        let role = try role("id: a\nname: [x]\nside: buyer\n")
        #expect(role.name == nil)
        #expect(role.says(\.name))
        #expect(role.side?.value == .buyer)
    }

    @Test("amounts are exact, and days, times and spans are values")
    func kinds() throws {
        let line = InvestmentLine(
            try #require(
                Loading.read("item: K\nquantity: 3\nunit_price: 0.10\n", as: InvestmentLineFields.entity).record))
        #expect(line.unitPrice.map { "\($0.value)" } == "0.1")
        let plan = Plan(
            try #require(
                Loading.read(
                    "interaction: a\nwhen: 2026-12-01 09:30+01:00\nminutes: '45'\n", as: PlanFields.entity
                ).record))
        #expect(plan.when?.value.iso == "2026-12-01T09:30+01:00")
        #expect(plan.minutes?.value == 45)
    }

    @Test(
        "a language tag is written as everybody writes it, whatever capitals the spec has",
        arguments: [
            ("en-us", "en-US"), ("EN-GB", "en-GB"), ("zh-hant-tw", "zh-Hant-TW"), ("de", "de"),
            ("de-CH-1996", "de-CH-1996"), ("es-419", "es-419"), ("en-x-Mine", "en-x-mine"),
        ])
    func languages(written: String, read: String) throws {
        let process = try #require(Loading.read("name: n\nlocale: \(written)\n", as: ProcessFields.entity).record)
        #expect(Process(process).locale?.value == read)
    }

    @Test("a language tag is no longer than any that is in use")
    func longLanguage() {
        let tag = "en-x" + String(repeating: "-abcdefgh", count: 4)
        let found = Loading.read("name: n\nlocale: \(tag)\n", as: ProcessFields.entity).diagnostics
        #expect(found.filter { $0.code == "S07" }.map(\.message) == ["'\(tag)' is not a language tag"])
    }

    @Test("every plain one-line value of the shipped specs stands where its place says")
    func placesOfAll() throws {
        let loaded = SpecLoader.load(files: try ShippedSpecs.specs())
        var count = 0
        for visited in loaded.workspace.records() {
            for field in visited.record.entity.fields where visited.record.keyPlace(of: field) != nil {
                guard let value = visited.record[field], let text = value.value.wording,
                    value.place.start.line == value.place.end.line,
                    let line = loaded.sources[value.place.file]?.line(value.place.start.line)
                else { continue }
                let stretch = line.unicodeScalars.dropFirst(value.place.start.column - 1)
                    .prefix(value.place.end.column - value.place.start.column)
                let written = String(String.UnicodeScalarView(stretch))
                #expect(written == text || written.contains("''") || written.contains("\\"), "\(value.place)")
                count += 1
            }
        }
        #expect(count > 500)
    }
}

extension FieldValue {
    /// What the spec writes word for word; nil for a value that can be written in several ways.
    fileprivate var wording: String? {
        switch self {
        case .text, .markdown, .choice, .reference: raw
        case .integer, .number, .boolean, .day, .moment, .timeSpan, .relativeDay, .record, .list: nil
        }
    }
}

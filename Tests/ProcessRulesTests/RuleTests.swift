import Diagnostics
import Foundation
import ProcessRules
import Records
import SalesModel
import SpecLoader
import TestSupport
import Testing

@Suite("Each rule tells what breaks it, and nothing else")
struct RuleTests {
    private static let today = Day(year: 2026, month: 11, day: 21)

    private static func told(of texts: [String: String]) throws -> [String] {
        let loaded = SpecLoader.load(files: SoundWorkspace.files(texts))
        let today = try #require(today)
        return (loaded.diagnostics + ProcessRules.check(loaded.workspace, today: today)).sortedOnce().flatMap(\.told)
    }

    @Test("the sound workspace, which every fixture changes, breaks no rule")
    func soundWorkspace() throws {
        let texts = try SoundWorkspace.texts()
        let told = try Self.told(of: texts)
        #expect(told == [])
        #expect(texts.count == 7)
    }

    @Test("the problems of each fixture, word for word and place for place", arguments: try Fixtures.all())
    func fixture(_ fixture: Fixture) throws {
        let sound = try SoundWorkspace.texts()
        var recorded = fixture
        for index in fixture.cases.indices {
            let one = fixture.cases[index]
            let told = try Self.told(of: one.applied(to: sound))
            #expect(told == one.told, "\(one.title)")
            if one.isSound { #expect(told == [], "\(one.title)") }
            recorded.cases[index].told = told
        }
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try recorded.record()
            Issue.record("recorded \(fixture.name); look at it and run again")
        }
    }

    @Test(
        "what is told of a deal is told of it alone too, and the process is told the same without any deal",
        arguments: try Fixtures.all())
    func scopes(_ fixture: Fixture) throws {
        let sound = try SoundWorkspace.texts()
        let today = try #require(Self.today)
        for one in fixture.cases {
            let texts = try one.applied(to: sound)
            // Whether a waiver is of use is known of the whole only.
            let whole = ProcessRules.check(SpecLoader.load(files: SoundWorkspace.files(texts)).workspace, today: today)
                .filter { $0.code != "W36" }
            let deals = texts.keys.filter { $0.hasPrefix("Specs/deals/") }
            // The coaching of a deal belongs to it.
            let coaching = texts.keys.filter { $0.hasPrefix("Specs/coaching/") }
            for path in deals {
                let others = deals.filter { $0 != path }
                let alone = texts.filter { !others.contains($0.key) && !coaching.contains($0.key) }
                let workspace = SpecLoader.load(files: SoundWorkspace.files(alone)).workspace
                let found = workspace.deals.flatMap {
                    ProcessRules.findings(on: $0, in: workspace, today: today).diagnostics
                }
                #expect(found.flatMap(\.told) == whole.filter { $0.place.file == path }.flatMap(\.told), "\(one.title)")
            }
            let process = SpecLoader.load(
                files: SoundWorkspace.files(texts.filter { !(deals + coaching).contains($0.key) }))
            let found = ProcessRules.findings(onProcessOf: process.workspace, today: today).diagnostics
            #expect(
                found.flatMap(\.told) == whole.filter { !(deals + coaching).contains($0.place.file) }.flatMap(\.told),
                "\(one.title)"
            )
        }
    }

    @Test(
        "each rule is about the process, about deals, about both, or about what these find",
        arguments: Rules.all.map(\.code))
    func declaredScope(_ code: DiagnosticCode) throws {
        let rule = try #require(Rules.all.first { $0.code == code })
        // E11 is told of templates.
        #expect((rule is any ProcessRule) || (rule is any DealRule) || code == "E11" || code == "W36")
    }

    /// E11 is checked, and tested, where templates are.
    @Test("each rule has a fixture that breaks it and one that does not", arguments: Rules.all.map(\.code.rawValue))
    func completeness(_ code: String) throws {
        guard code != "E11" else { return }
        let fixture = try Fixture(named: code)
        let broken = fixture.cases.filter(\.isBroken)
        #expect(!broken.isEmpty)
        #expect(broken.allSatisfy { one in one.told.contains { $0.contains("[\(code)]") } })
        #expect(fixture.cases.contains { $0.isSound })
    }

    @Test("the codes are E01 to E18 and W01 to W37, each once and in order")
    func codes() {
        let errors = (1...18).map { $0 < 10 ? "E0\($0)" : "E\($0)" }
        let warnings = (1...37).map { $0 < 10 ? "W0\($0)" : "W\($0)" }
        #expect(Rules.all.map(\.code.rawValue) == errors + warnings)
    }

    @Test(
        "each rule is explained: what, why, how to mend it, an example before and after",
        arguments: Rules.all.map(\.code))
    func explanations(_ code: DiagnosticCode) throws {
        let explanation = try #require(ProcessRules.explanations.first { $0.code == code })
        let parts = [
            explanation.title, explanation.what, explanation.why, explanation.fix, explanation.before,
            explanation.after,
        ]
        #expect(parts.allSatisfy { !$0.isEmpty && $0.first?.isWhitespace == false })
        #expect(!explanation.title.hasSuffix("."))
        for sentence in [explanation.what, explanation.why, explanation.fix] { #expect(sentence.hasSuffix(".")) }
        #expect(explanation.before != explanation.after)
    }

    @Test("of thousands of names that lead nowhere each is told in a line, and what the first hundred may have meant")
    func manyDangling() throws {
        var texts = try SoundWorkspace.texts()
        let deal = try #require(texts.keys.first { $0.hasPrefix("Specs/deals/") })
        let contacts = (0..<1_000).map {
            "  - {id: contact-\($0), name: N\($0), influence: high, influences: [contakt-\($0)]}\n"
        }
        texts[deal] = try #require(texts[deal]).replacing(
            /contacts:\n(  .*\n)+/, with: "contacts:\n" + contacts.joined())
        let told = try Self.told(of: texts)
        #expect(told.count { $0.contains("is not a contact of this deal") } >= 1_000)
        #expect((90...100).contains(told.count { $0.contains("did you mean 'contact-") }))
        #expect(told.filter { $0.contains("more") }.allSatisfy { $0.count < 500 })
    }

    @Test("errors are E and warnings are W")
    func severities() {
        #expect(Rules.all.filter(\.code.isWarning).map(\.code.rawValue).allSatisfy { $0.hasPrefix("W") })
        #expect(Rules.all.filter { !$0.code.isWarning }.map(\.code.rawValue).allSatisfy { $0.hasPrefix("E") })
    }

    @Test("the shipped process breaks no rule and needs no waiver")
    func shippedSpecs() throws {
        let texts = try SoundWorkspace.texts(in: Checkout.root)
        let told = try Self.told(of: texts)
        #expect(told == [])
        let waivers = SpecLoader.load(files: SoundWorkspace.files(texts)).workspace.process?.rules?.value.waivers ?? []
        #expect(waivers.isEmpty)
    }
}

import Foundation
import TestSupport
import Testing

@Suite("The words of a workspace, for translators")
struct WordsTests {
    private static let path = "work/Templates/words.yaml"

    @Test("what 'new words' writes has every word, changes no document, and is never written over")
    func new() throws {
        let folder = try TemporaryFolder.withWorkspace()
        #expect(try Collateral.run("build", in: folder.workspace).status == 0)
        let made = try Collateral.run("new", "words", "pt-br", in: folder.workspace)
        #expect(made.status == 0 && made.output.hasPrefix("Made Templates/words.yaml."), "\(made)")
        let text = try folder.text(Self.path)
        for line in [
            "for the language 'pt-BR'", "\n  page: \"Page\"  # Page, in the footer\n", "\n  deals: \"Deals\"\n",
            "\n  minutes: \"{count} min\"  # What so many minutes are called: {count} min\n",
            "\n  in_production: \"in production\"  # Said of: status (collateral)\n",
            "\n  # transfer_note: \"transfer note\"  # Of: coaching, practised meeting. Also: taken along.\n",
            "\n  weeks: \"weeks\"  # Several weeks\n", "\n  before: \"before\"  # As in '3 days before the trial'\n",
        ] {
            #expect(text.contains(line), "\(line)")
        }
        let build = try Collateral.run("build", in: folder.workspace)
        #expect(build.status == 0 && build.output.contains("0 new or changed"), "\(build.output)")
        let again = try Collateral.run("new", "words", "de", in: folder.workspace)
        #expect(again.status == 64 && again.error.contains("Templates/words.yaml is already there"), "\(again)")
    }

    @Test(
        "a language is said by its tag",
        arguments: [
            (["words"], "say the language too: collateral new words de"),
            (["words", "deutsch"], "'deutsch' is not a language\n   help: write it as a tag: de, or pt-BR"),
            (["words", "en_UK"], "'en_UK' is not a language\n   help: write it as a tag: en-GB"),
        ])
    func language(words: [String], error: String) throws {
        let folder = try TemporaryFolder.withWorkspace()
        let new = try Collateral.run(["new"] + words, in: folder.workspace)
        #expect(new.status == 64 && new.error.contains(error), "\(new)")
    }

    @Test("the schema of words.yaml names every word that 'new words' writes, and says what each is for")
    func schema() throws {
        let folder = try TemporaryFolder.withWorkspace()
        _ = try Collateral.run("new", "words", "de", in: folder.workspace)
        let text = try Collateral.run("schema", "words").output
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let definitions = try #require(schema["definitions"] as? [String: [String: Any]])
        var group: [String: [String: Any]] = [:]
        for line in try folder.text(Self.path).split(separator: "\n") {
            if let name = line.wholeMatch(of: /([a-z]+):/)?.1 {
                group = try #require(
                    definitions["group_of_words_'\(name)'"]?["properties"] as? [String: [String: Any]])
            } else if let key = line.prefixMatch(of: /\s\s(?:#\s)?([A-Za-z0-9_-]+): "/)?.1 {
                #expect((group[String(key)]?["description"] as? String)?.isEmpty == false, "\(key)")
            }
        }
    }

    @Test("words that are not said stay English, which one note tells where documents are in another language")
    func unsaid() throws {
        let folder = try TemporaryFolder.withWorkspace()
        try folder.write("writer: {page: Seite}\n", to: Self.path)
        func notes() throws -> [Substring] {
            try Collateral.run("check", in: folder.workspace).output.split(separator: "\n")
                .filter { $0.contains("[T66]") }
        }
        #expect(try notes() == [])
        let process = try folder.text("work/Specs/process.yaml").replacing(/(?m)^locale:.*$/) { _ in "locale: de-DE" }
        try folder.write(process, to: "work/Specs/process.yaml")
        let told = try notes()
        #expect(told.count == 1)
        let start =
            "Templates/words.yaml:1:1: note[T66]: documents are in de-DE, and these words stay English: 'writer.internal', "
        #expect(told.first?.hasPrefix(start) == true && told.first?.contains(/and\ \d{3}\ more/) == true, "\(told)")
        _ = try FileManager.default.removeItem(atPath: "\(folder.workspace)/Templates/words.yaml")
        #expect(try notes() == [])
        _ = try Collateral.run("new", "words", "de", in: folder.workspace)
        #expect(try notes().first?.contains(/and\ \d{3}\ more/) == true, "as it is written, it says none")
        let whole = try folder.text(Self.path)
        try folder.write(whole.replacing("page: \"Page\"", with: "page: \"Seite\""), to: Self.path)
        #expect(try notes() == [], "the others are as they are to be")
    }
}

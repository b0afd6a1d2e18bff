import DocumentModel
import Testing

@Suite("Words that writers print")
struct WriterWordsTests {
    @Test(
        "'and' stands between two names, or joins what follows where its words say so",
        arguments: [("und", "Ada und Bo"), ("ו{name}", "Ada וBo")])
    func and(word: String, expected: String) {
        var words = WriterWords()
        words.confidentialMarking = "{names}"
        words.and = word
        #expect(words.confidentialMarking(to: ["Ada", "Bo"]) == expected)
    }
}

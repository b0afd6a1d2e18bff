import Diagnostics
import TemplateEngine
import Testing

struct ExplanationTests {
    @Test("each code of the engine is explained, and each example has the fault and loses it")
    func codes() {
        #expect(
            TemplateExplanations.all.map(\.code.rawValue)
                == (1...16).map { $0 < 10 ? "T0\($0)" : "T\($0)" } + ["S18"])
        for explanation in TemplateExplanations.all {
            for text in [explanation.title, explanation.what, explanation.why, explanation.fix] {
                #expect(!text.isEmpty)
            }
            #expect(explanation.before != explanation.after)
        }
    }

    @Test(
        "faults of the Markdown around a tag are worded here too",
        arguments: [
            (TemplateFault.tagInWrongPlace(.infoString), "T12", "no tag may stand behind the fence of a code block"),
            (.tagInWrongPlace(.rawHTML), "T12", "no tag may stand inside HTML"),
            (.tagInWrongPlace(.referenceLabel), "T12", "no tag may stand in the label of a link"),
            (.tagInIndentedCode, "T13", "this tag is indented so far that its line is a code block"),
        ])
    func markdown(fault: TemplateFault, code: String, message: String) {
        #expect(fault.code.rawValue == code)
        #expect(fault.message == message)
        #expect(fault.severity == (code == "T13" ? .warning : .error))
    }
}

import DocumentModel

extension BodyPrinter {
    /// The stages along a rail, their Major Interactions below. Where the deal is at one of them, a phone shows that alone,
    /// in one line.
    mutating func stageMap(_ map: StageMap) {
        let current = map.stages.firstIndex(where: \.isCurrent)
        let here = current.map {
            "\(words.stage) \($0 + 1) \(words.of) \(map.stages.count): \(map.stages[$0].name)"
        }
        markup.open(
            "figure", [("class", "stage-map"), ("aria-label", map.alternative), ("data-here", here)])
        markup.raw("\n<ol>\n")
        for stage in map.stages {
            markup.open("li", [("aria-current", stage.isCurrent ? "step" : nil)])
            markup.raw("<span class=\"stage\">")
            value(stage.name)
            markup.raw("</span>")
            if stage.isCurrent {
                markup.raw("\n<span class=\"here\">")
                markup.write(words.youAreHere)
                markup.raw("</span>")
            }
            if !stage.interactions.isEmpty { interactions(stage.interactions) }
            markup.raw("</li>\n")
        }
        markup.raw("</ol>\n</figure>\n")
    }

    private mutating func interactions(_ interactions: [StageMap.Interaction]) {
        markup.raw("\n<ul>\n")
        for interaction in interactions {
            markup.open("li", [("aria-current", interaction.isCurrent ? "true" : nil)])
            value(interaction.name)
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }
}

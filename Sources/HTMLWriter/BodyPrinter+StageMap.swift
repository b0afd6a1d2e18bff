import DocumentModel

extension BodyPrinter {
    /// The stages as a row of arrows, their Major Interactions below; on a phone from top to bottom.
    mutating func stageMap(_ map: StageMap) {
        markup.open("figure", [("class", "stage-map"), ("aria-label", map.alternative)])
        markup.raw("\n<ol>\n")
        for stage in map.stages {
            markup.open("li", [("aria-current", stage.isCurrent ? "step" : nil)])
            markup.raw("<span class=\"stage\"><span>")
            value(stage.name)
            markup.raw("</span></span>\n<div>")
            if stage.isCurrent {
                markup.raw("<span class=\"here\">")
                markup.write(words.youAreHere)
                markup.raw("</span>")
            }
            if !stage.interactions.isEmpty { interactions(stage.interactions) }
            markup.raw("</div></li>\n")
        }
        markup.raw("</ol>\n")
        if map.stages.contains(where: { !$0.interactions.isEmpty }) {
            markup.raw("<figcaption><span class=\"mark\">◆</span> ")
            markup.write(words.majorInteraction)
            markup.raw("</figcaption>\n")
        }
        markup.raw("</figure>\n")
    }

    private mutating func interactions(_ interactions: [StageMap.Interaction]) {
        markup.raw("\n<ul>\n")
        for interaction in interactions {
            markup.open("li", [("aria-current", interaction.isCurrent ? "true" : nil)])
            markup.open("span", [("class", "mark"), ("role", "img"), ("aria-label", words.majorInteraction)])
            markup.raw("◆</span> ")
            value(interaction.name)
            markup.raw("</li>\n")
        }
        markup.raw("</ul>\n")
    }
}

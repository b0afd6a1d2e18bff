import DocumentModel

/// How Word documents look: type and lengths are decided here, colours are the ``Palette``'s. Sizes of type in half-points,
/// lengths in twentieths of a point.
enum Theme {
    /// Unless a brand says another one, see ``Look``.
    static let font = "Calibri"
    /// What stands in at last for a brand's font with serifs.
    static let serifFont = "Cambria"
    /// For Hebrew, Arabic and other scripts that Word calls complex.
    static let complexScriptFont = "Arial"
    static let codeFont = "Consolas"
    static let checkboxFont = "Segoe UI Symbol"

    static let ink = Palette.light.ink.wordDigits
    static let paper = Palette.light.paper.wordDigits
    static let muted = Palette.light.muted.wordDigits
    static let rule = Palette.light.rule.wordDigits
    static let writingLine = Palette.writingLine.wordDigits
    /// The same to the eye: programs join the rules of neighbours that are equal, and leave one out.
    static let otherWritingLine = Palette.writingLine.neighbour.wordDigits
    static let drawnLine = Palette.light.line.wordDigits
    static let tint = Palette.light.tint.wordDigits
    static let openItemTint = Palette.light.open.wordDigits
    static let openItemInk = Palette.light.onOpen.wordDigits

    static let smallest = 15
    static let small = 18
    static let base = 21
    static let large = 25
    static let larger = 30
    static let title = 48
    /// Of a title that would fill two lines otherwise.
    static let longTitle = 36

    /// 1.4 of the size of the type, as a multiple (of 240) of Calibri's own line height, which is 1.22.
    static let line = 275
    /// 1.25, where lines stand in lists and cells.
    static let tightLine = 247
    /// 20 mm.
    static let margin = 1_134
    /// From the edge of the sheet to header and footer: 11 mm.
    static let frameMargin = 624
    static let indentStep = 357
    /// Between the text of a cell and that of the next: none stands left of the first or right of the last, so that tables
    /// begin and end where the text does.
    static let cellGap = 170
    /// The same between the facts of a brief.
    static let briefGap = 300
    /// Between the bar of what stands out and its text.
    static let barGap = 150
    /// Above and below a cell's text.
    static let cellPadding = 80
    static let afterParagraph = 110
    /// Between a label in bold and the list below it, which it stands nearer to than to what came before.
    static let afterLabel = 40
    /// Spacing that is added to what the styles have themselves.
    static let afterTable = 200
    /// Above and below a drawing.
    static let aroundDrawing = 140
    static let afterItem = 30
    static let afterList = 120
    /// Between lists that belong together.
    static let betweenLists = 40
    static let beforeCallout = 80
    static let afterCallout = 80
    /// Points between an answer in a cell and its rule: room for a second line by hand.
    static let answerSpace = 17
    /// Above an answer with a rule of its own: the same room, and not below it, where it would not be counted when a
    /// question is kept on the page of its answer.
    static let beforeAnswer = 280
    static let ruleSpace = 2
    /// A row or an item to write in by hand: at least so high, and with room for two lines where it is the only one.
    static let writingRow = 520
    static let writingRowAlone = 860
    /// A row to sign in: 16 mm.
    static let signingRow = 907
    static let beforeWritingItem = 130
}

extension Document {
    /// Width between the margins, in twentieths of a point.
    var textWidth: Int { paper.twips.width - 2 * Theme.margin }
}

extension Colour {
    /// As Word writes it: `1F5C99`.
    var wordDigits: String { digits.uppercased() }

    fileprivate var neighbour: Colour { Colour(red: red, green: green, blue: blue ^ 3) }
}

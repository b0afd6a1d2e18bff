/// The order in which the schema of WordprocessingML (ISO/IEC 29500-1, transitional) wants the children of an element,
/// as far as the writer writes them.
enum ChildOrder {
    static let of: [String: [String]] = [
        "w:pPr": words(
            """
            pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind
            contextualSpacing jc textAlignment outlineLvl rPr sectPr
            """),
        "w:rPr": words(
            """
            rStyle rFonts b bCs i iCs caps strike noProof color spacing sz szCs highlight u shd vertAlign rtl cs lang
            """),
        "w:pBdr": words("top left bottom right between bar"),
        "w:tblPr": words(
            """
            tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
            """),
        "w:tblBorders": words("top left bottom right insideH insideV"),
        "w:tblCellMar": words("top left bottom right"),
        "w:tcBorders": words("top left bottom right insideH insideV"),
        "w:tcPr": words("tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign"),
        "w:tbl": words("tblPr tblGrid tr"),
        "w:tr": words("trPr tc"),
        "w:sdt": words("sdtPr sdtEndPr sdtContent"),
        "w:sdtPr": words("rPr alias tag id lock placeholder showingPlcHdr richText text date dropDownList")
            + ["w14:checkbox"],
        "w:date": words("dateFormat lid storeMappedDataAs calendar"),
        "w:sectPr": words("headerReference footerReference type pgSz pgMar cols titlePg bidi docGrid"),
        "w:style": words("name basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr"),
        "w:lvl": words("start numFmt pStyle suff lvlText lvlJc pPr rPr"),
        "w:abstractNum": words("nsid multiLevelType tmpl lvl"),
        "w:numbering": words("abstractNum num"),
        "w:settings": words("zoom defaultTabStop characterSpacingControl compat decimalSymbol listSeparator"),
    ]

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { "w:\($0)" }
    }
}

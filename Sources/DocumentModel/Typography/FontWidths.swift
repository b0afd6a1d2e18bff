/// How wide the letters of a font are: the one place that knows it.
///
/// Two fonts are enough. Columns of Word's tables are shared out by Calibri, in which they are printed unless a brand says
/// otherwise. Drawings are laid out before anybody knows the font they are shown in, and so by Arial, which is wider.
package struct FontWidths: Sendable {
    /// Units of a width are this part of the size of the type.
    package let unitsPerEm: Int
    /// From the blank to `~`.
    package let ascii: [UInt16]

    /// Of a letter beyond ASCII by what it is: about as wide as a Latin one, an em in scripts that are square.
    package func width(of scalar: Unicode.Scalar) -> Int {
        if 0x20..<0x7F ~= scalar.value { return Int(ascii[Int(scalar.value) - 0x20]) }
        if scalar.value == 0xA0 { return Int(ascii[0]) }
        let thousandths =
            switch scalar.value {
            case 0..<0x20, 0x300..<0x370, 0x200B...0x200F: 0
            case 0x2014, 0x2026, 0x2030, 0x2190..<0x2200, 0x2E80...0xFFEF, 0x1F000...0x1FAFF: 1_000
            case 0x590..<0x900: 560
            case 0x400..<0x530: 640
            default: 600
            }
        return thousandths * unitsPerEm / 1_000
    }

    package static let arial = FontWidths(
        unitsPerEm: 1_000,
        ascii: [
            278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
            556,
            556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500,
            667,
            556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333,
            556,
            556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500,
            722,
            500, 500, 500, 334, 260, 334, 584,
        ])

    package static let calibri = FontWidths(
        unitsPerEm: 2_048,
        ascii: [
            453, 667, 821, 1020, 1038, 1464, 1397, 452, 621, 621, 1020, 1020, 511, 627, 517, 791, 1038, 1038, 1038,
            1038,
            1038, 1038, 1038, 1038, 1038, 1038, 548, 548, 1020, 1020, 1020, 949, 1831, 1185, 1114, 1092, 1260, 1000,
            941,
            1292, 1276, 516, 653, 1064, 861, 1751, 1322, 1356, 1058, 1378, 1112, 941, 998, 1314, 1162, 1822, 1063, 998,
            959, 628, 791, 628, 1020, 1020, 596, 981, 1076, 866, 1076, 1019, 625, 964, 1076, 470, 490, 931, 470, 1636,
            1076, 1080, 1076, 1076, 714, 801, 686, 1076, 925, 1464, 887, 927, 809, 644, 943, 644, 1020,
        ])
}

/// What the comparison has beside this program, by the word its process knows it by.
enum Peer: String, CaseIterable {
    case docxtpl
    case pythonDocx = "python-docx"
    case pandoc
    /// pandoc on an empty file: what starting its process costs.
    case pandocEmpty = "pandoc-empty"
    /// Not a peer but a floor: deflates and writes the bytes of our three formats.
    case deflate

    /// Those that make the document, whose text is compared with ours.
    static let makers: [Peer] = [.docxtpl, .pythonDocx, .pandoc]
}

package import DocumentModel
package import OfficePackage

/// Writes a document as Word reads it. The functions keep no state and may be called from many threads at once.
package enum WordWriter {
    /// A `.docx`: the same document gives the same bytes.
    package static func docx(_ document: Document) throws(OfficePackageError) -> [UInt8] {
        try WordPackage(document).build().zipped()
    }

    /// The same as Flat OPC: one XML file that Word opens.
    package static func flat(_ document: Document) throws(OfficePackageError) -> [UInt8] {
        try WordPackage(document).build().flat(program: "Word.Document")
    }
}

package import DocumentModel

/// Writes a document as one HTML file: style inline, no script, images within.
package enum HTMLWriter {
    package static func html(_ document: Document) -> String {
        "<!DOCTYPE html>\n<title>\(document.markedTitle)</title>\n"
    }
}

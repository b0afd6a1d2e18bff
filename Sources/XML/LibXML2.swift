import CLibXML2

/// What reading and writing share of libxml2.
enum LibXML2 {
    /// Read before anything else of libxml2 is called: its start-up, which is not safe on several threads, runs once.
    static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// The text at a pointer of libxml2; nothing where there is none.
    static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}

enum XMLName {
    /// Whether a name is one that XML and its namespaces allow, with a prefix or without: `w:p`, `title`.
    static func isValid(_ name: String) -> Bool {
        !name.utf8.contains(0) && name.withCString { xmlValidateQName(UnsafeRawPointer($0).asXML, 0) } == 0
    }

    /// `w:p` → `w` and `p`; `title` → nil and `title`.
    static func split(_ name: String) -> (prefix: String?, local: String) {
        guard let colon = name.firstIndex(of: ":") else { return (nil, name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }
}

extension UnsafeRawPointer {
    /// libxml2 counts its characters as unsigned.
    var asXML: UnsafePointer<xmlChar> { assumingMemoryBound(to: xmlChar.self) }
}

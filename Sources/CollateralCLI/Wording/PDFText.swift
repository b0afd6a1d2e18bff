import Assembly
import Foundation
import PDFMaker

extension Office {
    /// What makes PDFs here, or that nothing does.
    static var installed: Result<Office, Missing> {
        Result { () throws(Missing) in try find(in: ProcessInfo.processInfo.environment) }
    }
}

extension Office.Missing {
    /// One sentence: why there is no PDF, and what helps.
    var text: String {
        let why =
            named.map {
                $0.isEmpty
                    ? "\(Office.variable) is set to nothing" : "\(Office.variable) names \($0), which is no program"
            }
            ?? "LibreOffice is not installed"
        let cure =
            named == nil
            ? "install it (Debian, Ubuntu: apt install libreoffice-writer; macOS: brew install --cask libreoffice), or name "
                + "its program soffice in \(Office.variable)" : "name LibreOffice's program soffice there, or unset it"
        return "\(why); \(cure); until then, the web page's own print makes one"
    }
}

extension PDFObstacle {
    /// Whether it keeps every document from becoming a PDF, and not this one.
    var isOfMachine: Bool {
        switch self {
        case .notMade, .tooSlow: false
        case .notRun, .noRoom: true
        }
    }

    /// As the end of a sentence.
    var text: String {
        switch self {
        case .notMade: "LibreOffice made no PDF of it"
        case .tooSlow(let seconds): "LibreOffice made no PDF of it in \(seconds) seconds"
        case .notRun(let code): "LibreOffice cannot be run: \(String(cString: strerror(code)))"
        case .noRoom(let folder, let code):
            "no temporary files can be written into \(folder): \(String(cString: strerror(code))); "
                + "name another folder in TMPDIR"
        }
    }
}

import DocumentModel
import Synchronization

/// The pictures of the workspace, each read once.
final class ImageCache: Sendable {
    typealias Refusal = ImageFile.Refusal

    private let file: @Sendable (String) -> FoundFile?
    private let read = Mutex<[String: Result<Image, Refusal>]>([:])
    private let hashes = Mutex<[String: ContentHash]>([:])

    /// - Parameter file: a file of the workspace by its path, nil where there is none.
    init(_ file: @escaping @Sendable (String) -> FoundFile?) { self.file = file }

    /// - Parameter path: in the workspace; a name without a folder may stand in `Templates`, too.
    func image(at path: String) -> Result<Image, Refusal> {
        if let known = read.withLock({ $0[path] }) { return known }
        var found = load(path.contains("/") ? path : TemplatePath.templates + path)
        if !path.contains("/"), case .failure(Self.missing) = found { found = load(path) }
        read.withLock { $0[path] = found }
        return found
    }

    /// Of the bytes of a picture; nil where it cannot be shown.
    func hash(of path: String) -> ContentHash? {
        if let known = hashes.withLock({ $0[path] }) { return known }
        guard case .success(let image) = image(at: path) else { return nil }
        let hash = ContentHash(image.bytes)
        hashes.withLock { $0[path] = hash }
        return hash
    }

    /// What tells one content of a picture from another.
    enum Content: Equatable, Sendable {
        case bytes(ContentHash)
        case refused(reason: String)
    }

    func content(of path: String) -> Content {
        switch image(at: path) {
        case .success(let image): .bytes(hash(of: path) ?? ContentHash(image.bytes))
        case .failure(let refusal): .refused(reason: refusal.reason)
        }
    }

    /// By path, those of the pictures that were asked for so far.
    var contents: [String: Content] {
        let paths = read.withLock { $0.keys.sorted() }
        return Dictionary(uniqueKeysWithValues: paths.map { ($0, content(of: $0)) })
    }

    private static let missing = Refusal(reason: "there is no such file in the workspace")

    private func load(_ path: String) -> Result<Image, Refusal> {
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            return .failure(
                Refusal(reason: "pictures are named by their path in the workspace, such as Templates/images/line.png"))
        }
        switch file(path)?.content {
        case nil, .hash: return .failure(Self.missing)
        case .unreadable(let reason), .unreadableFolder(let reason):
            return .failure(Refusal(reason: "it cannot be read (\(reason))"))
        case .outside: return .failure(Refusal(reason: "it is a link that leads out of the workspace"))
        case .bytes(let bytes):
            guard bytes.count <= ImageFile.largestFile else {
                return .failure(
                    Refusal(
                        reason: "it is larger than \(ImageFile.largestFile / 1_048_576) MB",
                        help: "save it smaller: 2,000 pixels in width are sharp on every page"))
            }
            return Result { () throws(Refusal) in
                let file = try ImageFile(bytes)
                var image = Image(
                    path: path, alternative: "", format: file.format, bytes: file.bytes, width: file.width,
                    height: file.height)
                image.orientation = file.orientation
                return image
            }
        }
    }
}

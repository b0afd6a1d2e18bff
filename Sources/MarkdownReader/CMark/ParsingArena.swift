import CCMarkGFM

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memory for one parse, given back all at once: for a document of 20 tables cmark asks for 4,500 pieces, and for as many
/// takes them back.
///
/// A small piece comes out of a block; what cmark gives back is handed out again to who asks for as much, so that a parse
/// holds about what cmark holds at one time. (Under each line such as `|---|` it looks at all cells of the paragraph so
/// far once more, and gives them back.) A large piece is the system's, and goes back there.
///
/// cmark's allocator is three functions that are not told for whom they work, so each thread has an arena of its own. A
/// parse within another (a Markdown field, while the template's tree is being read) goes on where the outer one is, and
/// gives back its own when it ends; nothing of the outer tree is asked meanwhile.
struct ParsingArena {
    private static let blockSize = 256 << 10
    /// Stands before each piece and holds the room it has, which neither `realloc` nor `free` is told.
    private static let header = 16
    /// Stands before the header of a large piece: the large pieces before and behind it.
    private static let links = 16
    /// Larger pieces are the system's.
    private static let mostRoom = 2 << 10

    private typealias Piece = UnsafeMutableRawPointer

    /// What one parse has; the blocks stand in the order in which they were taken, those of the outer parse first.
    private struct Parse {
        /// What is free of the last block.
        var next: Piece?
        var left = 0
        /// Small pieces that were given back, by their room in sixteens: the last one, which holds the one before.
        var free = [Piece?](repeating: nil, count: ParsingArena.mostRoom / 16 + 1)
        /// The large piece that was taken last.
        var large: Piece?
    }

    private var blocks: [UnsafeMutableRawPointer] = []
    private var parse = Parse()
    private var largeBytes = 0

    /// Lets `body` parse and read a tree in memory of this thread's arena, which it must not let out.
    static func use<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let arena = ofThread
        let outer = arena.pointee.parse
        let count = arena.pointee.blocks.count
        arena.pointee.parse = Parse(next: outer.next, left: outer.left)
        defer { arena.pointee.end(outer, blocks: count) }
        return body(allocator.pointer)
    }

    /// Back to the outer parse. Of a thread's blocks one stays for its next parse.
    private mutating func end(_ outer: Parse, blocks count: Int) {
        while let large = parse.large { give(large) }
        while blocks.count > max(count, 1), let last = blocks.popLast() { free(last) }
        parse = outer
        if count == 0, let first = blocks.first { (parse.next, parse.left) = (first, Self.blockSize) }
    }

    /// How many bytes this thread's arena has of the system.
    static var held: Int { ofThread.pointee.blocks.count * blockSize + ofThread.pointee.largeBytes }

    // MARK: Pieces

    /// nil where memory is short.
    mutating func take(_ size: Int) -> UnsafeMutableRawPointer? {
        guard size <= Int.max - 64 else { return nil }
        let room = (max(size, 1) + 15) & ~15
        guard room <= Self.mostRoom else { return takeLarge(room) }
        if let piece = parse.free[room >> 4] {
            parse.free[room >> 4] = piece.load(as: Piece?.self)
            return piece
        }
        let needed = Self.header + room
        if needed > parse.left {
            guard let start = malloc(Self.blockSize) else { return nil }
            blocks.append(start)
            (parse.next, parse.left) = (start, Self.blockSize)
        }
        guard let start = parse.next else { return nil }
        parse.next = start + needed
        parse.left -= needed
        start.storeBytes(of: room, as: Int.self)
        return start + Self.header
    }

    private mutating func takeLarge(_ room: Int) -> UnsafeMutableRawPointer? {
        guard let start = malloc(Self.links + Self.header + room) else { return nil }
        let piece = start + Self.links + Self.header
        Self.setRoom(room, of: piece)
        Self.setBefore(nil, of: piece)
        Self.setBehind(parse.large, of: piece)
        if let last = parse.large { Self.setBefore(piece, of: last) }
        parse.large = piece
        largeBytes += room
        return piece
    }

    mutating func resize(_ piece: UnsafeMutableRawPointer, to size: Int) -> UnsafeMutableRawPointer? {
        let room = Self.room(of: piece)
        if size <= room { return piece }
        guard let larger = take(size) else { return nil }
        larger.copyMemory(from: piece, byteCount: room)
        give(piece)
        return larger
    }

    mutating func give(_ piece: UnsafeMutableRawPointer) {
        let room = Self.room(of: piece)
        guard room > Self.mostRoom else {
            piece.storeBytes(of: parse.free[room >> 4], as: Piece?.self)
            parse.free[room >> 4] = piece
            return
        }
        let (before, behind) = (Self.before(piece), Self.behind(piece))
        if let before { Self.setBehind(behind, of: before) } else { parse.large = behind }
        if let behind { Self.setBefore(before, of: behind) }
        largeBytes -= room
        free(piece - Self.header - Self.links)
    }

    private static func room(of piece: Piece) -> Int { (piece - header).load(as: Int.self) }
    private static func setRoom(_ room: Int, of piece: Piece) { (piece - header).storeBytes(of: room, as: Int.self) }

    private static func before(_ large: Piece) -> Piece? { (large - header - links).load(as: Piece?.self) }
    private static func behind(_ large: Piece) -> Piece? { (large - header - links / 2).load(as: Piece?.self) }
    private static func setBefore(_ piece: Piece?, of large: Piece) {
        (large - header - links).storeBytes(of: piece, as: Piece?.self)
    }
    private static func setBehind(_ piece: Piece?, of large: Piece) {
        (large - header - links / 2).storeBytes(of: piece, as: Piece?.self)
    }

    // MARK: The arena of a thread

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { arena in
            let ended: UnsafeMutableRawPointer? = arena
            guard let ended = ended?.assumingMemoryBound(to: ParsingArena.self) else { return }
            for block in ended.pointee.blocks { free(block) }
            ended.deinitialize(count: 1)
            ended.deallocate()
        }
        return key
    }()

    private static var ofThread: UnsafeMutablePointer<ParsingArena> {
        if let known = pthread_getspecific(key) { return known.assumingMemoryBound(to: ParsingArena.self) }
        let arena = UnsafeMutablePointer<ParsingArena>.allocate(capacity: 1)
        arena.initialize(to: ParsingArena())
        pthread_setspecific(key, arena)
        return arena
    }

    /// cmark's view of the arenas. Written once.
    private struct Allocator: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<cmark_mem>
    }

    private static let allocator: Allocator = {
        let pointer = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        pointer.initialize(
            to: cmark_mem(
                calloc: { count, size in
                    let (bytes, isTooMany) = count.multipliedReportingOverflow(by: size)
                    guard !isTooMany, let piece = ofThread.pointee.take(Int(clamping: bytes)) else { end() }
                    return memset(piece, 0, bytes)
                },
                realloc: { piece, size in
                    let moved = piece.map { ofThread.pointee.resize($0, to: size) } ?? ofThread.pointee.take(size)
                    guard let moved else { end() }
                    return moved
                },
                free: { piece in
                    if let piece { ofThread.pointee.give(piece) }
                }))
        return Allocator(pointer: pointer)
    }()

    /// cmark cannot go on without memory, and would end the process itself.
    private static func end() -> Never {
        abort()
    }
}

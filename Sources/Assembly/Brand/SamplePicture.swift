import DocumentModel
import Foundation

/// A picture of a landscape for the page that shows a look, since a workspace may have none: 360 × 180 pixels.
enum SamplePicture {
    static var image: Image? {
        guard let data = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) else { return nil }
        return Image(
            path: "picture", alternative: "Hills below a sun", format: .png, bytes: [UInt8](data), width: 360,
            height: 180)
    }

    private static let base64 = """
        iVBORw0KGgoAAAANSUhEUgAAAWgAAAC0BAMAAABLQKsGAAAAMFBMVEW/1+ro7/V/mmtVc0ryyUyKb1X///8AAAAAAAAAAAAAAAAAAAAAAAAA
        AAAAAAAAAACPr/16AAAD1UlEQVR42u3dO24bMRAG4OFIRVJ5eYGA2ZOo8LFd7FGMnMBlCiFJYcBaOVqS8+BjkmFj2JBWn37/XHFFGQbw4cOH
        Dx8+fPjw4cOHDx8+fPjwMc0IE1meAQBeTKHPl/ev161409NsZsBvr1bQH+YaNU6CvuyfANhAP2e+mxV9zuQ+LfpSeBIzos/FZzHnRCQNnLEd
        pX7glO0o9MProdaOQj88ab1K50vtSf9H6AuhNJ60ox3taEc7+t9Fbw9/evWkHX1chM2T7jMTr97pTqXepk96o7XD66HYj81A0hupHZOgr6Sg
        Z+n0S+a7eSfiVl+OefYRf/1IH+bNCvqmrthm5u6Np1d9d/WGPnOs68jfCq8eK8DT2zj0mXEfTINPOyemeWjUyDWPjBq5ZoDVTD1u5oEFIU7E
        dYolwIlvHhc1CszDoj4JzMOiRol5VNTVSeP3Rz8dE3VtVvtT3fCoTyLzoKhRZh4TNcrMY17MA++0sb9Oep0x6XW66/kQS7co3uD323RJR5WG
        9UXHimMscy1Nw6I1mfslHSozXCZC15r5USd1dKgPkBn1ikkZTTAzo8b8a21mwfT16LTxhXKYrz8Z5gQAgbPiQsGpTliQVFzXENFUM6Mga8Vq
        jISO9Ge/sB+YrkYlMzXqvZSsRs4aSiHqVLter0OHhWWmRb3WX2XUoLlmUtRIuTYq351vJkT9gEhSo5qZEHUiXofm0VG0Xgu8QtPVKD3V0e+P
        jGv+4yNIzXUFybyHkuhoubmqIInzfI7QCuaaqFfeb+EhOqiYy1Gv3O48QItOdYSokd/4v46iZi5EXUGqUaOuuRB1VYypCq1pzkZd9w5rWY3S
        l0FC1MJdh/2BIuiOIH7tKN4Stc3HJ3zKiijJzkFqBSFtGeTVLdBB4YGy6ibv4y+y5XLxDk3QQVTosrrNjskiKnR5DQs9ouY9yqG60d7UIit0
        4X6N0EFY6Ly61S7gIix0Vt0KHVTMB+pm+61R6REeqdttEi+ySZhTt0MH4STMqBtuxy/iQh+pG6KD2uE/q1t+8GGRF/qxuiU6QNI61L266UdM
        FD8qdKdumzS0UbeciLpX+Tt161NeE3U7tP5l/ocaTRT6kxptFPpejUYKfadGK4Xeq9GW+V2NVibhXn2KVibh7fBPaGcS3rJGU4Vu9uLS4UOc
        aKzQbdAdzOroCPbQfT6VjOYKrY7uY9ZFR7CH7vYxezRXaF10N7MiOoI9dEezGrrr37qgtUmoiO5qVkJHsIfu/cdbaK7QSujeZg10BHvoAf8w
        CM0VWgM9wCxGR7CHHvMfsNBcocXoMWb4A8D+RY9wjJfEAAAAAElFTkSuQmCC
        """
}

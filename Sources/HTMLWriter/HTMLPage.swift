/// What stands around the body of every page.
struct HTMLPage {
    var language: String
    var isRightToLeft: Bool
    var title: String
    var style: String
    var body: String

    var text: String {
        var markup = Markup()
        markup.raw("<!DOCTYPE html>\n")
        markup.open("html", [("lang", language), ("dir", isRightToLeft ? "rtl" : "ltr")])
        markup.raw("\n<head>\n<meta charset=\"utf-8\">\n")
        markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        markup.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        markup.write(title)
        markup.raw("</title>\n<style>\n\(style)</style>\n</head>\n<body>\n\(body)</body>\n</html>\n")
        return markup.text
    }
}

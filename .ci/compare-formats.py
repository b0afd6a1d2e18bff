"""compare-formats.py OUTPUT: whether Markdown, HTML and Word of each document say the same to other people's readers.

Markdown is read by pandoc and by cmark-gfm, Word by pandoc, by mammoth and by a walk of its XML, HTML by its text. What is
compared are the words, those that stand for pictures too, without the marks, boxes and blanks that each format draws in
its own way, the prompts of Word's controls and the choices that Word alone keeps offering. Headers and footers count for every reading of Word.

A drawing says what its table does: Markdown has the table in its place, a web page has it for those who see no drawing,
Word as the drawing's alternative text below its first line, or all three show it below the drawing. What is drawn is left
out: its words are broken where there is no room for them. So are the words at the top and the foot of a letterhead, which
Markdown has no pages for.
"""
import concurrent.futures
import html
import html.parser
import io
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

import mammoth

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


class Text(html.parser.HTMLParser):
    """The text of a page without what only screens and printers see."""

    skipped = {"style", "script", "title", "head", "nav", "svg"}

    def __init__(self):
        super().__init__()
        self.depth = 0
        self.parts = []

    def handle_starttag(self, tag, attributes):
        if tag in self.skipped:
            self.depth += 1
        self.parts.append(" ")
        if tag == "img":
            self.parts.append(dict(attributes).get("alt") or "")

    def handle_endtag(self, tag):
        if tag in self.skipped:
            self.depth -= 1
        self.parts.append(" ")

    def handle_data(self, data):
        if not self.depth:
            self.parts.append(data)


def text_of_html(source):
    parser = Text()
    parser.feed(source)
    return "".join(parser.parts)


def text_of_part(source):
    parts = []
    for element in ElementTree.fromstring(source).iter():
        if element.tag == WORD + "t":
            parts.append(element.text or "")
        elif element.tag == PICTURE + "docPr":
            parts.append(element.get("descr", ""))
        elif element.tag in (WORD + "p", WORD + "br", WORD + "tab"):
            parts.append(" ")
    return "".join(parts)


class WordFile:
    """The parts of a Word document that its reader sees, its drawings apart."""

    drawing = re.compile(rb"<mc:AlternateContent>.*?</mc:AlternateContent>", re.DOTALL)

    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        body = parts["word/document.xml"]
        self.body = parts["word/document.xml"] = self.drawing.sub(b"", body)
        names = [name for name in parts if re.fullmatch(r"word/(header|footer)\d*\.xml", name)]
        self.frame = " ".join(text_of_part(parts[name]) for name in names)
        for drawing in self.drawing.findall(body):
            alternative = re.search(r'<wp:docPr [^>]*descr="([^"]*)"', drawing.decode()).group(1)
            self.frame += " " + html.unescape(alternative).partition("\n")[2]
        self.bytes = io.BytesIO()
        with zipfile.ZipFile(self.bytes, "w") as package:
            for name, content in parts.items():
                package.writestr(name, content)

    def text(self):
        return text_of_part(self.body)

    def choices(self):
        root = ElementTree.fromstring(self.body)
        return " ".join(item.get(WORD + "displayText", "") for item in root.iter(WORD + "listItem"))


def run(*command, given=None):
    return subprocess.run(command, check=True, capture_output=True, input=given).stdout.decode()


def running(page):
    """What a letterhead says at the top and the foot of each page, but for what the law wants."""
    return html.unescape(" ".join(re.findall(r'<p class="running">(.*?)</p>', page)))


PROMPTS = "Click to write. Choose. Pick a date. Page 1 of"


def words(text):
    """Letters and digits: what is said, whatever is drawn around it."""
    return set(re.findall(r"\w+", text.replace("_", " ")))


def differences(markdown):
    """What some reading of a document lacks that another has, in lines."""
    page, word = markdown.with_suffix(".html"), markdown.with_suffix(".docx")
    file = WordFile(word)
    source = page.read_text(encoding="utf-8")
    readings = {
        "Markdown by pandoc": text_of_html(run("pandoc", "-f", "gfm", "-t", "html", "--wrap=none", str(markdown))),
        "Markdown by cmark-gfm": text_of_html(
            run("cmark-gfm", "-e", "table", "-e", "tasklist", "-e", "strikethrough", "--unsafe", str(markdown))
        ),
        "Word by its XML": file.text() + file.frame,
        # Standalone, since pandoc takes the title and its kind for metadata.
        "Word by pandoc": text_of_html(
            run("pandoc", "-s", "-f", "docx", "-t", "html", "--wrap=none", given=file.bytes.getvalue())
        )
        + file.frame,
        "Word by mammoth": text_of_html(mammoth.convert_to_html(file.bytes).value) + file.frame,
        "HTML": text_of_html(source),
    }
    said = {name: words(text) for name, text in readings.items()}
    everywhere = set.union(*said.values()) - words(PROMPTS) - words(file.choices()) - words(running(source))
    return [
        f"{markdown}: {name} lacks {', '.join(sorted(everywhere - found)[:12])}"
        for name, found in said.items()
        if everywhere - found
    ]


def main(output):
    documents = sorted(pathlib.Path(output).rglob("*.md"))
    documents = [path for path in documents if path.with_suffix(".docx").exists()]
    with concurrent.futures.ThreadPoolExecutor() as pool:
        lines = [line for found in pool.map(differences, documents) for line in found]
    for line in lines:
        print(line)
    print(f"{len(documents)} documents, {len(lines)} differences")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

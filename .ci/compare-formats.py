"""compare-formats.py OUTPUT: whether Markdown, HTML and Word of each document say the same to other people's readers.

Markdown is read by pandoc and by cmark-gfm, Word by pandoc, by mammoth and by a walk of its XML, HTML by its text. What is
compared are the words in their order, without marks, boxes and blanks that each format draws in its own way.
"""
import html.parser
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

import mammoth

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Text(html.parser.HTMLParser):
    """The text of a page without what only screens and printers see."""

    skipped = {"style", "script", "title", "head"}

    def __init__(self):
        super().__init__()
        self.depth = 0
        self.parts = []

    def handle_starttag(self, tag, attributes):
        if tag in self.skipped:
            self.depth += 1
        self.parts.append(" ")

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


def text_of_word(path):
    root = ElementTree.fromstring(zipfile.ZipFile(path).read("word/document.xml"))
    parts = []
    for element in root.iter():
        if element.tag == WORD + "t":
            parts.append(element.text or "")
        elif element.tag in (WORD + "p", WORD + "br", WORD + "tab"):
            parts.append(" ")
    return "".join(parts)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def words(text):
    """Letters and digits in their order: what is said, whatever is drawn around it."""
    return re.findall(r"\w+", text.replace("_", " "))


def main(output):
    faults = 0
    documents = sorted(pathlib.Path(output).rglob("*.md"))
    documents = [path for path in documents if path.with_suffix(".docx").exists()]
    for markdown in documents:
        page, word = markdown.with_suffix(".html"), markdown.with_suffix(".docx")
        readings = {
            "Markdown by pandoc": text_of_html(run("pandoc", "-f", "gfm", "-t", "html", "--wrap=none", str(markdown))),
            "Markdown by cmark-gfm": text_of_html(
                run("cmark-gfm", "-e", "table", "-e", "tasklist", "-e", "strikethrough", "--unsafe", str(markdown))
            ),
            "Word by its XML": text_of_word(word),
            "Word by pandoc": text_of_html(run("pandoc", "-f", "docx", "-t", "html", "--wrap=none", str(word))),
            "Word by mammoth": text_of_html(mammoth.convert_to_html(word.open("rb")).value),
            "HTML": text_of_html(page.read_text(encoding="utf-8")),
        }
        said = {name: set(words(text)) for name, text in readings.items()}
        everywhere = set.union(*said.values())
        for name, found in said.items():
            missing = sorted(everywhere - found)
            if missing:
                faults += 1
                print(f"{markdown}: {name} lacks {', '.join(missing[:12])}")
    print(f"{len(documents)} documents, {faults} differences")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

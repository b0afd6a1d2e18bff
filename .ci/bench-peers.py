"""The peers of the benchmark, warm in one process.

    bench-peers.py PLANS.json OUTPUTS SCRATCH

Reads lines such as `docxtpl 20` and answers each with one line: the seconds that took. OUTPUTS is the output folder of
collateral for the same plans: pandoc reads its Markdown, `deflate` takes its bytes.
"""
import json
import pathlib
import subprocess
import sys
import time
import zipfile
import zlib
from importlib.metadata import version

import docx
import jinja2
from docxtpl import DocxTemplate

ROWS = [
    ("Influence", "influence"),
    ("Part in the decision", "buyingRole"),
    ("Where they stand", "support"),
    ("Result their job needs", "results"),
    ("What they win", "personalWin"),
]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Peers:
    def __init__(self, plans, outputs, scratch):
        self.plans = json.loads(pathlib.Path(plans).read_text("utf-8"))
        self.outputs = pathlib.Path(outputs)
        self.scratch = pathlib.Path(scratch)
        self.scratch.mkdir(parents=True)
        self.template = self.scratch / "template.docx"
        make_template(self.template)
        self.floors = 0
        self.jinja = jinja2.Environment(autoescape=True)
        self.markdown = []
        for number in range(1, len(self.plans) + 1):
            # A copy: the benchmark empties its output folder. Without what Word has in header and footer.
            copy = self.scratch / f"plan-{number}.md"
            text = (self.plan(number) / "plan-1.md").read_text("utf-8")
            copy.write_text(text.removeprefix("**Internal**\n\n").rsplit("\n---\n", 1)[0], "utf-8")
            self.markdown.append(copy)
        self.ours = words(self.plan(1) / "plan-1.docx")
        self.empty = self.scratch / "empty.md"
        self.empty.write_text("")
        for warm in (self.docxtpl, self.python_docx, self.pandoc):
            warm(0)

    def plan(self, number):
        return self.outputs / "call-plans" / f"deal-{number}"

    def docxtpl(self, index):
        template = DocxTemplate(self.template)
        template.render(self.plans[index], jinja_env=self.jinja)
        template.save(self.scratch / f"docxtpl-{index}.docx")

    def python_docx(self, index):
        plan = self.plans[index]
        document = docx.Document()
        document.add_heading(f"Call plan: {plan['interaction']} with {plan['company']}", 0)
        document.add_paragraph(f"Customer: {plan['company']}. We leave with: {plan['objective']}.")
        document.add_heading("Agenda", 2)
        for item in plan["agenda"]:
            document.add_paragraph(item, "List Bullet")
        for contact in plan["contacts"]:
            document.add_heading(contact["name"], 2)
            document.add_paragraph(f"{contact['title']}. {contact['buyingRole']}.")
            rows = [(label, contact[key]) for label, key in ROWS]
            rows += [("Has the ear of", name) for name in contact["influences"]]
            table = document.add_table(len(rows) + 1, 2, "Table Grid")
            table.rows[0].cells[0].text = "What counts"
            table.rows[0].cells[1].text = "What we know"
            for row, (label, text) in zip(list(table.rows)[1:], rows):
                first, second = row.cells
                first.paragraphs[0].add_run(label).bold = True
                second.text = text
        document.save(self.scratch / f"python-docx-{index}.docx")

    def pandoc(self, index):
        run_pandoc(self.markdown[index], self.scratch / f"pandoc-{index}.docx")

    def pandoc_empty(self, index):
        run_pandoc(self.empty, self.scratch / "empty.docx")

    def deflate(self, count):
        """Seconds to deflate (at the level collateral uses) and write what it wrote; reading it is not counted."""
        seconds = 0.0
        self.floors += 1
        target = self.scratch / f"floor-{self.floors}"
        target.mkdir()
        plans = sorted(self.outputs.glob("call-plans/*/*.docx"))[:count]
        if len(plans) < count:
            raise SystemExit(f"{self.outputs} holds {len(plans)} call plans, not {count}")
        for number, plan in enumerate(plans):
            texts = [plan.with_suffix(ending).read_bytes() for ending in (".md", ".html")]
            with zipfile.ZipFile(plan) as archive:
                parts = [archive.read(name) for name in archive.namelist()]
            start = time.perf_counter()
            packed = []
            for part in parts:
                zlib.crc32(part)
                packer = zlib.compressobj(3, zlib.DEFLATED, -15)
                packed += [packer.compress(part), packer.flush()]
            for ending, data in (("md", texts[0]), ("html", texts[1]), ("docx", b"".join(packed))):
                with open(target / f"{number}.{ending}", "wb", buffering=0) as file:
                    file.write(data)
            seconds += time.perf_counter() - start
        return seconds

    def answer(self, what, argument):
        if what == "versions":
            said = subprocess.run(["pandoc", "--version"], capture_output=True, text=True, check=True).stdout
            names = ", ".join(f"{name} {version(name)}" for name in ("docxtpl", "python-docx"))
            return f"{names}, {said.splitlines()[0]}, Python {sys.version.split()[0]}"
        if what == "words":
            return self.ours if argument == "ours" else words(self.scratch / f"{argument}-0.docx")
        if what == "deflate":
            return self.deflate(int(argument))
        make = {
            "docxtpl": self.docxtpl, "python-docx": self.python_docx, "pandoc": self.pandoc,
            "pandoc-empty": self.pandoc_empty,
        }[what]
        start = time.perf_counter()
        for number in range(int(argument)):
            make(number % len(self.plans))
        return time.perf_counter() - start


def run_pandoc(source, target):
    subprocess.run(["pandoc", "-f", "gfm", "-t", "docx", "-o", target, source], check=True, stdin=subprocess.DEVNULL)


def make_template(path):
    """A template for docxtpl with the loops of the one collateral renders."""
    document = docx.Document()
    document.add_heading("Call plan: {{ interaction }} with {{ company }}", 0)
    document.add_paragraph("Customer: {{ company }}. We leave with: {{ objective }}.")
    document.add_heading("Agenda", 2)
    document.add_paragraph("{%p for item in agenda %}")
    document.add_paragraph("{{ item }}", "List Bullet")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p for contact in contacts %}")
    document.add_heading("{{ contact.name }}", 2)
    document.add_paragraph("{{ contact.title }}. {{ contact.buyingRole }}.")
    rows = [(label, "{{ contact." + key + " }}") for label, key in ROWS]
    rows += [("{%tr for name in contact.influences %}", ""), ("Has the ear of", "{{ name }}"), ("{%tr endfor %}", "")]
    table = document.add_table(len(rows) + 1, 2, "Table Grid")
    table.rows[0].cells[0].text = "What counts"
    table.rows[0].cells[1].text = "What we know"
    for row, (label, text) in zip(list(table.rows)[1:], rows):
        row.cells[0].paragraphs[0].add_run(label).bold = True
        row.cells[1].text = text
    document.add_paragraph("{%p endfor %}")
    document.save(path)


STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


def words(path):
    """The number of tables, then the words of the body. Our quotation marks are typographic, the peers' as they were written."""
    with zipfile.ZipFile(path) as archive:
        root = docx.oxml.parse_xml(archive.read("word/document.xml"))
    text = []
    tables = 0
    for element in root.iter():
        if element.tag == W + "t":
            text.append(element.text or "")
        elif element.tag == W + "tbl":
            tables += 1
        elif element.tag in (W + "p", W + "br", W + "tab"):
            text.append(" ")
    text = "".join(text).translate(STRAIGHT)
    return " ".join([str(tables)] + text.split())


def main():
    peers = Peers(*sys.argv[1:4])
    for line in sys.stdin:
        what, argument = line.split()
        print(peers.answer(what, argument), flush=True)


if __name__ == "__main__":
    main()

"""audit-pdf.py OUTPUT: whether each PDF can be read by everybody, as far as its structure tells, and is no longer than the
kind of document it is may be.

The mark PDF/UA-1 is a claim by whatever wrote the file; here is what stands behind it: language, title, outline, tags for
all that is on the page, header cells with a scope, figures with a text, links with a text, headings without gaps, fonts
in the file. Prints each fault with its file, and how much was looked at.
"""
import collections
import pathlib
import re
import sys

import pikepdf

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")


class Structure:
    """The tags of a file: what kinds there are, and which lack something."""

    def __init__(self, root):
        self.roles = root.get("/RoleMap", {})
        self.counts = collections.Counter()
        self.headings = []
        self.faults = []
        self.walk(root.get("/K"))

    def role(self, element):
        role = str(element.S)
        seen = set()
        while role in self.roles and role not in seen:
            seen.add(role)
            role = str(self.roles[role])
        return role[1:]

    def walk(self, kids):
        if isinstance(kids, pikepdf.Array):
            for kid in kids:
                self.walk(kid)
        elif isinstance(kids, pikepdf.Dictionary):
            if "/S" in kids:
                self.look(kids)
            self.walk(kids.get("/K"))

    def look(self, element):
        role = self.role(element)
        self.counts[role] += 1
        if role == "TH" and not any("/Scope" in attributes for attributes in attributes_of(element)):
            self.faults.append("a header cell without a scope")
        if role in ("Figure", "Formula") and not str(element.get("/Alt", "")).strip():
            self.faults.append(f"a {role.lower()} without a text")
        if role == "Figure" and "/K" not in element:
            self.faults.append("a figure that stands for nothing on its page")
        if re.fullmatch("H[1-6]", role):
            self.headings.append(int(role[1]))
        if role not in KNOWN_ROLES:
            self.faults.append(f"a tag {role} that means nothing")


# Pages of the shipped example, by the folder a document lies in: nobody reads more on the way to a meeting. A call plan of
# a meeting to come has its questions, answers and room to write on a third one.
MOST_PAGES = {
    "process-guide": 6, "agendas": 1, "action-plans": 1, "call-plans": 3, "coaching-plans": 2, "hand-offs": 1,
    "proposals": 3,
}

KNOWN_ROLES = {
    "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
    "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead",
    "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Figure", "Formula",
    "Form",
}


def attributes_of(element):
    attributes = element.get("/A", [])
    every = [attributes] if isinstance(attributes, pikepdf.Dictionary) else list(attributes)
    return [one for one in every if isinstance(one, pikepdf.Dictionary)]


def fonts(resources, seen):
    """Every font of a page, and of the drawings on it."""
    for font in (resources.get("/Font") or {}).values():
        yield font
    for form in (resources.get("/XObject") or {}).values():
        if form.objgen not in seen and "/Resources" in form:
            seen.add(form.objgen)
            yield from fonts(form.Resources, seen)


def is_embedded(font):
    if font.get("/Subtype") == "/Type3":
        return True
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    described = inner.get("/FontDescriptor", {})
    return any(key in described for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def outline(item):
    count = 0
    while item is not None:
        count += 1 + outline(item.get("/First"))
        item = item.get("/Next")
    return count


def faults(pdf, counts):
    root = pdf.Root
    if not LANGUAGE.fullmatch(str(root.get("/Lang", ""))):
        yield f"its language is '{root.get('/Lang', '')}'"
    if not str(pdf.docinfo.get("/Title", "")).strip():
        yield "it has no title"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "the window shows its name instead of its title"
    if not root.get("/MarkInfo", {}).get("/Marked", False) or "/StructTreeRoot" not in root:
        yield "it has no tags"
        return
    with pdf.open_metadata() as metadata:
        if metadata.get("pdfuaid:part") != "1":
            yield "it is not marked PDF/UA-1"
        if metadata.get("dc:title") != str(pdf.docinfo.get("/Title", "")):
            yield "its two titles differ"
    structure = Structure(root.StructTreeRoot)
    counts.update(structure.counts)
    yield from structure.faults
    if not structure.headings:
        yield "it has no headings"
    last = 0
    for level in structure.headings:
        if level > last + 1:
            yield f"a heading of level {level} follows one of level {last}"
        last = level
    entries = outline(root.get("/Outlines", {}).get("/First"))
    if entries < len(structure.headings):
        yield f"its outline names {entries} of {len(structure.headings)} headings"
    for number, page in enumerate(pdf.pages, 1):
        counts["pages"] += 1
        if "/StructParents" not in page.obj:
            yield f"page {number} has no tags"
        for font in fonts(page.obj.get("/Resources", {}), set()):
            if not is_embedded(font):
                yield f"the font {font.get('/BaseFont')} is not in the file"
        for note in page.obj.get("/Annots", []):
            counts["links"] += note.get("/Subtype") == "/Link"
            if not str(note.get("/Contents", "")).strip():
                yield f"a link on page {number} without a text"


def length_faults(pdf, file, output):
    """Whether it has more pages than its kind may have."""
    if file == output / "brand.pdf":
        return  # The page that shows a look, which has a place for everything.
    first = file.relative_to(output).parts[0].removesuffix(".pdf")
    most = MOST_PAGES.get(first)
    if most is None:
        yield f"nobody has said how long a document in {first} may be"
    elif len(pdf.pages) > most:
        yield f"{len(pdf.pages)} pages, {most} at most"


def main():
    output = pathlib.Path(sys.argv[1])
    files = sorted(output.rglob("*.pdf"))
    if not files:
        raise SystemExit(f"{output} has no PDF")
    counts = collections.Counter()
    failed = 0
    for file in files:
        with pikepdf.open(file) as pdf:
            found = [*faults(pdf, counts), *length_faults(pdf, file, output)]
            for fault, times in collections.Counter(found).items():
                failed += times
                print(f"{file}: {fault}" + (f" ({times} times)" if times > 1 else ""))
    looked = ("pages", "TH", "Figure", "L", "links")
    print(f"{len(files)} files, " + ", ".join(f"{counts[name]} {name}" for name in looked) + f": {failed} faults")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

"""The parts of a Word file around its text, and the zip archive that holds them."""

import zipfile
from io import BytesIO

from postings.samples.formats.docx.markup import NAMESPACES, field, paragraph, run

BULLETS, LETTERS = 1, 2
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS = "http://schemas.openxmlformats.org"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footer1": "footer"}
_ROOT = f"{_SCHEMAS}/officeDocument/2006/relationships"
# The oldest day that a zip archive can state.
_DAY = (1980, 1, 1, 0, 0, 0)


def packed(body: str, lettered_lists: int) -> bytes:
    """The Word file whose body is given. `lettered_lists` is how many lists count a, b, c of their own."""
    section = '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            {
                "rId1": ("styles", "styles.xml"),
                "rId2": ("numbering", "numbering.xml"),
                "rId3": ("footer", "footer1.xml"),
            }
        ),
        "word/styles.xml": _styles(),
        "word/numbering.xml": _numbering(lettered_lists),
        "word/footer1.xml": _footer(),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            member = zipfile.ZipInfo(name, _DAY)
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, f"{_XML}{text}")
    return file.getvalue()


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_KIND}.{kind}+xml"/>' for part, kind in _PARTS.items()
    )
    return (
        f'<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: dict[str, tuple[str, str]]) -> str:
    entries = "".join(
        f'<Relationship Id="{identifier}" Type="{_ROOT}/{kind}" Target="{target}"/>'
        for identifier, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{entries}</Relationships>'


def _styles() -> str:
    heading = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr>'
    return (
        f"<w:styles {NAMESPACES}>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>'
        f"{heading}</w:style>"
        '<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style>'
        '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/></w:style></w:styles>'
    )


def _numbering(lettered_lists: int) -> str:
    bullets = "".join(_level(level, "bullet", sign) for level, sign in enumerate("\uf0b7o\uf0a7"))
    letters = "".join(_level(level, style, f"%{level + 1}.") for level, style in enumerate(("lowerLetter", "decimal")))
    kinds = {0: bullets, 1: letters}
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{kind}">{levels}</w:abstractNum>' for kind, levels in kinds.items()
    )
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>' + "".join(
        f'<w:num w:numId="{LETTERS + index}"><w:abstractNumId w:val="1"/>{restart}</w:num>'
        for index in range(max(lettered_lists, 1))
    )
    return f"<w:numbering {NAMESPACES}>{abstract}{lists}</w:numbering>"


def _level(level: int, style: str, text: str) -> str:
    return f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


def _footer() -> str:
    numbers = run("Page ") + field("PAGE", "1") + run(" of ") + field("NUMPAGES", "3")
    return f"<w:ftr {NAMESPACES}>{paragraph(numbers)}</w:ftr>"

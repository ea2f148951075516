"""Pieces of WordprocessingML, as strings."""

from random import Random
from xml.sax.saxutils import escape, quoteattr

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:w14="{_W14}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_CHANGE = 'w:id="900" w:author="Editor" w:date="2026-01-05T08:00:00Z"'


def run(text: str, properties: str = "") -> str:
    """A run of text; tabs in it become Word's."""
    shown = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    pieces = '</w:t><w:tab/><w:t xml:space="preserve">'.join(escape(piece) for piece in text.split("\t"))
    return f'<w:r>{shown}<w:t xml:space="preserve">{pieces}</w:t></w:r>'


def inserted(content: str) -> str:
    return f"<w:ins {_CHANGE}>{content}</w:ins>"


def deleted(text: str) -> str:
    return f'<w:del {_CHANGE}><w:r><w:delText xml:space="preserve">{escape(text)}</w:delText></w:r></w:del>'


def hidden(text: str) -> str:
    return run(text, "<w:vanish/>")


def field(instruction: str, result: str) -> str:
    """A field of several runs, such as a page number."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def hyperlink(address: str) -> str:
    return field(f'HYPERLINK "mailto:{address}"', address)


def control(content: str) -> str:
    """A content control that somebody filled in."""
    return f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def placeholder() -> str:
    """A content control that nobody filled in."""
    words = run("Click or tap here to enter text.", '<w:rStyle w:val="PlaceholderText"/>')
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"


def control_box(is_checked: bool) -> str:
    """A checkbox as newer forms have it."""
    state = f'<w14:checkbox><w14:checked w14:val="{int(is_checked)}"/></w14:checkbox>'
    sign = run("☒" if is_checked else "☐", '<w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic"/>')
    return f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{sign}</w:sdtContent></w:sdt>"


def legacy_box(is_checked: bool) -> str:
    """A checkbox as older forms have it."""
    checked = "<w:checked/>" if is_checked else ""
    data = f'<w:ffData><w:name w:val="Check1"/><w:enabled/><w:checkBox><w:sizeAuto/><w:default w:val="0"/>{checked}'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:checkBox></w:ffData></w:fldChar></w:r>'
        "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def symbol_box(is_checked: bool) -> str:
    """A box drawn by a symbol font."""
    return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if is_checked else "F0A8"}"/></w:r>'


def sign_box(is_checked: bool) -> str:
    return run("☒" if is_checked else "☐")


def letter_box(is_checked: bool) -> str:
    """No box: an X for what is meant and nothing for the rest."""
    return run("X") if is_checked else ""


BOXES = (control_box, legacy_box, symbol_box, sign_box, letter_box)


def paragraph(content: str, style: str = "", numbering: tuple[int, int] | None = None) -> str:
    """A paragraph; `numbering` is (list, level)."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if numbering:
        properties += f'<w:numPr><w:ilvl w:val="{numbering[1]}"/><w:numId w:val="{numbering[0]}"/></w:numPr>'
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def table(rows: list[list[str]]) -> str:
    """A table of rows of cells, each cell given as its paragraphs."""
    width = max(len(row) for row in rows)
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in range(width))
    printed = "".join(f"<w:tr>{''.join(_cells(row, width))}</w:tr>" for row in rows)
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{printed}</w:tbl>'


def _cells(row: list[str], width: int) -> list[str]:
    """The cells; the last of a shorter row spans what is left of the grid."""
    spans = [1] * (len(row) - 1) + [width - len(row) + 1]
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{2000 * span}" w:type="dxa"/>'
        f"{f'<w:gridSpan w:val={chr(34)}{span}{chr(34)}/>' if span > 1 else ''}</w:tcPr>{cell}</w:tc>"
        for cell, span in zip(row, spans, strict=True)
    ]


def split_at_random(text: str, rng: Random) -> list[str]:
    """The text in up to three pieces, cut anywhere, as Word cuts what was typed at several sittings."""
    cuts = sorted(rng.sample(range(1, len(text)), min(rng.randrange(3), len(text) - 1))) if text else []
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]

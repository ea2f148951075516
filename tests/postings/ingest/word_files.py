"""Word files for tests, made of the markup of their body and of other parts."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_SCHEMAS = "http://schemas.openxmlformats.org"
WORD = f"{_SCHEMAS}/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{WORD}" xmlns:r="{_SCHEMAS}/officeDocument/2006/relationships" '
    f'xmlns:mc="{_SCHEMAS}/markup-compatibility/2006" xmlns:m="{_SCHEMAS}/officeDocument/2006/math" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs; one that is no markup becomes a run of that text."""
    content = "".join(
        each if each.startswith("<") else f'<w:r><w:t xml:space="preserve">{each}</w:t></w:r>' for each in runs
    )
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{content}</w:p>"


def run(text: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def listed(text: str, number: int = 1, level: int = 0) -> str:
    """An item of a list."""
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def styled(text: str, style: str) -> str:
    return paragraph(text, properties=f'<w:pStyle w:val="{style}"/>')


def cell(*blocks: str, properties: str = "") -> str:
    """A table's cell; a block that is no markup becomes a paragraph."""
    content = "".join(each if each.startswith("<") else paragraph(each) if each else "<w:p/>" for each in blocks)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{content or '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table's row; a cell that is no markup is made of that text."""
    content = "".join(each if each.startswith("<w:tc") or each.startswith("<w:sdt>") else cell(each) for each in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{content}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def control_box(is_checked: bool) -> str:
    state = f'<w14:checkbox><w14:checked w14:val="{int(is_checked)}"/></w14:checkbox>'
    return control(f"<w:r><w:t>{'☒' if is_checked else '☐'}</w:t></w:r>", state)


def placeholder(words: str = "Click here to enter text.") -> str:
    return control(f"<w:r><w:t>{words}</w:t></w:r>", "<w:showingPlcHdr/>")


def form_field(data: str, instruction: str, result: str = "") -> str:
    """A legacy form field with what it shows."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        f"<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">{result}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def legacy_box(state: str) -> str:
    """A legacy checkbox; `state` is what its markup says, such as "<w:checked/>"."""
    return form_field(f"<w:checkBox><w:sizeAuto/>{state}</w:checkBox>", "FORMCHECKBOX")


def field(instruction: str, result: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def text_box(*paragraphs: str) -> str:
    """A run with a text box in both of its forms, for newer and for older programs."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{content}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def numbering(*levels_of_lists: str) -> str:
    """The part that holds the lists; each is given by its levels, and the first has the id 1."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{index}">{levels}</w:abstractNum>'
        for index, levels in enumerate(levels_of_lists)
    )
    lists = "".join(
        f'<w:num w:numId="{index + 1}"><w:abstractNumId w:val="{index}"/></w:num>'
        for index in range(len(levels_of_lists))
    )
    return part("numbering", kinds + lists)


def level(index: int, style: str, text: str) -> str:
    return f'<w:lvl w:ilvl="{index}"><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'


BULLETS = level(0, "bullet", "\uf0b7") + level(1, "bullet", "o") + level(2, "bullet", "\uf0a7")


def part(root: str, content: str) -> str:
    return f"<w:{root} {NAMESPACES}>{content}</w:{root}>"


def relationships(*targets: tuple[str, str, str]) -> str:
    """The part that ties ids to targets, given as (id, kind, target); a target with a colon lies outside."""
    entries = "".join(
        f'<Relationship Id="{identifier}" Type="{_SCHEMAS}/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if ":" in target else ""}/>'
        for identifier, kind, target in targets
    )
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{entries}</Relationships>'


def word_file(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """The Word file with this body and other parts, by their names."""
    return zipped({"word/document.xml": part("document", f"<w:body>{body}</w:body>"), **(parts or {})})


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these files, with the same bytes for the same files."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, content)
    return file.getvalue()

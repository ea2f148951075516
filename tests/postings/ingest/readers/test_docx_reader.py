"""Reading Word files: what stands on the page becomes lines, what does not is left out."""

import pytest

from postings.ingest.document import Content, Place
from postings.ingest.limits import DEFAULT_LIMITS
from postings.ingest.readers import docx
from tests.postings.ingest import word_files as word
from tests.postings.ingest.word_files import cell, listed, paragraph, row, run, styled, table, word_file


def _read(body: str, parts: dict[str, str] | None = None) -> Content:
    return docx.read(word_file(body, parts), DEFAULT_LIMITS)


def _lines(body: str, parts: dict[str, str] | None = None) -> tuple[str, ...]:
    return _read(body, parts).lines


def test_paragraphs_line_breaks_and_tabs_become_lines_and_tabs() -> None:
    body = (
        paragraph("Clerk") + "<w:p/><w:p/>" + paragraph("one", "<w:r><w:br/><w:t>two</w:t><w:tab/><w:t>3</w:t></w:r>")
    )
    assert _lines(body) == ("Clerk", "", "one", "two\t3")


def test_runs_that_word_cut_are_joined() -> None:
    assert _lines(paragraph("Off", '<w:proofErr w:type="spellStart"/>', "ice Spec", "ialist")) == ("Office Specialist",)


def test_special_hyphens_spaces_and_directions_become_plain() -> None:
    body = paragraph("<w:r><w:t>full</w:t><w:noBreakHyphen/><w:t>time\u00a0job co\u00adordi\u200fnator</w:t></w:r>")
    assert _lines(body) == ("full-time job coordinator",)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>", "new"),
        ("<w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo><w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>", "here"),
        (run("$4,000", "<w:strike/>") + run("$4,200", '<w:strike w:val="0"/>'), "$4,200"),
        (run("secret", "<w:vanish/>") + run("shown", '<w:vanish w:val="0"/>'), "shown"),
        ('<w:smartTag><w:r><w:t>Salem</w:t></w:r></w:smartTag><w:commentRangeStart w:id="1"/>', "Salem"),
        ("<w:dir><w:r><w:t>left</w:t></w:r></w:dir>", "left"),
        ("<m:oMath><m:r><m:t>2+2</m:t></m:r></m:oMath>", "2+2"),
    ],
)
def test_changes_are_accepted_and_hidden_text_is_left_out(markup: str, text: str) -> None:
    assert _lines(paragraph(markup)) == (text,)


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    body = paragraph("Salary: ", properties="<w:rPr><w:del/></w:rPr>") + paragraph("$5,000")
    assert _lines(body) == ("Salary: $5,000",)


def test_a_deleted_row_is_left_out_and_an_inserted_one_kept() -> None:
    body = table(row("40%", properties="<w:del/>"), row("60%", properties="<w:ins/>"))
    assert _lines(body) == ("60%",)


@pytest.mark.parametrize(
    ("box", "sign"),
    [
        (word.control_box(True), "☒"),
        (word.control_box(False), "☐"),
        (word.legacy_box('<w:default w:val="0"/><w:checked/>'), "☒"),
        (word.legacy_box('<w:default w:val="1"/>'), "☒"),
        (word.legacy_box('<w:default w:val="1"/><w:checked w:val="0"/>'), "☐"),
        (word.legacy_box('<w:default w:val="0"/>'), "☐"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☒"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F06F"/></w:r>', "☐"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="0052"/></w:r>', "☒"),
        (run("\u00fe", '<w:rFonts w:ascii="Wingdings"/>'), "☒"),
        (run("\uf0a8", '<w:rFonts w:ascii="Arial"/>'), "☐"),
    ],
)
def test_boxes_of_every_kind_become_signs(box: str, sign: str) -> None:
    assert _lines(paragraph(box, " Permanent")) == (f"{sign} Permanent",)


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        (("Permanent", "X", "Seasonal", ""), "Permanent X\tSeasonal ☐"),
        (("", "Permanent", "x", "Seasonal"), "☐ Permanent\tx Seasonal"),
        (("m. FLSA:", "", "Exempt", "✓", "Non-Exempt"), "m. FLSA:\t☐ Exempt\t✓ Non-Exempt"),
        (("", "Full-Time", "", "Part-Time", "X"), "\tFull-Time ☐\tPart-Time X"),
        (("Working Title:", "", "Class No:", ""), "Working Title:\t\tClass No:\t"),
        (("Grade", "X", "Step"), "Grade\tX\tStep"),
    ],
)
def test_marks_in_cells_of_their_own_stand_beside_their_words(cells: tuple[str, ...], line: str) -> None:
    assert _lines(table(row(*cells))) == (line,)


def test_the_marks_of_a_row_that_nobody_marked_stay_empty() -> None:
    assert _lines(table(row("Yes", "☐", "No", "☐"))) == ("Yes\t☐\tNo\t☐",)


def test_a_hidden_style_hides_its_paragraph() -> None:
    hidden = '<w:style w:styleId="N"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>'
    body = styled("for the editor", "N") + paragraph("shown")
    assert _lines(body, {"word/styles.xml": word.part("styles", hidden)}) == ("shown",)


def test_a_label_above_its_value_and_a_heading_beside_its_text_stand_on_lines_of_their_own() -> None:
    labels = row(cell("Effective Date:", ""), cell("Position No:", "0733"))
    headed = row("Duties", cell("Sorts mail.", "Files."))
    shared = row("40%", cell("MAIL", "Sorts mail."))
    assert _lines(table(labels, headed, shared)) == (
        "Effective Date:",
        "Position No:",
        "0733",
        "Duties",
        "Sorts mail.",
        "Files.",
        "40%\tMAIL",
        "\tSorts mail.",
    )


def test_what_a_form_asks_for_is_no_value() -> None:
    body = paragraph("Working Title: ", word.placeholder()) + paragraph(
        "Unit: ", word.control("<w:r><w:t>Audit</w:t></w:r>")
    )
    assert _lines(body + word.control(paragraph("Choose an item."), "<w:showingPlcHdr/>")) == (
        "Working Title:",
        "Unit: Audit",
    )


def test_legacy_fields_show_their_text_and_choice() -> None:
    text = word.form_field("<w:textInput/>", "FORMTEXT", "0733")
    entries = '<w:listEntry w:val="SEIU"/><w:listEntry w:val="AFSCME"/>'
    chosen = word.form_field(f'<w:ddList><w:result w:val="1"/>{entries}</w:ddList>', "FORMDROPDOWN")
    unchosen = word.form_field(f"<w:ddList>{entries}</w:ddList>", "FORMDROPDOWN")
    assert _lines(paragraph("No. ", text, " ", chosen, unchosen)) == ("No. 0733 AFSCME",)


def test_fields_give_their_result_and_page_numbers_nothing() -> None:
    body = paragraph("Closes ", word.field("DATE", "May 4"), " ", word.field("PAGE", "7"))
    assert _lines(body + paragraph('<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>', "x")) == (
        "Closes May 4",
        "x",
    )


def test_a_mail_link_keeps_an_address_that_its_words_do_not_say() -> None:
    rels = {"word/_rels/document.xml.rels": word.relationships(("rId1", "hyperlink", "mailto:jo@x.gov?subject=Job"))}
    link = '<w:hyperlink r:id="rId1"><w:r><w:t>{}</w:t></w:r></w:hyperlink>'
    body = paragraph(link.format("the recruiter")) + paragraph(link.format("Jo@x.gov"))
    field = word.field('HYPERLINK "mailto:al@x.gov"', "Al")
    assert _lines(body + paragraph(field), rels) == ("the recruiter (jo@x.gov)", "Jo@x.gov", "Al (al@x.gov)")


def test_lists_get_their_bullets_and_numbers() -> None:
    letters = word.level(0, "lowerLetter", "%1.") + word.level(1, "lowerRoman", "(%2)")
    legal = word.level(0, "upperRoman", "Section %1:") + word.level(1, "decimal", "%1.%2")
    parts = {"word/numbering.xml": word.numbering(word.BULLETS, letters, legal)}
    body = listed("x") + listed("y", level=1) + listed("a", 2) + listed("i", 2, 1) + listed("ii", 2, 1) + listed("b", 2)
    body += listed("i", 2, 1) + listed("Pay", 3) + listed("Range", 3, 1)
    assert _lines(body, parts) == (
        "• x",
        "  • y",
        "a. a",
        "  (i) i",
        "  (ii) ii",
        "b. b",
        "  (i) i",
        "Section I: Pay",
        "  I.1 Range",
    )


def test_lists_of_a_style_get_bullets_too() -> None:
    styles = word.part(
        "styles",
        '<w:style w:styleId="ListBullet"><w:name w:val="List Bullet"/></w:style>'
        '<w:style w:styleId="Item"><w:name w:val="Item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
        '<w:style w:styleId="Sub"><w:name w:val="Sub"/><w:basedOn w:val="Item"/></w:style>',
    )
    parts = {"word/styles.xml": styles, "word/numbering.xml": word.numbering(word.level(0, "decimal", "%1)"))}
    body = styled("a", "ListBullet") + styled("b", "Item") + styled("c", "Sub")
    assert _lines(body, parts) == ("• a", "1) b", "2) c")


def test_headings_and_bold_lines_stand_apart() -> None:
    styles = word.part("styles", '<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>')
    body = (
        paragraph("a")
        + styled("Duties", "H")
        + paragraph("b")
        + paragraph(run("To Qualify", "<w:b/>"))
        + paragraph("c")
    )
    assert _lines(body, {"word/styles.xml": styles}) == ("a", "", "Duties", "", "b", "", "To Qualify", "c")


def test_a_row_is_a_line_with_the_place_it_stands_in() -> None:
    content = _read(
        paragraph("Head") + table(row("35%", "NC", "E", cell("INTAKE", "Open files.")), row("100%", "", "", ""))
    )
    assert content.lines == ("Head", "", "35%\tNC\tE\tINTAKE", "\t\t\tOpen files.", "100%\t\t\t")
    assert content.places == (
        None,
        None,
        Place(table=1, row=1),
        Place(table=1, row=1, column=4),
        Place(table=1, row=2),
    )


def test_cells_with_several_lines_each_come_one_after_the_other() -> None:
    content = _read(table(row(cell("Working Title:", "Clerk"), cell("Class No:", "0104"))))
    assert content.lines == ("Working Title:", "Clerk", "Class No:", "0104")
    assert [place and place.column for place in content.places] == [1, 1, 2, 2]


def test_rows_typed_into_one_are_told_apart() -> None:
    body = table(row(cell("30%", "", "20%"), cell("NC", "", "R"), cell("Answers calls.", "", "Files papers.")))
    assert _lines(body) == ("30%\tNC\tAnswers calls.", "", "20%\tR\tFiles papers.")


def test_merged_cells_say_their_text_once() -> None:
    down = '<w:vMerge w:val="restart"/>'
    body = table(
        row(cell("Pay", properties=down), "low"),
        row(cell("Pay", properties="<w:vMerge/>"), "high"),
        row(cell("Both", properties='<w:gridSpan w:val="2"/>'), "third"),
    )
    assert _lines(body) == ("Pay\tlow", "\thigh", "Both\tthird")


def test_tables_in_cells_and_controls_around_rows_and_cells_are_read() -> None:
    inner = table(row("a", "b"), row("c", "d"))
    wrapped = word.control(row("in a control", word.control(cell("cell"))))
    assert _lines(f"<w:tbl>{row(cell('Grid:', inner, '<w:p/>'))}{wrapped}</w:tbl>") == (
        "Grid:",
        "",
        "a\tb",
        "c\td",
        "in a control\tcell",
    )


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = word.text_box(paragraph("Closes May 4"))
    assert _lines(paragraph("Clerk", box) + paragraph("Duties")) == ("Clerk", "", "Closes May 4", "", "Duties")


def test_headers_come_before_and_footers_and_notes_after_the_body_each_line_once() -> None:
    references = (
        '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>'
        '<w:footerReference w:type="default" r:id="f1"/></w:sectPr>'
    )
    parts = {
        "word/_rels/document.xml.rels": word.relationships(
            ("h1", "header", "header1.xml"),
            ("h2", "header", "/word/header2.xml"),
            ("f1", "footer", "footer1.xml"),
            ("n1", "footnotes", "footnotes.xml"),
        ),
        "word/header1.xml": word.part("hdr", paragraph("City of Salem") + paragraph("Clerk")),
        "word/header2.xml": word.part("hdr", paragraph("City of Salem")),
        "word/footer1.xml": word.part(
            "ftr",
            paragraph("Page ", word.field("PAGE", "1"), " of ", word.field("NUMPAGES", "2")) + paragraph("Rev. 3"),
        ),
        "word/footnotes.xml": word.part(
            "footnotes",
            f'<w:footnote w:type="separator">{paragraph("-")}</w:footnote>'
            f"<w:footnote>{paragraph('See rule 4.')}</w:footnote>",
        ),
    }
    assert _lines(paragraph("Clerk") + references, parts) == (
        "City of Salem",
        "",
        "Clerk",
        "",
        "Rev. 3",
        "",
        "See rule 4.",
    )


def test_the_strict_edition_and_other_encodings_are_read() -> None:
    xml = word.part("document", f"<w:body>{paragraph('Café')}</w:body>")
    strict = xml.replace(word.WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    utf16 = f'<?xml version="1.0" encoding="UTF-16"?>{xml}'.encode("utf-16")
    for document in (strict, utf16):
        assert docx.read(word.zipped({"word/document.xml": document}), DEFAULT_LIMITS).lines == ("Café",)


def test_the_text_may_lie_under_another_name() -> None:
    rels = word.relationships(("rId1", "officeDocument", "word/document2.xml"))
    data = word.zipped(
        {"_rels/.rels": rels, "word/document2.xml": word.part("document", f"<w:body>{paragraph('x')}</w:body>")}
    )
    assert docx.read(data, DEFAULT_LIMITS).lines == ("x",)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("chunk.html", "<html><body><h1>Clerk</h1><p>Files papers.</p></body></html>"),
        ("chunk.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n<h1>Clerk</h1><p>Files papers.</p>"),
        ("chunk.txt", "Clerk\n\nFiles papers."),
    ],
)
def test_a_page_that_word_would_take_in_is_read_where_it_stands(name: str, content: str) -> None:
    rels = word.relationships(("rId7", "aFChunk", name))
    body = paragraph("above") + '<w:altChunk r:id="rId7"/>' + paragraph("below") + '<w:altChunk r:id="rId8"/>'
    data = word.word_file(body, {"word/_rels/document.xml.rels": rels, f"word/{name}": content})
    assert docx.read(data, DEFAULT_LIMITS).lines == ("above", "Clerk", "", "Files papers.", "below")

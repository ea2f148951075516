"""The names of WordprocessingML's elements and attributes that say something about the text."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

# The strict edition of the standard calls the same things otherwise.
STRICT_NAMESPACES = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)

# Blocks
BODY = _W + "body"
PARAGRAPH = _W + "p"
TABLE = _W + "tbl"
ROW = _W + "tr"
CELL = _W + "tc"
CONTROL = _W + "sdt"
CONTROL_CONTENT = _W + "sdtContent"
CUSTOM_XML = _W + "customXml"
SECTION = _W + "sectPr"
NOTES = (_W + "footnote", _W + "endnote")

# Properties
PARAGRAPH_PROPERTIES = _W + "pPr"
RUN_PROPERTIES = _W + "rPr"
ROW_PROPERTIES = _W + "trPr"
CELL_PROPERTIES = _W + "tcPr"
CONTROL_PROPERTIES = _W + "sdtPr"
STYLE = _W + "style"
PARAGRAPH_STYLE = _W + "pStyle"
RUN_STYLE = _W + "rStyle"
BASED_ON = _W + "basedOn"
STYLE_NAME = _W + "name"
OUTLINE_LEVEL = _W + "outlineLvl"
BOLD = _W + "b"
HIDDEN = _W + "vanish"
STRUCK = (_W + "strike", _W + "dstrike")
FONTS = _W + "rFonts"
GRID_SPAN = _W + "gridSpan"
GRID_BEFORE = _W + "gridBefore"
MERGED = _W + "vMerge"
CELL_DELETED = _W + "cellDel"

# Numbering
NUMBERING_OF_PARAGRAPH = _W + "numPr"
NUMBER_ID = _W + "numId"
NUMBER_LEVEL = _W + "ilvl"
ABSTRACT_NUMBER = _W + "abstractNum"
ABSTRACT_NUMBER_ID = _W + "abstractNumId"
NUMBER = _W + "num"
LEVEL = _W + "lvl"
LEVEL_OVERRIDE = _W + "lvlOverride"
START_OVERRIDE = _W + "startOverride"
START = _W + "start"
NUMBER_FORMAT = _W + "numFmt"
LEVEL_TEXT = _W + "lvlText"
STYLE_LINK = _W + "styleLink"
NUMBER_STYLE_LINK = _W + "numStyleLink"

# What stands in a paragraph
RUN = _W + "r"
HYPERLINK = _W + "hyperlink"
SIMPLE_FIELD = _W + "fldSimple"
INSERTED = _W + "ins"
MOVED_HERE = _W + "moveTo"
DELETED = _W + "del"
MOVED_AWAY = _W + "moveFrom"
CONTAINERS = frozenset({INSERTED, MOVED_HERE, CUSTOM_XML, _W + "smartTag", _W + "dir", _W + "bdo"})
FORMULAS = frozenset({_M + "oMath", _M + "oMathPara"})
FORMULA_TEXT = _M + "t"

# A file of another kind, whose text stands here
EMBEDDED = _W + "altChunk"

# What stands in a run
TEXT = _W + "t"
SIGNS = {
    _W + "tab": "\t",
    _W + "ptab": "\t",
    _W + "br": "\n",
    _W + "cr": "\n",
    _W + "noBreakHyphen": "-",
}
SYMBOL = _W + "sym"
FIELD_CHARACTER = _W + "fldChar"
FIELD_INSTRUCTION = _W + "instrText"
DRAWINGS = frozenset({_W + "drawing", _W + "pict", _W + "object"})
TEXT_BOX = _W + "txbxContent"
ALTERNATIVES = _MC + "AlternateContent"
CHOICE = _MC + "Choice"
FALLBACK = _MC + "Fallback"

# Forms
SHOWS_PLACEHOLDER = _W + "showingPlcHdr"
CHECKBOX_CONTROL = _W14 + "checkbox"
CHECKED_CONTROL = _W14 + "checked"
CHECKED_CONTROL_VALUE = _W14 + "val"
GALLERY = _W + "docPartGallery"
FORM_FIELD = _W + "ffData"
FORM_CHECKBOX = _W + "checkBox"
FORM_CHECKED = _W + "checked"
FORM_LIST = _W + "ddList"
FORM_LIST_ENTRY = _W + "listEntry"
FORM_RESULT = _W + "result"
FORM_DEFAULT = _W + "default"

# Attributes
VALUE = _W + "val"
TYPE = _W + "type"
STYLE_ID = _W + "styleId"
FIELD_CHARACTER_TYPE = _W + "fldCharType"
INSTRUCTION = _W + "instr"
SYMBOL_FONT = _W + "font"
SYMBOL_CODE = _W + "char"
ASCII_FONT = _W + "ascii"
RELATIONSHIP_ID = _R + "id"
HEADER_REFERENCE = _W + "headerReference"
FOOTER_REFERENCE = _W + "footerReference"
ABSTRACT_NUMBER_ATTRIBUTE = _W + "abstractNumId"
NUMBER_ATTRIBUTE = _W + "numId"
LEVEL_ATTRIBUTE = _W + "ilvl"

"""The zipped package of a Word file: its parts unpacked within limits, and how they refer to each other.

Nothing is written to disk and nothing outside the package is ever fetched; sizes are counted while unpacking, since
what an archive says about itself may be wrong.
"""

import posixpath
import zipfile
import zlib
from io import BytesIO
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from postings.ingest.errors import UnreadableFile
from postings.ingest.limits import Limits
from postings.ingest.readers.docx.xml import parse_xml

_DOCUMENT = "word/document.xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED = 0x1
# A line of text takes some ten tags and as many attributes; a file with far more of them is no document.
_MARKS_A_LINE = 20
_CHUNK = 1 << 18
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, OverflowError)


class Package:
    """The parts of one Word file. Raises UnreadableFile: "damaged", "encrypted", "too_long", "unknown_format"."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self._left = limits.expanded
        self._marks_left = limits.lines * _MARKS_A_LINE
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as error:
            raise damaged() from error
        members = self._archive.infolist()
        if len(members) > limits.members:
            raise UnreadableFile(
                "too_long",
                f"The Word file packs {len(members):,} files; Waypost reads those of up to {limits.members:,}.",
            )
        self._members = {member.filename.lstrip("/").casefold(): member for member in members}
        if len(self._members) < len(members):
            raise UnreadableFile("damaged", "The file packs two files of one name, so it is unclear which one counts.")
        self.main = self._main_part()

    def xml(self, name: str) -> Element | None:
        """The root element of a part; None where the package has none of that name."""
        data = self.unpack(name)
        if data is None:
            return None
        # Attributes count too: as many of them as elements have an equals sign. In UTF-16 the signs are the same bytes.
        self._marks_left -= max(data.count(b"<"), data.count(b"="))
        if self._marks_left < 0:
            raise UnreadableFile(
                "too_long", "The Word file has far more parts than a posting: tables or marks without end."
            )
        return parse_xml(data)

    def relationships(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to: id -> (kind such as "header" or "hyperlink", target). A target within the package
        is a part's name, any other is left as it is written."""
        folder, file = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
        found = {}
        for relationship in () if root is None else root.iter(_RELATIONSHIP):
            target = relationship.get("Target", "")
            if relationship.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
            kind = relationship.get("Type", "").rpartition("/")[2]
            found[relationship.get("Id", "")] = (kind, target)
        return found

    def _main_part(self) -> str:
        """The name of the part that holds the text."""
        for kind, target in self.relationships("").values():
            if kind == "officeDocument" and target.casefold() in self._members:
                self._refuse_other_kinds(target)
                return target
        if _DOCUMENT in self._members:
            return _DOCUMENT
        raise UnreadableFile("unknown_format", f"The file is not a Word document but {self._kind()}.")

    def _refuse_other_kinds(self, target: str) -> None:
        if target.split("/")[0] in ("xl", "ppt", "visio"):
            raise UnreadableFile("unknown_format", f"The file is not a Word document but {self._kind()}.")

    def _kind(self) -> str:
        """What a package is that is no Word document."""
        folders = {name.split("/")[0] for name in self._members}
        if "xl" in folders:
            return "an Excel workbook"
        if "ppt" in folders:
            return "a PowerPoint presentation"
        if "mimetype" in self._members and "content.xml" in self._members:
            return "an OpenDocument file, which Waypost does not read; save it as .docx or PDF"
        if "visio" in folders:
            return "a Visio drawing"
        if "meta-inf" in folders and "mimetype" in self._members:
            return "an e-book"
        if "index" in folders and any(name.endswith(".iwa") for name in self._members):
            return "a file of Apple's Pages or Numbers; export it as Word or PDF"
        if "word" in folders:
            return "a Word file without its text"
        return "a zip archive; unpack it and load the files in it"

    def unpack(self, name: str) -> bytes | None:
        """The bytes of a part; None where the package has none of that name."""
        member = self._members.get(name.casefold())
        if member is None:
            return None
        if member.flag_bits & _ENCRYPTED:
            raise UnreadableFile("encrypted", "The file is locked with a password.")
        if member.compress_type not in _METHODS:
            raise damaged()
        pieces = []
        try:
            with self._archive.open(member) as file:
                while piece := file.read(_CHUNK):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise UnreadableFile(
                            "too_long",
                            f"The Word file unpacks to more than {self._limits.expanded:,} bytes; no posting does.",
                        )
                    pieces.append(piece)
        except _DAMAGE as error:
            raise damaged() from error
        return b"".join(pieces)


def damaged() -> UnreadableFile:
    """The refusal of a file that is broken or cut off."""
    return UnreadableFile("damaged", "The Word file is damaged or was cut off, so its text cannot be unpacked.")

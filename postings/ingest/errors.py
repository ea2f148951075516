"""Why a document could not become a record, in words a recruiter understands."""


class DocumentError(Exception):
    """A document that cannot be read. `code` is stable and for programs, `message` is a sentence for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class UnreadableFile(DocumentError):
    """The file's bytes give no text: empty, binary, damaged, too large."""


class NotAPosting(DocumentError):
    """The text was read, and offers no job and describes no position."""

    def __init__(self, message: str) -> None:
        super().__init__("not_a_posting", message)

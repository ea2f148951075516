"""Words of which a job may lack some, for where none says them all: of three words one, of six two, and each that no
job says at all. A known phrase is never lacking, and is enough."""

from dataclasses import replace

from tantivy import Occur, Query

from search.language.query import Typed
from search.language.synonyms import Piece, expand

# Of so many words one may be lacking.
OF_WORDS = 3

Part = tuple[Occur, Query]


def loose(typed: Typed, unknown: int) -> Typed | None:
    """The same words, of which a job may lack some, if those that are left tell anything; `unknown` is how many of
    those that may be lacking no job says."""
    pieces = [piece for piece in expand(typed) if _is_wanted(piece)]
    spared = sum(map(may_be_lacking, pieces))
    said = sum(len(piece.clauses) for piece in pieces)
    may_lack = min(max(said // OF_WORDS, unknown), spared)
    is_enough = may_lack < spared or any(piece.parts for piece in pieces)
    return replace(typed, may_lack=may_lack) if may_lack and is_enough else None


def lacking(count: int, pieces: list[Piece], parts: list[Part]) -> list[Part]:
    """The parts of a query, one for each piece, with so many fewer of those that may be lacking."""
    both = list(zip(pieces, parts, strict=True))
    needed = [part for piece, part in both if not may_be_lacking(piece)]
    spared = [(Occur.Should, query) for piece, (_, query) in both if may_be_lacking(piece)]
    if count >= len(spared):
        return [*needed, *spared]
    return [*needed, (Occur.Must, Query.boolean_query(spared, minimum_number_should_match=len(spared) - count))]


def may_be_lacking(piece: Piece) -> bool:
    """Whether it is a word that was typed bare: no known phrase, and no number, by which one job is meant."""
    if piece.parts or len(piece.clauses[0]) > 1 or not _is_wanted(piece):
        return False
    (term,) = piece.clauses[0]
    return term.is_plain() and not any(map(str.isdigit, "".join(term.words)))


def _is_wanted(piece: Piece) -> bool:
    return not all(term.need_not_be_said() or term.is_excluded for clause in piece.clauses for term in clause)

"""Words of which a job may lack some, for where none says them all: of three words one, of six two."""

from dataclasses import replace

from tantivy import Occur, Query

from search.language.query import Typed
from search.language.synonyms import Piece, expand

# Of so many words one may be lacking.
OF_WORDS = 3

Part = tuple[Occur, Query]


def loose(typed: Typed) -> Typed | None:
    """The same words, of which a job may lack some, if those that are left tell anything."""
    pieces = [piece for piece in expand(typed) if not _is_small(piece)]
    may_lack = len(pieces) // OF_WORDS
    return replace(typed, may_lack=may_lack) if 0 < may_lack < sum(map(_is_spared, pieces)) else None


def lacking(count: int, pieces: list[Piece], parts: list[Part]) -> list[Part]:
    """The parts of a query, one for each piece, with so many fewer of those that may be lacking."""
    both = list(zip(pieces, parts, strict=True))
    spared = [(Occur.Should, query) for piece, (_, query) in both if _is_spared(piece)]
    most = Query.boolean_query(spared, minimum_number_should_match=len(spared) - count)
    return [*(part for piece, part in both if not _is_spared(piece)), (Occur.Must, most)]


def _is_small(piece: Piece) -> bool:
    return all(term.need_not_be_said() for clause in piece.clauses for term in clause)


def _is_spared(piece: Piece) -> bool:
    """Whether it is a word that was typed bare: no known phrase, and no number, by which one job is meant."""
    if piece.parts or len(piece.clauses[0]) > 1 or _is_small(piece):
        return False
    (term,) = piece.clauses[0]
    return term.is_plain() and not any(map(str.isdigit, "".join(term.words)))

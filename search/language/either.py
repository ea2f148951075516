"""Words of which a job need say one: "bookkeeper or accountant". In capitals "OR" is part of the grammar and joins
single words; in small letters it joins whole phrases, once the places are taken out ("Salem or" is in Oregon)."""

from search.language.synonyms import Piece

JOINING = ("or",)


def groups(pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces of a search without such an "or", those together of which one is enough."""
    found: list[list[Piece]] = []
    joins = False
    for piece in pieces:
        if piece.words == JOINING and piece.clauses[0][0].is_small():
            joins = bool(found) and _is_wanted(found[-1][-1])
            continue
        if joins and _is_wanted(piece):
            found[-1].append(piece)
        else:
            found.append([piece])
        joins = False
    return found


def _is_wanted(piece: Piece) -> bool:
    terms = [term for clause in piece.clauses for term in clause]
    is_plain = all(term.is_plain() and not term.need_not_be_said() for term in terms)
    return is_plain and len(terms) == len(piece.clauses)

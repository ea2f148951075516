"""What a recruiter is told of a file's pages that are pictures, beside pages whose text was read."""

from collections.abc import Sequence

_MOST_NAMED = 8


def pictures_told(pages: Sequence[int]) -> str:
    """The sentences that say which of a file's pages could not be read, and what helps. `pages` count from 1."""
    one = len(pages) == 1
    which = f"Page {pages[0]} of the file is a picture" if one else f"Pages {_listed(pages)} of the file are pictures"
    return (
        f"{which}, such as a scan, so what {'it says' if one else 'they say'} was not read. Export the file from the "
        "program it was written in, or have the scanner recognize the text."
    )


def _listed(pages: Sequence[int]) -> str:
    """The pages' numbers; of many the first ones and how many more."""
    if len(pages) > _MOST_NAMED:
        return f"{', '.join(map(str, pages[:_MOST_NAMED]))} and {len(pages) - _MOST_NAMED} more"
    return f"{', '.join(map(str, pages[:-1]))} and {pages[-1]}"

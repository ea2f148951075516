"""A section's text as blocks that a page can lay out: paragraphs, lists and tables, without the document's markup."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_BULLET = re.compile(r"^\s*(?:[-–—•◦▪●○*·‣]|o(?=\s))\s+(?=\S)")
_RULE = re.compile(r"^[\s\-_=|*·•]*$")
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_SENTENCE_END = tuple(".:;!?)")
# A way to qualify with another one below it is no label of that.
_ITEM_END = (" or:", " OR:", " and:", " AND:", " and/or:")
_WRAPPED_LINE = 60
_LABEL_LENGTH = 60


@dataclass
class Block:
    """A run of text. `kind` is paragraph, label (a short line that introduces what follows), list or table."""

    kind: str
    text: str = ""
    items: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def blocks_of(text: str) -> list[Block]:
    """The blocks of a text whose lines are paragraphs, bulleted items or rows of cells parted by tabs."""
    blocks: list[Block] = []
    follows_text = False
    for line in text.split("\n"):
        plain = _MARKUP.sub("", line)
        if _RULE.match(plain):
            follows_text = False
            continue
        if not (follows_text and _continues(blocks[-1], plain)):
            _add(blocks, plain)
        follows_text = True
    return blocks


def plain_text(blocks: Iterable[Block]) -> str:
    """The words of blocks in one line, for a description of the page."""
    words = " ".join(" ".join([block.text, *block.items]) for block in blocks if block.kind != "table")
    return " ".join(words.split())


def _add(blocks: list[Block], line: str) -> None:
    bullet = _BULLET.match(line)
    if bullet:
        _last(blocks, "list").items.append(line[bullet.end() :].strip())
    elif "\t" in line.strip():
        _last(blocks, "table").rows.append([cell.strip() for cell in line.strip().split("\t")])
    else:
        words = " ".join(line.split())
        is_label = words.endswith(":") and len(words) <= _LABEL_LENGTH and not words.endswith(_ITEM_END)
        blocks.append(Block("label" if is_label else "paragraph", text=words))


def _last(blocks: list[Block], kind: str) -> Block:
    """The block at the end if it is of this kind, else a new one."""
    if not blocks or blocks[-1].kind != kind:
        blocks.append(Block(kind))
    return blocks[-1]


def _continues(block: Block, line: str) -> bool:
    """Take `line` as the rest of a sentence that was broken at the width of a page, and say whether it was one."""
    if block.kind not in ("paragraph", "list") or "\t" in line or _BULLET.match(line):
        return False
    before = block.items[-1] if block.kind == "list" else block.text
    if len(before) < _WRAPPED_LINE or before.endswith(_SENTENCE_END) or not line.lstrip()[:1].islower():
        return False
    joined = f"{before} {' '.join(line.split())}"
    if block.kind == "list":
        block.items[-1] = joined
    else:
        block.text = joined
    return True

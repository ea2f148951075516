"""Numbers that look drawn and never repeat: each is a permutation of the sample's index."""

_STRIDE = 7919  # A prime that divides no power of ten nor nine, so that multiplying by it visits every number once.


def requisition_id(index: int) -> str:
    """A requisition, unlike that of any other index: six digits for the first 900,000 samples, seven after."""
    block, place = divmod(index, 900_000)
    return f"REQ-{100_000 + block * 900_000 + place * _STRIDE % 900_000}"


def position_number(index: int) -> str:
    """Seven digits, unlike those of any other index below ten million."""
    return f"{index * _STRIDE % 10_000_000:07d}"


def job_number(year: int, index: int) -> str:
    """A city's or county's number of a recruitment, unlike that of any other index."""
    return f"{year}-{index:05d}"


def clerk_number(index: int) -> int:
    """A place in a long list, spread over it, so that neighbors in a folder are not neighbors in the list."""
    return index * _STRIDE

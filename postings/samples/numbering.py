"""Numbers that look drawn and never repeat: each is a permutation of the sample's serial number."""

_STRIDE = 7919  # A large prime, so that multiplying by it visits every number below any size it does not divide.


def spread(number: int, size: int) -> int:
    """A number below `size` for each number below `size`, neighbors far apart."""
    return number * _STRIDE % size


def requisition_id(serial: int) -> str:
    """A requisition, unlike that of any other serial: six digits for the first 900,000 samples, more after."""
    block, place = divmod(serial, 900_000)
    return f"REQ-{100_000 + block * 900_000 + spread(place, 900_000)}"


def position_number(serial: int) -> str:
    """Seven digits, unlike those of any other serial below ten million."""
    return f"{spread(serial, 10_000_000):07d}"


def job_number(year: int, serial: int) -> str:
    """A city's or county's number of a recruitment, unlike that of any other serial."""
    return f"{year}-{serial + 1:05d}"

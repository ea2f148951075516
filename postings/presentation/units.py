"""An agency's divisions and teams as a tree, with the positions that belong to each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from agencies.models import Unit
from postings.models import Position


@dataclass(frozen=True)
class UnitGroup:
    """A unit with its own positions; `unit` is None for positions of no unit. `depth` counts from 1."""

    unit: Unit | None
    depth: int
    positions: list[Position]


class UnitTree:
    """The units of one agency, each large one directly followed by its parts."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._children: dict[int | None, list[Unit]] = defaultdict(list)
        for unit in units:
            self._children[unit.parent_id].append(unit)
        self._ranks: dict[int | None, int] = {unit.pk: rank for rank, (unit, _) in enumerate(self._walk(None, 1))}

    def __len__(self) -> int:
        return len(self._ranks)

    def rank(self, unit_id: int | None) -> int:
        """Where a unit stands in the tree; what belongs to no unit comes first."""
        return self._ranks.get(unit_id, -1)

    def groups(self, positions: Sequence[Position], *, with_empty: bool) -> list[UnitGroup]:
        """The positions under their units. Units that lead to none of them are left out unless `with_empty`."""
        own: dict[int | None, list[Position]] = defaultdict(list)
        for position in positions:
            own[position.unit_id if position.unit_id in self._ranks else None].append(position)
        groups = [UnitGroup(None, 1, own[None])] if own[None] else []
        groups += [
            UnitGroup(unit, depth, own[unit.pk])
            for unit, depth in self._walk(None, 1)
            if with_empty or self._leads_to(unit, own)
        ]
        return groups

    def _walk(self, parent_id: int | None, depth: int) -> Iterator[tuple[Unit, int]]:
        for unit in self._children[parent_id]:
            yield unit, depth
            yield from self._walk(unit.pk, depth + 1)

    def _leads_to(self, unit: Unit, own: dict[int | None, list[Position]]) -> bool:
        return bool(own.get(unit.pk)) or any(self._leads_to(child, own) for child in self._children[unit.pk])

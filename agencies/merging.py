"""Making one row of two that mean the same employer or class."""

from collections.abc import Iterable
from typing import TypeVar

from django.db import models, transaction

from agencies.models import Agency, AgencySpelling, Classification, ClassificationSpelling, Unit
from agencies.signals import merging
from agencies.spelling import spelling_key

Named = TypeVar("Named", Agency, Classification)


@transaction.atomic
def merge(keep: Named, duplicates: Iterable[Named]) -> None:
    """Move all that refers to the duplicates, their spellings and their names to `keep`, and delete them.

    Later documents that print a duplicate's name then find `keep`.
    """
    for duplicate in duplicates:
        merging.send(type(keep), duplicate=duplicate, keep=keep)
        if isinstance(duplicate, Agency):
            _move_units(duplicate, keep, None, None)
        _move_spellings(duplicate, keep)
        _repoint(duplicate, keep)
        duplicate.delete()
    keep.needs_review = False
    # Tells whoever derives data from the jobs that they have another employer or class now.
    keep.save()


def _move_spellings(duplicate: Named, keep: Named) -> None:
    model, owner = (
        (AgencySpelling, "agency") if isinstance(keep, Agency) else (ClassificationSpelling, "classification")
    )
    printed = [
        duplicate.name if isinstance(duplicate, Agency) else duplicate.title,
        *(row.spelling for row in duplicate.spellings.all()),
    ]
    duplicate.spellings.all().delete()
    known = set(model.objects.filter(jurisdiction=keep.jurisdiction).values_list("key", flat=True))
    for spelling in printed:
        if spelling_key(spelling) not in known:
            model.objects.create(**{owner: keep}, spelling=spelling)
            known.add(spelling_key(spelling))


def _move_units(duplicate: Agency, keep: Agency, source: Unit | None, target: Unit | None) -> None:
    """Move the units under `source` to under `target`; one that is there already takes over what is in the other."""
    for unit in duplicate.units.filter(parent=source):
        twin = keep.units.filter(parent=target, name=unit.name).first()
        if twin is None:
            unit.agency, unit.parent = keep, target
            unit.save()
            _move_units(duplicate, keep, unit, unit)
        else:
            _move_units(duplicate, keep, unit, twin)
            _repoint(unit, twin)
            unit.delete()


def _repoint(old: models.Model, new: models.Model) -> None:
    """Let every row that refers to `old` refer to `new`, in whichever app it is."""
    for relation in old._meta.related_objects:
        related = relation.related_model._default_manager.filter(**{relation.field.name: old})
        related.update(**{relation.field.name: new})

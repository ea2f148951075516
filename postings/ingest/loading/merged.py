"""Jobs of an agency that is merged into another: its slug is part of the keys by which later documents find them."""

from agencies.models import Agency
from postings.ingest.loading.keys import natural_key
from postings.ingest.loading.rows import JobRows
from postings.ingest.loading.stored import record_of, stored_rows
from postings.models import Position, Posting

_AT_ONCE = 500
# How many jobs of one document with the same title are looked for.
_MOST_ALIKE = 50


def move_keys(old: Agency, new: Agency) -> None:
    """Give the jobs of `old` the keys that documents will have which mean `new`.

    A job keeps its key where `new` has the same job, or where a person has edited what its key is made of.
    """
    for model in (Posting, Position):
        ids = list(model.objects.filter(agency=old).exclude(natural_key=None).values_list("pk", flat=True))
        for start in range(0, len(ids), _AT_ONCE):
            keys = {
                rows.job.pk: key
                for rows in stored_rows(model, pk__in=ids[start : start + _AT_ONCE])
                if (key := _key_under(rows, old, new))
            }
            taken = set(model.objects.filter(natural_key__in=keys.values()).values_list("natural_key", flat=True))
            for pk, key in keys.items():
                if key not in taken:
                    model.objects.filter(pk=pk).update(natural_key=key)


def _key_under(rows: JobRows, old: Agency, new: Agency) -> str | None:
    """The job's key under `new`; None where its key under `old` is not what its rows say."""
    record = record_of(rows)
    for ordinal in range(_MOST_ALIKE):
        if natural_key(record, old.slug, ordinal) == rows.key:
            return natural_key(record, new.slug, ordinal)
    return None

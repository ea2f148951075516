"""Jobs of an agency that is merged into another: its slug is part of the keys by which later documents find them."""

from django.db.models import Q

from agencies.models import Agency
from postings.ingest.loading.by_hand import document_record
from postings.ingest.loading.keys import natural_key
from postings.ingest.loading.rows import JobRows
from postings.ingest.loading.stored import record_of, stored_rows
from postings.models import Position, Posting

_AT_ONCE = 500
# How many jobs of one document with the same title are looked for.
_MOST_ALIKE = 50


def move_keys(old: Agency, new: Agency) -> None:
    """Give the jobs of `old` the keys that documents will have which mean `new`.

    A job keeps its key where `new` has the same job. Jobs count whose document names `old` although a person wrote
    another agency.
    """
    said = Q(edited_facts__key="agency", edited_facts__document_value__name=old.name)
    for model in (Posting, Position):
        jobs = model.objects.filter(Q(agency=old) | said).exclude(natural_key=None)
        ids = list(jobs.values_list("pk", flat=True).distinct().order_by())
        for start in range(0, len(ids), _AT_ONCE):
            stored = stored_rows(model, pk__in=ids[start : start + _AT_ONCE])
            keys = {rows.job.pk: key for rows in stored if (key := _key_under(rows, old, new))}
            taken = set(model.objects.filter(natural_key__in=keys.values()).values_list("natural_key", flat=True))
            for pk, key in keys.items():
                if key not in taken:
                    model.objects.filter(pk=pk).update(natural_key=key)
            for rows in stored:
                if rows.job.key_as_edited and rows.job.agency_id == old.pk:
                    as_edited = natural_key(record_of(rows), new.slug)
                    model.objects.filter(pk=rows.job.pk).update(key_as_edited=as_edited)


def _key_under(rows: JobRows, old: Agency, new: Agency) -> str | None:
    """The job's key under `new`; None where its key under `old` is not what its rows say."""
    record = document_record(rows)
    for ordinal in range(_MOST_ALIKE):
        if natural_key(record, old.slug, ordinal) == rows.key:
            return natural_key(record, new.slug, ordinal)
    return None

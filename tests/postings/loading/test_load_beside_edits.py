"""An edit and a load of the same posting at the same moment, in two threads, on the database that the tests run on."""

import threading

import pytest
from django.db import connection, transaction

from postings.ingest.loading import load, store
from postings.ingest.loading.by_hand import as_stored, lock, note_edits
from postings.models import EditedFact, Posting
from tests.factories import make_jurisdiction
from tests.postings.loading.scripted import posting, read_script, write_script
from tests.postings.test_admin_edits import address, errors, form_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def loaded(tmp_path, read_here):
    make_jurisdiction()
    path = tmp_path / "a.json"
    write_script(path, posting(flsa="Exempt", duties=[{"tasks": ["Old."]}]))
    load([str(path)], workers=1, reader=read_script)
    write_script(path, posting(flsa="Covered", schedule="part_time", duties=[{"tasks": ["New."]}]))
    return path


def test_the_load_waits_for_an_edit_and_keeps_it(loaded):
    job = Posting.objects.get()
    thread = in_thread(lambda: load([str(loaded)], workers=1, reader=read_script))
    with transaction.atomic():
        lock(job)
        thread.start()
        thread.join(0.5)
        assert thread.is_alive()
        before = as_stored(job)
        job.flsa = "mine"
        job.save()
        note_edits(before, None)
    thread.join()
    job.refresh_from_db()
    assert (job.flsa, job.schedule) == ("mine", "part_time")
    assert EditedFact.objects.get().document_value == "Covered"
    assert EditedFact.objects.get().differs


def test_an_edit_waits_for_the_load_and_undoes_nothing_of_it(loaded, admin_client, monkeypatch):
    job = Posting.objects.get()
    version = admin_client.get(address(job)).context["version"]
    data = form_of(admin_client, address(job)) | {"version": version, "title": "Mine"}
    answers = []
    editing = in_thread(lambda: answers.append(admin_client.post(address(job), data)))
    write = store.write

    def write_while_somebody_saves(*arguments):
        editing.start()
        editing.join(0.5)
        write(*arguments)

    monkeypatch.setattr(store, "write", write_while_somebody_saves)
    load([str(loaded)], workers=1, reader=read_script)
    editing.join()
    assert "This was changed while you had it open" in errors(answers[0])
    job.refresh_from_db()
    assert (job.title, job.flsa, job.duties.get().tasks) == ("Fire Dispatcher", "Covered", ["New."])
    assert not EditedFact.objects.exists()


def in_thread(work):
    """A thread that does the work with a connection of its own."""

    def run():
        try:
            work()
        finally:
            connection.close()

    return threading.Thread(target=run)

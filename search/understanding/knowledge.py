"""What each process knows of the jobs as a whole: names, words, and what to suggest. Learned from the index and the
database, kept in memory, and learned anew when the index has changed.

Whatever changes a name (an agency's spelling, a class's title) also changes the documents of its jobs, so the index's
last commit tells whether there can be anything new, without a query to the database.
"""

import logging
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread

from django.db import connections
from tantivy import Searcher

from search.engine.index import shown_commit
from search.understanding.names import Names, learn_names
from search.understanding.spelling import Dictionary, learn_words
from search.understanding.suggestions import Suggestions, learn_suggestions

logger = logging.getLogger(__name__)

# Of so few jobs all is learned before the search goes on; of more, another thread learns while the search makes do
# with what was known before.
LEARNED_AT_ONCE = 5_000
# At most so much of a process's time goes into learning.
LEARNING_SHARE = 0.02


@dataclass(frozen=True)
class Knowledge:
    names: Names
    dictionary: Dictionary
    suggestions: Suggestions
    commit: tuple[Path, tuple[int, int]]
    due: float  # when it may be learned anew, by the monotonic clock


_known: Knowledge | None = None
_lock = Lock()
_learner: Thread | None = None


def knowledge(view: Searcher) -> Knowledge:
    """What is known of the jobs in `view`, or of those a little earlier. Raises IndexUnavailable."""
    global _learner
    commit = shown_commit()
    with _lock:
        known = _known
        if known and not _is_due(known, commit):
            return known
        if known is None or view.num_docs <= LEARNED_AT_ONCE:
            return _learn(view, commit)
        if _learner is None or not _learner.is_alive():
            _learner = Thread(target=_learn_aside, args=(view, commit), daemon=True)
            _learner.start()
        return known


def _is_due(known: Knowledge, commit: tuple[Path, tuple[int, int]]) -> bool:
    if known.commit[0] != commit[0]:
        return True
    return known.commit != commit and time.monotonic() >= known.due


def _learn(view: Searcher, commit: tuple[Path, tuple[int, int]]) -> Knowledge:
    global _known
    started = time.monotonic()
    names = learn_names(view)
    dictionary = learn_words(view, names.words_of_places)
    suggestions = learn_suggestions(view, names)
    ended = time.monotonic()
    _known = Knowledge(names, dictionary, suggestions, commit, ended + (ended - started) / LEARNING_SHARE)
    return _known


def _learn_aside(view: Searcher, commit: tuple[Path, tuple[int, int]]) -> None:
    try:
        _learn(view, commit)
    except Exception:
        logger.exception("Names and words of the jobs could not be learned anew; the earlier ones stay in use.")
    finally:
        connections.close_all()

"""Measure how well the search ranks: `python -m benchmarks.relevance`, or `make bench-relevance`.

    --query TEXT     show the first hits of the judged queries that contain TEXT, each with its grade
    --unjudged       show the first hits that no rule names, to be read and judged
    --accept         write the figures as those that later ones are held to

The judgements are in benchmarks/judgements/; the method and its limits are in docs/decisions/relevance.md.
"""

import argparse
import json
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

import pytrec_eval

from benchmarks.installation import ROOT, Installation
from benchmarks.judged_corpus import NOON, installation, jobs
from benchmarks.judging import Job, Judged, judged_queries

ACCEPTED = ROOT / "benchmarks" / "accepted_relevance.toml"
KNOWN_ITEMS = "known_item"
DEPTH = 10
NDCG, RECALL = "ndcg_cut_10", "recall_3"
NDCG_GOAL, WORST_GOAL, RECALL_GOAL = 0.90, 0.5, 0.97


@dataclass(frozen=True)
class Answer:
    """A judged query with its first hits, the grades of all jobs that have one, and its figures."""

    query: Judged
    hits: tuple[Job, ...]
    grades: dict[str, int]
    ndcg: float
    recall: float


def measure() -> list[Answer]:
    """Ask every judged query of the fixed corpus. Raises ValueError where a query has no job to find."""
    made = installation()
    queries = judged_queries()
    found = _run(made, [query.text for query in queries])
    stored = {job.key: job for job in jobs(made) if job.key in set(found["stored"])}
    return evaluate(queries, stored, found["runs"])


def _run(made: Installation, queries: list[str]) -> dict:
    """What `benchmarks.judged_runs` prints."""
    command = [sys.executable, "-m", "benchmarks.judged_runs", NOON.isoformat()]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=made.environment,
        input=json.dumps(queries),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def evaluate(queries: Iterable[Judged], stored: dict[str, Job], runs: dict[str, list[str]]) -> list[Answer]:
    """The figures of each query, by the keys of its hits."""
    answers = []
    for query in queries:
        grades = {key: grade for key, job in stored.items() if (grade := query.grade(job))}
        if not grades:
            raise ValueError(f"No job answers “{query.text}”: its rules in {query.group}.toml fit none.")
        scores = {key: float(-rank) for rank, key in enumerate(dict.fromkeys(runs[query.text]))}
        evaluator = pytrec_eval.RelevanceEvaluator({"q": grades}, {NDCG, RECALL})
        figures = evaluator.evaluate({"q": scores})["q"] if scores else {NDCG: 0.0, RECALL: 0.0}
        hits = tuple(stored[key] for key in scores if key in stored)[:DEPTH]
        answers.append(Answer(query, hits, grades, figures[NDCG], figures[RECALL]))
    return answers


def figures(answers: Iterable[Answer]) -> dict[str, float]:
    """nDCG@10 of all queries and of each class, that of the worst query, and the recall@3 of known items."""
    by_group: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        by_group[answer.query.group].append(answer)
    every = [answer for group in by_group.values() for answer in group]
    return {
        "overall": fmean(answer.ndcg for answer in every),
        "worst": min(answer.ndcg for answer in every),
        "known_item_recall": fmean(answer.recall for answer in by_group[KNOWN_ITEMS]),
        **{group: fmean(answer.ndcg for answer in own) for group, own in by_group.items()},
    }


def accepted() -> dict[str, float]:
    """The figures that later ones are held to."""
    return tomllib.loads(ACCEPTED.read_text(encoding="utf-8"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--query", metavar="TEXT", help="show the first hits of the judged queries that contain TEXT")
    parser.add_argument("--unjudged", action="store_true", help="show the first hits that no rule names")
    parser.add_argument("--accept", action="store_true", help="write the figures as those that later ones are held to")
    options = parser.parse_args()
    answers = measure()
    if options.query:
        _show([answer for answer in answers if options.query in answer.query.text])
    if options.unjudged:
        _show(answers, only_unjudged=True)
    _print_figures(answers)
    if options.accept:
        lines = [f"{name} = {figure:.4f}\n" for name, figure in figures(answers).items()]
        ACCEPTED.write_text(
            "# Written by python -m benchmarks.relevance --accept.\n" + "".join(lines), encoding="utf-8"
        )
    return 0


def _show(answers: list[Answer], only_unjudged: bool = False) -> None:
    for answer in answers:
        counts = [list(answer.grades.values()).count(grade) for grade in (3, 2, 1)]
        print(f"\n{answer.query.text}   nDCG {answer.ndcg:.3f}, {counts} jobs have grades 3, 2, 1")
        for rank, job in enumerate(answer.hits, 1):
            grade = answer.grades.get(job.key, 0)
            if not (only_unjudged and grade):
                where = ", ".join(place["city"] or "" for place in job.record["locations"])
                print(f"  {rank:>2} {grade}  {job.key} | {job.record['agency']['name']} | {where}")


def _print_figures(answers: list[Answer]) -> None:
    found = figures(answers)
    print(f"\n{len(answers)} judged queries; nDCG@10 overall {found['overall']:.3f} (goal {NDCG_GOAL})")
    for group in sorted({answer.query.group for answer in answers}):
        number = sum(answer.query.group == group for answer in answers)
        print(f"  {group:<16} {number:>3} queries  {found[group]:.3f}")
    print(f"  recall@3 of known items {found['known_item_recall']:.3f} (goal {RECALL_GOAL})")
    print(f"  worst queries (goal {WORST_GOAL} each):")
    for answer in sorted(answers, key=lambda answer: answer.ndcg)[:12]:
        print(f"    {answer.ndcg:.3f}  {answer.query.group}: {answer.query.text}")


if __name__ == "__main__":
    sys.exit(main())

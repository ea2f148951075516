"""The data that samples are made of: whole, unlike each other, and true where it names facts."""

from itertools import combinations

from postings.samples.facts import families, job_classes, local_employers, place_of, places


def test_class_numbers_are_printed_only_once() -> None:
    numbers = [job_class.number for job_class in job_classes().values() if job_class.number]
    assert len(numbers) == len(set(numbers)) > 100


def test_known_errors_of_the_public_list_are_corrected() -> None:
    numbers = {title: job_classes()[title].number for title in ("Social Services Specialist 2", "Office Specialist 2")}
    assert numbers == {"Social Services Specialist 2": "C6612", "Office Specialist 2": "C0104"}
    assert job_classes()["Operations & Policy Analyst 3"].number == "C0872"


def test_every_class_pays_more_at_its_last_step() -> None:
    assert all(job_class.monthly_low < job_class.monthly_high for job_class in job_classes().values())


def test_every_family_has_enough_to_say() -> None:
    for family in families():
        assert len(family.tasks) >= 8, family.slug
        assert len(family.preferred) >= 5, family.slug
        assert len(family.areas) >= 2, family.slug


def test_each_family_speaks_its_own_language() -> None:
    for one, other in combinations(families(), 2):
        assert not set(one.tasks) & set(other.tasks), (one.slug, other.slug)


def test_employers_sit_in_known_places() -> None:
    assert {place_of(employer.city) for employer in local_employers()} <= set(places())
    assert place_of("Bend").county == "Deschutes"

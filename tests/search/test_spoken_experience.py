"""Experience as people type what they have."""

import pytest

from search.understanding.spoken_experience import find_experience

EXPERIENCE = {
    "no experience": 0,
    "without prior work experience": 0,
    "no experience necessary": 0,
    "two years experience": 24,
    "18 months of related experience": 18,
    "5 yrs exp": 60,
    "2yrs exp": 24,
    "at least 18mo experience": 18,
    "experience": None,
    "60 years of experience": 720,
    "61 years of experience": None,
    "0 years of experience": None,
    "less than 1 year experience": 12,
    "at least 3 years of experience": 36,
    "many years of experience": None,
    "entry level": 12,
    "no customer experience": None,
    "10 years": None,
    "no": None,
}


@pytest.mark.parametrize(("text", "months"), EXPERIENCE.items())
def test_experience_as_people_type_it(text, months):
    assert find_experience(tuple(text.split())) == months

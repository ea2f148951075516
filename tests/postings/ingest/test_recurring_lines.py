from postings.ingest.layout.recurring import LONGEST_LINE, kept_for_lines


def asked_of(question, *texts):
    """The answers of the question and what it was asked."""
    asked = []

    def noted(text):
        asked.append(text)
        return question(text)

    kept = kept_for_lines(noted)
    return [kept(text) for text in texts], asked


def test_a_line_is_asked_once():
    answers, asked = asked_of(str.upper, "Closes May 4", "Pay", "Closes May 4")

    assert answers == ["CLOSES MAY 4", "PAY", "CLOSES MAY 4"]
    assert asked == ["Closes May 4", "Pay"]


def test_a_text_longer_than_a_line_is_asked_each_time():
    long = "o" * (LONGEST_LINE + 1)

    answers, asked = asked_of(len, long, long)

    assert answers == [LONGEST_LINE + 1] * 2
    assert asked == [long, long]


def test_answers_are_forgotten_where_there_are_many():
    lines = [f"Line {number}" for number in range(1_001)]

    _, asked = asked_of(len, *lines, lines[-1], lines[0])

    assert asked == [*lines, lines[0]]

"""Charts: what a picture says is short and has its numbers from the chart, and its rows name what is drawn."""

import re
from collections.abc import Iterator
from functools import partial

from mkdocs_routines.check.unknown_words import must_be_known, offered_ids
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.markdown_text import uncited
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.model import Chart
from mkdocs_routines.model.chart import Bar, Estimate

MOST_WORDS, MOST_SENTENCES = 60, 3
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_IN_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBER = re.compile(rf"[-−]?\b\d+(?:\.\d+)?|\b(?:{'|'.join(_IN_WORDS)})\b", re.IGNORECASE)


def what_pictures_say_is_short(content: UncheckedContent) -> Iterator[Problem]:
    """In words, and in sentences."""
    for entry in content.library.charts.values():
        says = entry.record.says
        for most, unit, count in (
            (MOST_WORDS, "words", len(says.split())),
            (MOST_SENTENCES, "sentences", len(_SENTENCE_END.findall(says))),
        ):
            if count > most:
                yield entry.problem(("says",), f"says: must have {most} {unit} at most; it has {count}")


def what_pictures_say_has_the_numbers_of_the_chart(content: UncheckedContent) -> Iterator[Problem]:
    """In figures or in words: a value, a number of its texts, or how many rows, groups or sources there are."""
    for entry in content.library.charts.values():
        known = _numbers_of(entry.record)
        for written in dict.fromkeys(_NUMBER.findall(entry.record.says)):
            number = _number(written)
            if number not in known:
                alike = [other for other in known if written[-1].isdigit() or other % 1 == 0]
                near = f"; did you mean {min(alike, key=partial(_distance, number)):g}?" if alike else ""
                yield entry.problem(("says",), f"says: must have numbers of the chart; {written!r} is none{near}")


def rows_of_charts_name_what_is_drawn(content: UncheckedContent) -> Iterator[Problem]:
    """An exercise on offer, or a task."""
    library = content.library
    for entry in library.charts.values():
        for index, row in enumerate(entry.record.rows):
            if isinstance(row, Bar) and row.exercise:
                place = ("bars", "rows", index, "exercise")
                yield from must_be_known(entry, place, row.exercise, offered_ids(content), "exercise on offer")
            if isinstance(row, Bar) and row.task:
                yield from must_be_known(entry, ("bars", "rows", index, "task"), row.task, library.ids["task"], "task")


RULES = (
    what_pictures_say_is_short,
    what_pictures_say_has_the_numbers_of_the_chart,
    rows_of_charts_name_what_is_drawn,
)


def _numbers_of(chart: Chart) -> set[float]:
    rows = chart.rows
    values = {value for row in rows for value in _values(row) if value is not None}
    groups = [row.group for row in rows if row.group]
    counts = {len(rows), len(set(groups)), len({row.source for row in rows}), *map(groups.count, groups)}
    measure = chart.bars.unit if chart.bars else chart.forest.measure if chart.forest else ""
    texts = [
        chart.title,
        uncited(chart.caveat),
        measure,
        *groups,
        *(row.label for row in rows),
        *(getattr(row, "n", None) or "" for row in rows),
    ]
    in_texts = {_number(written) for text in texts for written in _NUMBER.findall(text)}
    reference = {chart.forest.reference} if chart.forest else set()
    return {*values, *map(abs, values), *map(float, counts), *in_texts, *reference}


def _values(row: Estimate | Bar) -> tuple[float | None, ...]:
    return (row.value, row.sd) if isinstance(row, Bar) else (row.effect, row.low, row.high)


def _distance(number: float, other: float) -> float:
    return abs(number - other)


def _number(written: str) -> float:
    return float(_IN_WORDS.get(written.lower()) or written.replace("−", "-"))

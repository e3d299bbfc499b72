"""Six-week plans: each is led to by the page of its condition, and no week is a leap from the one before it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_routines.check.unknown_words import must_be_known
from mkdocs_routines.domain import addresses, plan_link, six_weeks
from mkdocs_routines.domain.six_weeks import MOST_RISE
from mkdocs_routines.draw.knee_bends import knee_bend_of
from mkdocs_routines.load import markdown_text
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem
from mkdocs_routines.load.records import Entry, UncheckedLibrary
from mkdocs_routines.load.yaml_text import Place
from mkdocs_routines.model import SixWeekPlan
from mkdocs_routines.model.six_weeks import WEEKS, Week

_LEAST, _MOST = f"{float(1 / MOST_RISE):.0%}", f"{float(MOST_RISE):.0%}"
MOST_NEW_EXERCISES = 2
"""With more, nobody could tell which of them a sore knee comes from."""
MOST_NEW_SESSIONS = 1
MOST_EFFORT_STEP = 1
"""Good repetitions fewer in reserve, or points more on the scale of effort, from one week to the next."""


@dataclass(frozen=True)
class _Bend:
    """Bend of the knee under the weight of the body, as the drawing of an exercise shows it."""

    rank: int
    """The place of its band among the bands of the vocabulary, from 0."""
    degrees: int


def plans_lead_to_a_condition_and_a_routine(content: UncheckedContent) -> Iterator[Problem]:
    pages = {page.uri for page in content.pages}
    for plan in content.library.six_week_plans.values():
        yield from must_be_known(plan, ("condition",), plan.record.condition, pages, "page")
        if plan.record.routine:
            known = content.library.ids["routine"]
            yield from must_be_known(plan, ("routine",), plan.record.routine, known, "routine")


def conditions_have_one_plan(content: UncheckedContent) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for id_, plan in content.library.six_week_plans.items():
        if (owner := owners.setdefault(plan.record.condition, id_)) != id_:
            yield plan.problem(("condition",), f"condition: {plan.record.condition} has the plan {owner!r} already")


def pages_of_conditions_lead_to_their_plan(content: UncheckedContent) -> Iterator[Problem]:
    pages = {page.uri: page for page in content.pages}
    for id_, plan in content.library.six_week_plans.items():
        page, target = pages.get(plan.record.condition), addresses.plan_page(id_)
        if page and target not in {uri for _, uri in markdown_text.linked_pages(page.text, page.uri)}:
            yield plan.problem(("condition",), f"condition: {page.path} must have a link to {target}")


def exercises_stand_once_in_a_week(content: UncheckedContent) -> Iterator[Problem]:
    for plan in content.library.six_week_plans.values():
        for number, week in enumerate(plan.record.weeks):
            seen: set[str] = set()
            for index, item in enumerate(week.items):
                if item.exercise in seen:
                    place: Place = ("weeks", number, "items", index, "exercise")
                    yield plan.problem(place, f"exercise: {item.exercise!r} must stand once in a week")
                seen.add(item.exercise)


def weeks_ask_little_more_than_the_week_before(content: UncheckedContent) -> Iterator[Problem]:
    """The work of an exercise, and of a whole week, rises by half at most; `leaps` gives reasons for more.

    One that falls below two thirds leaps as well: 1 set for 3 is a slip more often than a lighter week.
    """
    for plan, place, before, week in _steps(content.library):
        earlier, now = six_weeks.work(before), six_weeks.work(week)
        for id_, share in _leaps_of_work(before, week).items():
            if id_ not in week.leaps:
                index = next(index for index, item in enumerate(week.items) if item.exercise == id_)
                message = f"{id_!r} must ask {_LEAST} to {_MOST} of the week before; it asks {share:.0%}"
                yield plan.problem((*place, "items", index, "dose"), f"{message}. Mend it, or say why under leaps")
        if earlier and sum(now.values()) > MOST_RISE * sum(earlier.values()):
            share = sum(now.values()) / sum(earlier.values())
            message = f"a week must ask {_MOST} of the week before at most, all sessions together; it asks {share:.0%}"
            yield plan.problem(place, message)


def knees_bend_further_band_by_band(content: UncheckedContent) -> Iterator[Problem]:
    """Under the weight of the body, the knee bends at most one band of the vocabulary further than the week before.

    A drawing shows one way to do an exercise: `leaps` says so where a week asks for another, such as a higher seat.
    """
    bends = _bends(content.library)
    for plan, place, before, week in _steps(content.library):
        for index, id_ in _leaps_of_bend(before, week, bends):
            if id_ not in week.leaps:
                message = f"{id_!r} must bend the knee one band further than the week before at most"
                drawn = f"its drawing shows {bends[id_].degrees}°"
                yield plan.problem((*place, "items", index), f"{message}; {drawn}. Mend it, or say why under leaps")


def reasons_for_leaps_stand_where_there_is_one(content: UncheckedContent) -> Iterator[Problem]:
    bends = _bends(content.library)
    for plan in content.library.six_week_plans.values():
        for id_ in plan.record.weeks[0].leaps:
            yield plan.problem(("weeks", 0, "leaps", id_), "leaps: no week comes before the first; leave it out")
    for plan, place, before, week in _steps(content.library):
        leaps = {*_leaps_of_work(before, week), *(id_ for _, id_ in _leaps_of_bend(before, week, bends))}
        for id_ in week.leaps:
            if id_ not in leaps:
                yield plan.problem((*place, "leaps", id_), f"leaps: {id_!r} does not leap here; leave it out")


def weeks_add_few_exercises_and_sessions(content: UncheckedContent) -> Iterator[Problem]:
    for plan, place, before, week in _steps(content.library):
        known = {item.exercise for item in before.items}
        new = [index for index, item in enumerate(week.items) if item.exercise not in known]
        if known and len(new) > MOST_NEW_EXERCISES:
            names = ", ".join(week.items[index].exercise for index in new)
            message = f"a week must bring {MOST_NEW_EXERCISES} new exercises at most; it brings {names}"
            yield plan.problem((*place, "items", new[MOST_NEW_EXERCISES], "exercise"), message)
        earlier, now = before.sessions_per_week, week.sessions_per_week
        if earlier and now and now.high > earlier.high + MOST_NEW_SESSIONS:
            message = f"sessions_per_week: must rise by {MOST_NEW_SESSIONS} a week at most, from {earlier.high}"
            yield plan.problem((*place, "sessions_per_week"), f"{message}; it is {now.high}")


def efforts_rise_step_by_step(content: UncheckedContent) -> Iterator[Problem]:
    for plan, place, before, week in _steps(content.library):
        doses = {item.exercise: item.dose for item in before.items}
        for index, item in enumerate(week.items):
            earlier, now = doses.get(item.exercise), item.dose
            if earlier is None:
                continue
            for field, sign in (("reps_in_reserve", -1), ("rpe", 1)):
                before_it, asked = getattr(earlier, field), getattr(now, field)
                if before_it is None or asked is None:
                    continue
                was, is_ = (effort.low if sign < 0 else effort.high for effort in (before_it, asked))  # the harder end
                if sign * (is_ - was) > MOST_EFFORT_STEP:
                    message = f"{field}: must get harder by {MOST_EFFORT_STEP} a week at most, from {was}; it is {is_}"
                    yield plan.problem((*place, "items", index, "dose", field), message)


def names_of_weeks_fit_into_their_links(content: UncheckedContent) -> Iterator[Problem]:
    for plan in content.library.six_week_plans.values():
        if (over := len(plan_link.title_of_week(plan.record, WEEKS)) - plan_link.MOST_TITLE) > 0:
            most = len(plan.record.title) - over
            yield plan.problem(("title",), f"title: must have {most} characters at most, for the links of its weeks")


def _leaps_of_work(before: Week, week: Week) -> dict[str, float]:
    """Exercise → its share of the work of the week before, where that is no small step."""
    earlier, now = six_weeks.work(before), six_weeks.work(week)
    shares = {id_: now[id_] / earlier[id_] for id_ in now if id_ in earlier}
    return {id_: share for id_, share in shares.items() if not 1 / MOST_RISE <= share <= MOST_RISE}


def _leaps_of_bend(before: Week, week: Week, bends: Mapping[str, _Bend]) -> Iterator[tuple[int, str]]:
    """Each exercise that bends the knee more than one band further than any of the week before, with its item."""
    furthest = max((bends[id_].rank for id_ in before.exercises if id_ in bends), default=-1)
    for index, item in enumerate(week.items if before.items else ()):
        yield from ((index, id_) for id_ in item.choices if id_ in bends and bends[id_].rank > furthest + 1)


def _bends(library: UncheckedLibrary) -> Mapping[str, _Bend]:
    """Exercise → how far body weight bends the knee in it, of those that bend it and whose words are all known."""
    if library.vocabulary is None:
        return {}
    words = library.vocabulary.record
    bands = list(words.knee_bend.bands)
    known = {
        id_: entry.record
        for id_, entry in library.exercises.items()
        if entry.record.position in words.positions and words.movements.keys() >= {*entry.record.movements}
    }
    bends = {id_: knee_bend_of(exercise, words) for id_, exercise in known.items()}
    return {id_: _Bend(bands.index(bend.band), bend.drawn.degrees) for id_, bend in bends.items() if bend.drawn}


def _steps(library: UncheckedLibrary) -> Iterator[tuple[Entry[SixWeekPlan], Place, Week, Week]]:
    """Each week from the second on: its plan, its place, the week before it and itself."""
    for plan in library.six_week_plans.values():
        for number, (before, week) in enumerate(pairwise(plan.record.weeks), start=1):
            yield plan, ("weeks", number), before, week


RULES = (
    plans_lead_to_a_condition_and_a_routine,
    conditions_have_one_plan,
    pages_of_conditions_lead_to_their_plan,
    exercises_stand_once_in_a_week,
    weeks_ask_little_more_than_the_week_before,
    knees_bend_further_band_by_band,
    reasons_for_leaps_stand_where_there_is_one,
    weeks_add_few_exercises_and_sessions,
    efforts_rise_step_by_step,
    names_of_weeks_fit_into_their_links,
)

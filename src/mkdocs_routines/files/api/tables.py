"""Tables of published records, for spreadsheets and statistics: CSV in UTF-8, with a head and one line for each row."""

from collections.abc import Iterable, Mapping

from mkdocs_routines.domain import dose
from mkdocs_routines.files.api.shape import (
    ChartRow,
    ExerciseRow,
    PublishedCaution,
    PublishedExercise,
    PublishedRange,
    PublishedRoutine,
    PublishedRule,
    RoutineRow,
)
from mkdocs_routines.files.api.shape.text import PublishedKilograms
from mkdocs_routines.load import csv_text
from mkdocs_routines.model.identity import Identity
from mkdocs_routines.model.values import Record

BETWEEN = " | "
"""Between several things in one cell."""


def charts_csv(rows: Iterable[ChartRow]) -> str:
    """The table of charts: one row for each number that they show."""
    return _csv(ChartRow, rows)


def exercises_csv(identity: Identity, exercises: Iterable[PublishedExercise]) -> str:
    """The table of exercises: one row for each."""
    return _csv(ExerciseRow, (_of_exercise(identity, exercise) for exercise in exercises))


def routines_csv(
    identity: Identity, routines: Iterable[PublishedRoutine], exercises: Iterable[PublishedExercise]
) -> str:
    """The table of doses: one row for each exercise of each routine. `exercises`: those of all the routines."""
    pages = {exercise.id: exercise.url for exercise in exercises}
    rows = (_of_item(identity, routine, index, pages) for routine in routines for index in range(len(routine.items)))
    return _csv(RoutineRow, rows)


def _csv(shape: type[Record], rows: Iterable[Record]) -> str:
    names = tuple(shape.model_fields)
    return csv_text.write_csv([names, *(tuple(getattr(row, name) for name in names) for row in rows)])


def _of_exercise(identity: Identity, exercise: PublishedExercise) -> ExerciseRow:
    safety, bend = exercise.safety, exercise.knee_bend
    return ExerciseRow(
        id=exercise.id,
        url=exercise.url,
        name=exercise.name,
        other_names=_list(exercise.other_names),
        summary=exercise.summary,
        pillar=exercise.pillar,
        aims=_list(exercise.aims),
        level=exercise.level,
        position=exercise.position,
        primary_muscles=_list(exercise.muscles.primary),
        secondary_muscles=_list(exercise.muscles.secondary),
        equipment=_list(exercise.equipment),
        substitute=exercise.substitute or "",
        start=exercise.start,
        steps=_list(exercise.steps),
        key_cue=exercise.key_cue,
        cues=_list(exercise.cues),
        feel=exercise.feel,
        too_hard=exercise.too_hard,
        too_easy=exercise.too_easy,
        faults=_list(f"{fault.fault} {fault.fix}" for fault in exercise.faults),
        easier=_list(exercise.easier),
        harder=_list(exercise.harder),
        kneecap_load_body_weights="",
        kneecap_load_tier="",
        kneecap_load_task="",
        kneecap_load_source="",
        not_for=_cautions(safety.not_for),
        pain_rule=_rules(safety.pain_rules),
        stop_signs=_rules(safety.stop_rules),
        evidence=_list(finding.text for finding in exercise.evidence),
        sources=_list(exercise.sources),
        routines=_list(exercise.routines),
        drawing_svg=exercise.drawing.svg,
        drawing_png=exercise.drawing.png,
        licence=identity.licence.address,
        credit=identity.credit,
        code=exercise.code,
        knee_bend_degrees=_number(bend.degrees),
        knee_bend_band=bend.band,
    )


def _of_item(identity: Identity, routine: PublishedRoutine, index: int, pages: Mapping[str, str]) -> RoutineRow:
    item, safety = routine.items[index], routine.safety
    amount, plan = item.dose, {item.exercise, *item.alternatives}
    return RoutineRow(
        routine=routine.id,
        url=routine.url,
        title=routine.title,
        for_whom=routine.for_whom,
        levels=_list(routine.levels),
        sessions_per_week_low=_low(routine.sessions_per_week),
        sessions_per_week_high=_high(routine.sessions_per_week),
        weeks_low=_low(routine.weeks),
        weeks_high=_high(routine.weeks),
        item=str(index + 1),
        exercise=item.exercise,
        exercise_name=item.name,
        exercise_url=pages[item.exercise],
        alternatives=_list(item.alternatives),
        dose=amount.words,
        sets=str(amount.sets),
        reps_low=_low(amount.reps),
        reps_high=_high(amount.reps),
        seconds_low=_low(amount.seconds),
        seconds_high=_high(amount.seconds),
        steps_low=_low(amount.steps),
        steps_high=_high(amount.steps),
        metres_low=_low(amount.metres),
        metres_high=_high(amount.metres),
        sides=amount.sides,
        hold_seconds=_number(amount.hold_seconds),
        hold_at=amount.hold_at or "",
        rest_seconds_low=_low(amount.rest_seconds),
        rest_seconds_high=_high(amount.rest_seconds),
        tempo=dose.tempo(amount.tempo) if amount.tempo else "",
        load="" if amount.load_kilograms_range else amount.load or "",
        load_kilograms_low=_low(amount.load_kilograms_range or amount.load_kilograms),
        load_kilograms_high=_high(amount.load_kilograms_range or amount.load_kilograms),
        reps_in_reserve=_number(amount.reps_in_reserve),
        rpe=_number(amount.rpe),
        note=item.note.text if item.note else "",
        progression=_list(rule.text for rule in routine.progression),
        regression=_list(rule.text for rule in routine.regression),
        not_for=_cautions(caution for caution in safety.not_for if caution.exercise in plan),
        pain_rule=_rules(safety.pain_rules),
        stop_signs=_rules(safety.stop_rules),
        sources=_list(routine.sources),
        licence=identity.licence.address,
        credit=identity.credit,
        sets_high=_high(amount.sets_range) or str(amount.sets),
        open_reps=amount.open_reps or "",
        which_side=amount.which_side or "",
        hold_seconds_high=_high(amount.hold_seconds_range) or _number(amount.hold_seconds),
        rest_between_sides_seconds_low=_low(amount.rest_between_sides_seconds),
        rest_between_sides_seconds_high=_high(amount.rest_between_sides_seconds),
        reps_in_reserve_low=_low(amount.reps_in_reserve_range) or _number(amount.reps_in_reserve),
        rpe_high=_high(amount.rpe_range) or _number(amount.rpe),
        superset_with_next="yes" if item.superset_with_next else "",
        later=_list(f"From week {later.from_week}: {later.in_full}" for later in item.later),
        every_other_day="yes" if routine.every_other_day else "",
        rest_between_exercises_seconds_low=_low(routine.rest_between_exercises_seconds),
        rest_between_exercises_seconds_high=_high(routine.rest_between_exercises_seconds),
    )


def _list(values: Iterable[str]) -> str:
    return BETWEEN.join(values)


def _rules(rules: Iterable[PublishedRule]) -> str:
    return _list(line for rule in rules for line in (rule.label, rule.summary, *rule.points))


def _cautions(cautions: Iterable[PublishedCaution]) -> str:
    return _list(f"{caution.who}: {caution.advice}" for caution in cautions)


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _low(span: PublishedRange | PublishedKilograms | None) -> str:
    return "" if span is None else f"{span.low:g}"


def _high(span: PublishedRange | PublishedKilograms | None) -> str:
    return "" if span is None else f"{span.high:g}"

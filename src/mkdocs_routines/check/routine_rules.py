"""List of the rules about doses and the course of routines."""

from collections.abc import Callable, Iterator

from mkdocs_routines.check import doses, schedules
from mkdocs_routines.load.content import UncheckedContent
from mkdocs_routines.load.problem import Problem

ROUTINE_RULES: tuple[Callable[[UncheckedContent], Iterator[Problem]], ...] = (
    doses.doses_are_usual_or_say_why,
    doses.exercises_of_both_sides_are_dosed_together,
    doses.sides_go_with_what_a_set_counts,
    doses.loads_in_kilograms_are_numbers,
    doses.exercises_are_not_much_harder_than_their_routine,
    doses.one_sided_exercises_are_dosed_for_each_side,
    schedules.supersets_have_a_next_exercise,
    schedules.supersets_have_the_same_sets,
    schedules.supersets_rest_after_the_round,
    schedules.later_doses_come_in_their_order,
    schedules.later_doses_change_something,
    schedules.every_other_day_is_three_to_four_times_a_week,
)

"""Rules by feature: those that hold on any site, and those that look at what only a feature has."""

from collections.abc import Iterator, Mapping

from mkdocs_routines.check import (
    addresses,
    cautions,
    characters,
    doses,
    embeds,
    exercises,
    faults,
    figures,
    harmful_numbers,
    kneecap,
    names,
    published,
    records,
    schedules,
    signs,
    six_weeks,
    tasks,
)
from mkdocs_routines.check.rules import RULES, Rule
from mkdocs_routines.model.features import EVIDENCE, Features

ON_ANY_SITE: frozenset[Rule] = frozenset(
    {
        records.words_are_in_the_vocabulary,
        records.exercises_that_are_named_exist,
        records.lists_name_each_thing_once,
        records.easier_and_harder_do_not_go_in_a_circle,
        doses.sides_go_with_what_a_set_counts,
        doses.loads_in_kilograms_are_numbers,
        schedules.supersets_have_a_next_exercise,
        schedules.supersets_have_the_same_sets,
        schedules.supersets_rest_after_the_round,
        schedules.later_doses_come_in_their_order,
        schedules.later_doses_change_something,
        embeds.directives_name_a_record,
        embeds.pages_that_the_vocabulary_names_exist,
        embeds.comments_like_a_directive_are_one,
        published.retired_exercises_are_named_nowhere,
        addresses.no_record_stands_where_an_index_is,
        addresses.no_page_stands_where_one_is_made_from_data,
        names.exercises_have_names_of_their_own,
        names.records_have_titles_of_their_own,
        characters.texts_of_records_hold_no_markdown,
        characters.characters_are_those_that_were_typed,
    }
)
"""Rules on exercises, routines and directives. How the pages of a site are written is left to it."""
_BY_FEATURES: Mapping[Features, tuple[Rule, ...]] = {
    frozenset({"figures"}): (
        *figures.RULES,
        faults.faults_are_possible,
        doses.exercises_of_both_sides_are_dosed_together,
        doses.one_sided_exercises_are_dosed_for_each_side,
    ),
    frozenset({"safety"}): (
        *(rule for rule in cautions.RULES if rule is not cautions.movements_agree_with_the_drawing),
        *signs.RULES,
        harmful_numbers.signs_hold_no_number_that_harms,
    ),
    frozenset({"handouts"}): (characters.texts_of_records_hold_no_pictures,),
    frozenset({"evidence", "figures"}): (*tasks.RULES,),
    frozenset({"api"}): (
        faults.every_exercise_shows_a_fault,
        cautions.movements_agree_with_the_drawing,
        *six_weeks.RULES,
        exercises.evidence_names_the_load_on_the_kneecap,
        kneecap.comparisons_are_with_other_exercises,
        kneecap.exercises_are_compared_at_one_of_them,
        kneecap.body_weight_bends_a_knee_that_is_drawn,
        doses.doses_are_usual_or_say_why,
        records.neighbours_share_an_aim,
        exercises.exercises_have_few_aims,
        exercises.exercises_have_a_neighbour,
        exercises.harder_exercises_are_of_no_lower_level,
        doses.exercises_are_not_much_harder_than_their_routine,
        schedules.every_other_day_is_three_to_four_times_a_week,
    ),
}
"""Features → the rules that look at what all of them together bring. Any rule that stands nowhere here needs evidence.

What an exercise has to hold, how hard it may be and what goes with knees are rules of the whole, which has the API.
"""


def rules_of(features: Features) -> Iterator[Rule]:
    """The rules that hold on a site with these features, in their order."""
    needs = {rule: needed for needed, rules in _BY_FEATURES.items() for rule in rules}
    for rule in RULES:
        if rule in ON_ANY_SITE or needs.get(rule, EVIDENCE) <= features:
            yield rule

"""Rules across files. Each is one generator of problems, and its name is the sentence that must be true."""

from collections.abc import Callable, Iterator
from typing import cast

from mkdocs_routines.check import (
    addresses,
    assertions,
    bibliography,
    budgets,
    cautions,
    characters,
    citations,
    claims,
    complaints,
    dates,
    doses,
    embeds,
    exercises,
    figures,
    kept,
    links,
    markdown,
    markdown_slips,
    markup,
    names,
    published,
    records,
    retractions,
    search_words,
    settings,
    signs,
    theme,
    wording,
)
from mkdocs_routines.load.content import Content, UncheckedContent
from mkdocs_routines.load.frame import Frame
from mkdocs_routines.load.problem import Problem

Rule = Callable[[UncheckedContent], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    records.words_are_in_the_vocabulary,
    records.exercises_that_are_named_exist,
    records.neighbours_share_an_aim,
    records.easier_and_harder_do_not_go_in_a_circle,
    doses.doses_are_usual_or_say_why,
    doses.one_sided_exercises_are_dosed_for_each_side,
    figures.figures_are_possible,
    figures.figures_show_muscles_of_the_vocabulary,
    cautions.words_of_cautions_are_known,
    cautions.movements_agree_with_the_drawing,
    cautions.advice_replaces_that_of_a_caution_that_applies,
    cautions.cautions_apply_to_an_exercise,
    cautions.exercises_have_a_caution,
    cautions.people_of_own_cautions_are_not_in_the_general_ones,
    cautions.advice_opens_with_what_to_do,
    citations.sources_are_in_the_bibliography,
    citations.citations_are_written_in_full,
    citations.every_source_is_cited,
    citations.every_source_has_a_note,
    citations.sources_can_be_shown_as_text,
    dates.pages_that_cite_have_review_dates,
    dates.days_of_the_past_have_come,
    assertions.effects_and_numbers_in_pages_have_a_source,
    retractions.retracted_sources_are_cited_nowhere,
    retractions.retracted_sources_are_listed_once,
    claims.claims_are_worded_no_more_strongly_than_their_certainty_allows,
    claims.claims_rest_on_a_study_that_tests_them,
    claims.claims_of_high_certainty_have_no_study_against_them,
    complaints.complaints_lead_to_records_and_pages,
    complaints.moves_are_exercises_of_the_routine,
    signs.routines_name_the_stop_rule,
    signs.pages_that_signs_name_exist,
    signs.pages_have_few_signs_of_their_own,
    signs.signs_and_cards_belong_together,
    signs.signs_leave_their_sources_to_the_list,
    signs.our_own_cautions_soften_nothing,
    signs.signs_hold_no_number_that_harms,
    signs.pages_that_show_their_signs_have_some,
    signs.pages_with_cards_show_every_audience,
    embeds.directives_name_a_record,
    embeds.every_routine_is_embedded_in_a_page,
    embeds.every_chart_is_embedded_in_a_page,
    embeds.pages_that_the_vocabulary_names_exist,
    published.names_in_links_mean_one_exercise,
    published.names_in_links_mean_one_routine,
    published.aliases_lead_to_a_record,
    published.published_names_stay,
    published.retired_exercises_are_named_nowhere,
    addresses.redirects_lead_straight_to_a_page,
    addresses.no_redirect_stands_where_a_page_is,
    addresses.no_record_stands_where_an_index_is,
    addresses.short_addresses_are_taken_once,
    # mistakes that would pass in silence
    names.exercises_have_names_of_their_own,
    names.routines_have_titles_of_their_own,
    search_words.search_words_lead_to_pages_that_are_there,
    search_words.every_page_is_of_a_kind_for_the_search,
    search_words.search_words_lead_to_one_page_or_have_an_order,
    search_words.search_words_are_written_as_they_are_typed,
    characters.texts_of_records_hold_no_markdown,
    characters.pages_and_sources_hold_no_invisible_characters,
    characters.no_merge_of_pages_is_left_unfinished,
    published.retired_exercises_are_recommended_by_no_page,
    embeds.comments_like_a_directive_are_one,
    addresses.no_page_stands_where_one_is_made_from_data,
    markup.blocks_are_closed,
    markup.footnotes_are_defined_once_and_used,
    markdown_slips.markdown_is_typed_without_slips,
    markdown.pages_have_one_heading_of_level_one,
    markdown.code_is_closed,
    markdown.comments_are_closed,
    markdown.html_is_closed,
    markdown.references_are_defined,
    markdown.no_page_asks_for_a_snippet,
    markdown.rows_of_tables_are_as_long_as_their_heads,
    markup.pages_hold_no_scripts_frames_or_styles,
    wording.phrases_that_were_edited_out_stay_out,
    # what was promised, and what every contribution must be
    kept.published_addresses_answer,
    kept.published_short_addresses_mean_one_routine,
    kept.published_ids_stay,
    kept.sources_that_could_not_be_confirmed_are_left_out,
    exercises.exercises_have_few_aims,
    exercises.exercises_have_a_neighbour,
    exercises.harder_exercises_are_of_no_lower_level,
    exercises.evidence_names_the_load_on_the_kneecap,
    bibliography.sources_stand_in_the_order_of_their_keys,
    bibliography.sources_have_a_year_that_has_come,
    links.links_lead_somewhere,
    links.descriptions_fit_a_search_result,
    links.pages_are_named_like_addresses,
    budgets.reader_pages_keep_their_budget,
)

FRAME_RULES: tuple[Callable[[Frame], Iterator[Problem]], ...] = (
    settings.extensions_and_plugins_are_there,
    settings.folders_are_in_the_project,
    settings.the_folder_of_the_theme_is_there,
    settings.logo_and_favicon_are_there,
    settings.icons_are_of_the_theme,
    theme.templates_ask_for_what_there_is,
    theme.style_sheets_stand_in_a_layer,
)

PROMISES: tuple[Rule, ...] = (
    published.published_names_stay,
    kept.published_addresses_answer,
    kept.published_short_addresses_mean_one_routine,
    kept.published_ids_stay,
)
"""Rules on what was published, which hold for those who release it."""

BEFORE_RELEASE: tuple[Rule, ...] = (
    published.published_wordings_are_kept,
    kept.exercises_and_routines_are_kept,
    kept.addresses_and_ids_are_kept,
    kept.checked_sources_are_kept,
)
"""Rules that `make edition` makes true. Whoever releases runs it, so that a contribution can do without."""


def problems(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of a rule in `content`, rule by rule, but for the rules that may wait."""
    for rule in RULES:
        yield from rule(content)


def frame_problems(frame: Frame) -> Iterator[Problem]:
    """Every breach of a rule in what stands around the content, rule by rule."""
    for rule in FRAME_RULES:
        yield from rule(frame)


def page_sheet_problems(frame: Frame, content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rule that joins the two: a style sheet of a page has that page."""
    yield from theme.style_sheets_of_pages_have_their_page(frame, content)


def due_before_release(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rules that may wait until a release."""
    for rule in BEFORE_RELEASE:
        yield from rule(content)


def promises(content: UncheckedContent) -> Iterator[Problem]:
    """Every breach of the rules on what was published. Until the release `make edition` forgets what is gone."""
    for rule in PROMISES:
        yield from rule(content)


def known_good(content: UncheckedContent) -> Content:
    """The same content, in the type that everything built from it takes.

    Call it once every problem has been refused; raises ValueError for content that still lacks its vocabulary
    or its signs.
    """
    if content.library.vocabulary is None or content.library.safety is None:
        raise ValueError("content without a vocabulary or its signs has problems: refuse them first")
    return cast("Content", content)

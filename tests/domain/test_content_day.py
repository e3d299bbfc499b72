"""Day and version of the content: the newest of its commits, or of its records, and never today."""

from dataclasses import replace
from datetime import date

from mkdocs_routines.domain.content_day import content_day, content_version
from tests.support import tree

LIBRARY = tree.sound(tree.BASE).library
NOTHING = replace(LIBRARY, claims={}, editions=None, retractions=None)
DIGEST = "0123456789abcdef"


def test_the_day_is_that_of_the_newest_commit() -> None:
    modified = {"data/safety.yml": date(2026, 3, 1), "data/claims/both.yml": date(2025, 12, 31)}
    assert content_day(replace(LIBRARY, modified=modified)) == date(2026, 3, 1)


def test_without_a_history_it_is_the_newest_day_in_the_records() -> None:
    assert content_day(LIBRARY) == date(2026, 1, 31)
    assert content_version(LIBRARY, DIGEST) == "2026.01.31"


def test_where_no_record_has_a_day_the_version_is_the_start_of_the_hash() -> None:
    assert content_day(NOTHING) is None
    assert content_version(NOTHING, DIGEST) == "0123456789ab"


def test_a_release_that_the_settings_name_is_the_version() -> None:
    identity = LIBRARY.identity.model_copy(update={"version": "1.2"})
    assert content_version(replace(LIBRARY, identity=identity), DIGEST) == "1.2"

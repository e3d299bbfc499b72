"""`security.txt`: whom to tell, on a site that has a host for itself, until a year after its content."""

from datetime import date

import pytest

from mkdocs_routines.files.security_txt import security_file
from tests.support import tree

DAY = date(2026, 11, 24)
HOME, REPOSITORY = "https://example.org/", "https://github.com/someone/base"
REPORTS = "https://github.com/someone/base/security/advisories/new"


def test_private_reports_of_the_repository_are_the_contact_until_an_address_is_set() -> None:
    assert security_file(tree.OURS, HOME, REPOSITORY, DAY) == {
        ".well-known/security.txt": (
            f"Contact: {REPORTS}\n"
            "Expires: 2027-11-23T00:00:00Z\n"
            "Preferred-Languages: en\n"
            "Canonical: https://example.org/.well-known/security.txt\n"
        )
    }


@pytest.mark.parametrize(
    ("given", "contact"),
    [
        ("security@example.org", "mailto:security@example.org"),
        ("https://example.org/report", "https://example.org/report"),
        (None, REPORTS),
    ],
)
def test_an_address_of_the_site_comes_first(given: str | None, contact: str) -> None:
    site = tree.OURS.model_copy(update={"security": given})
    [text] = security_file(site, HOME, f"{REPOSITORY}.git", DAY).values()
    assert text.startswith(f"Contact: {contact}\n")


@pytest.mark.parametrize(
    ("home", "repository"),
    [
        ("https://hip-to-knee.github.io/hip-to-knee/", REPOSITORY),
        ("http://localhost:8080/", REPOSITORY),
        ("", REPOSITORY),
        (HOME, "https://git.example.org/riverside/knees"),
        (HOME, ""),
    ],
)
def test_without_a_host_for_itself_or_a_private_way_there_is_no_file(home: str, repository: str) -> None:
    assert security_file(tree.OURS, home, repository, DAY) == {}

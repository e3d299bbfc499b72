"""`security.txt` (RFC 9116): whom to tell, and for how long that holds, of a site that has a host for itself."""

from datetime import date, timedelta
from urllib.parse import urlsplit

from mkdocs_routines.domain import phrases
from mkdocs_routines.files.urls import absolute_url
from mkdocs_routines.model.identity import Identity

PATH = ".well-known/security.txt"
_HOLDS = timedelta(days=364)
"""From the day of the content on. The standard advises less than a year."""


def security_file(site: Identity, site_url: str, repo_url: str, day: date) -> dict[str, str]:
    """The file of a site that stands at the root of its host, as the standard asks, and that names whom to tell.

    `day`: that of the content. Without an address in the settings, GitHub takes private reports on a repository.
    """
    contact, home = _contact(site.security, repo_url), urlsplit(site_url)
    if home.scheme != "https" or home.path not in ("", "/") or not contact:
        return {}
    fields = [
        ("Contact", contact),
        ("Expires", f"{day + _HOLDS}T00:00:00Z"),
        ("Preferred-Languages", phrases.LANGUAGE.partition("-")[0]),
        ("Canonical", absolute_url(site_url, PATH)),
    ]
    return {PATH: "".join(f"{name}: {value}\n" for name, value in fields)}


def _contact(given: str | None, repo_url: str) -> str:
    """The address to report to, as a URI; empty where there is none."""
    if given:
        return given if "://" in given else f"mailto:{given}"
    parts = urlsplit(repo_url)
    is_github = parts.scheme == "https" and parts.hostname == "github.com"
    return f"{repo_url.rstrip('/').removesuffix('.git')}/security/advisories/new" if is_github else ""

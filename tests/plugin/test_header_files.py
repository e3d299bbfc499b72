"""Header files of hosts: made from the policy that stands in the pages, with what a page cannot say."""

import re
from pathlib import Path

import pytest

from mkdocs_routines.__main__ import main
from mkdocs_routines.plugin import sealing
from mkdocs_routines.plugin.header_files import HOSTS

HASH = re.compile(r"'sha256-[^']*'")
POLICY = re.compile(r'content="(default-src[^"]*)"')
PAGE = "<!doctype html><html><head><title>A</title></head><body><script>{script}</script></body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of two pages, each with a script of its own."""
    for name, script in (("index", "one()"), ("two", "two()")):
        (tmp_path / f"{name}.html").write_text(PAGE.format(script=script), "utf-8")
    sealing.seal(tmp_path)
    return tmp_path


@pytest.mark.parametrize("host", sorted(HOSTS))
def test_the_policy_is_that_of_all_pages_but_for_trusted_types(
    host: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["headers", host, "--site", str(site)]) == 0
    printed = capsys.readouterr().out
    policies = set(re.findall(r"default-src 'none'[^\"\n]*", printed))
    assert policies == {sealing.header_policy(site)}
    of_pages = [POLICY.findall(page.read_text("utf-8"))[0] for page in site.rglob("*.html")]
    assert len(of_pages) == 2
    (sent,) = policies
    for policy in of_pages:
        kept = {part for part in policy.split("; ") if "trusted-types" not in part and "script-src" not in part}
        assert kept <= set(sent.split("; "))
        assert set(HASH.findall(policy)) <= set(HASH.findall(sent))
    assert "frame-ancestors 'self'" in sent
    assert "trusted-types" not in sent


def test_each_location_of_nginx_with_a_header_of_its_own_has_those_of_all(site: Path) -> None:
    text = HOSTS["nginx"](site)
    locations = re.findall(r"^  location [^{]*\{(.*?)\n  \}", text, re.DOTALL | re.MULTILINE)
    assert len(locations) == 5
    with_headers = [each for each in locations if "add_header" in each]
    assert len(with_headers) == 3
    assert all("Content-Security-Policy" in each and "nosniff" in each for each in with_headers)


def test_a_line_is_no_longer_than_hosts_read(site: Path) -> None:
    """Cloudflare Pages passes over a line of more than 2,000 characters."""
    assert max(map(len, HOSTS["netlify"](site).splitlines())) < 2000


def test_a_folder_that_is_no_built_site_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["headers", "nginx", "--site", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"{tmp_path}: must be a built site; make site builds it\n"

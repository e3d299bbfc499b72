"""The security policy in the built pages: before anything is loaded, and no wider than the page needs."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from tests.support.built import no

HEAD = re.compile(
    r'<head>\s*<meta charset="?utf-8"?\s*/?>\s*'
    r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">',
    re.IGNORECASE,
)
INLINE = re.compile(r"""<script(?: data-[\w-]+="[^"]*")*>(.*?)</script>""", re.DOTALL)
GISCUS = "https://giscus.app"


def policies(site: Path) -> dict[str, tuple[str, str]]:
    """The policy and the text of each page, of those that lead on and of the one for addresses that do not exist."""
    texts = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}
    found = {name: (HEAD.search(text), text) for name, text in texts.items()}
    no(name for name, (head, text) in found.items() if not head or text.count("Content-Security-Policy") != 1)
    return {name: (head[1], text) for name, (head, text) in found.items() if head}


def test_every_page_begins_with_a_policy_that_allows_its_own_scripts_and_no_other_site(site: Path) -> None:
    found = policies(site)
    assert "404.html" in found
    for name, (policy, text) in found.items():
        hashes = {b64encode(sha256(script.encode()).digest()).decode() for script in INLINE.findall(text)}
        assert set(re.findall(r"'sha256-([^']*)'", policy)) == hashes, name
        assert not re.search(r"https?:|unsafe|\*", policy), name
        assert "default-src 'none'" in policy, name
        assert "require-trusted-types-for 'script'" in policy, name


def test_a_page_with_a_discussion_lets_in_the_site_that_it_names(riverside: Path) -> None:
    for name, (policy, text) in policies(riverside).items():
        assert set(re.findall(r"https?://[^ ;]+", policy)) == ({GISCUS} if "discuss__load" in text else set()), name

"""Words of the glossary on a page for readers: linked once, in sentences, and nowhere that is read at a glance."""

from pathlib import Path

import pytest

from mkdocs_routines.load.content import Content
from mkdocs_routines.pages import glossary_links
from mkdocs_routines.pages.render.data import data_block
from tests.support import tree

TERMS = """\
terms:
  tendon:
    word: tendon
    also: [tendons]
    means: A strong cord that ties a muscle to a bone.
    page: index.md
  acl:
    word: cruciate ligament
    means: A cord deep in the knee.
  ligament:
    word: ligament
    means: A cord between bones.
  set:
    word: set
    listed_only: true
    means: Repetitions in a row.
"""
PAGE = "---\ntitle: Words\ndescription: Words.\n---\n# Words\n\n<!-- data: glossary -->\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Content:
    files = {"data/glossary.yml": TERMS, "docs/words/glossary.md": PAGE}
    return tree.sound(tree.make(tmp_path_factory.mktemp("glossary"), {"write": files}))


def link(word: str, id_: str) -> str:
    return f'<a class="term" href="../words/glossary/#term-{id_}">{word}</a>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<p>A tendon, and two Tendons.</p>",
            f"<p>A {link('tendon', 'tendon')}, and two Tendons.</p>",
        ),
        (
            "<p>The cruciate ligament is a ligament.</p>",
            f"<p>The {link('cruciate ligament', 'acl')} is a {link('ligament', 'ligament')}.</p>",
        ),
        ("<h2>Tendon</h2><p>Rest.</p>", "<h2>Tendon</h2><p>Rest.</p>"),
        ('<p><a href="x">tendon</a> or <em>ligament</em></p>',) * 2,
        ('<div class="rule rule--stop"><p>A torn tendon: today.</p></div>',) * 2,
        ("<p>Do one set of tendonitis.</p>",) * 2,
        ("<p>a &lt;tendon&gt; b</p>", f"<p>a &lt;{link('tendon', 'tendon')}&gt; b</p>"),
        ("<p>x<br>y <!-- tendon --> ligament</p>", f"<p>x<br>y <!-- tendon --> {link('ligament', 'ligament')}</p>"),
        ('<p title="tendon">one</p>',) * 2,
        ("</p><p>tendon</p>", f"</p><p>{link('tendon', 'tendon')}</p>"),
    ],
    ids=[
        *("first_use", "longer_word_first", "heading", "link_and_emphasis", "sign", "part_of_a_word", "escaped"),
        *("comment", "attribute", "tags_that_do_not_match"),
    ],
)
def test_a_word_is_linked_where_it_is_first_met_in_a_sentence(site: Content, html: str, expected: str) -> None:
    words = glossary_links.words_to_link(html, "reader", "knee.md", site)
    assert glossary_links.linked(html, words, "knee.md", site) == expected


@pytest.mark.parametrize(("kind", "at"), [("evidence", "knee.md"), (None, "knee.md"), ("reader", "words/glossary.md")])
def test_other_pages_stay_as_they_are(site: Content, kind: str | None, at: str) -> None:
    assert glossary_links.words_to_link("<p>tendon</p>", kind, at, site) == []
    assert glossary_links.linked("<p>tendon</p>", [], at, site) == "<p>tendon</p>"


def test_a_site_without_a_glossary_has_no_links() -> None:
    assert glossary_links.words_to_link("<p>tendon</p>", "reader", "knee.md", tree.sound(tree.BASE)) == []


def test_the_glossary_is_in_the_order_of_the_alphabet(site: Content) -> None:
    expected = (Path(__file__).parent / "glossary_in_a_page.md").read_text(encoding="utf-8")
    assert data_block("glossary", site, "words/glossary.md", "https://example.org/", ()) == expected

"""Spaces and signs of a built page: indents go, signs stand for themselves, and what is shown as written stays."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.plugin.bundling import without_indents

CODE = "<pre><code>if sore:\n    do_less()\n\n    rest()</code></pre>"
SCRIPT = "<script>\n  const steps = `\n    one`\n</script>"


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<ul>\n\n    <li>Bridge</li>\n    <li>Squat</li>\n</ul>", "<ul>\n<li>Bridge</li>\n<li>Squat</li>\n</ul>"),
        ("<p>A hip\n    and a knee.</p>", "<p>A hip\nand a knee.</p>"),
        (f"<div>\n  {CODE}\n  <p>So.</p>\n  {SCRIPT}\n</div>", f"<div>\n{CODE}\n<p>So.</p>\n{SCRIPT}\n</div>"),
        ("<p>\n  Press <code>a\n  b</code>\n  <b>now</b></p>", "<p>\nPress <code>a\n  b</code>\n<b>now</b></p>"),
        ("", ""),
    ],
    ids=["a list", "words stay apart", "code and a script", "code in a line", "nothing"],
)
def test_indents_of_templates_are_not_sent(html: str, left: str) -> None:
    assert without_indents(html) == left


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("2018;48(1)&#58;19 &#8617;", "2018;48(1):19 ↩"),
        ("&#60;b&#62; &#38; &#34;&#39;", "&#60;b&#62; &#38; &#34;&#39;"),
        ("&#109;&#101;&#64;example.org", "&#109;&#101;&#64;example.org"),
        ("a&#8239;kg&#160;b", "a&#8239;kg&#160;b"),
        ("&lt&#59; &&#35;58;", "&lt&#59; &&#35;58;"),
        ("&#0; &#150; &#9999999999;", "&#0; &#150; &#9999999999;"),
        ("<code>&#58;</code>", "<code>&#58;</code>"),
    ],
    ids=["signs", "what is HTML", "an address", "spaces", "parts of a reference", "no character", "code"],
)
def test_a_sign_that_needs_no_reference_is_sent_as_it_is(html: str, left: str) -> None:
    assert without_indents(html) == left


@given(st.text("&#;:-0123456789xltamp", max_size=24))
def test_a_page_says_the_same_without_references(text: str) -> None:
    assert unescape(without_indents(text)) == unescape(text)

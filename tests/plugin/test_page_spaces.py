"""Spaces of a built page: indents go, and what is shown as it is written stays."""

import pytest

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

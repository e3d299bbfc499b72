"""One site of several from the same records: what it leaves out, whom to call, and the words of its pages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.load import own_site, site_words
from mkdocs_routines.load.records import UncheckedLibrary
from mkdocs_routines.model.identity import Identity, Original
from tests.support import tree

OTHER = Identity(
    name="Elsewhere",
    author="Others",
    original=Original(name="Above", author="Somebody", address="https://above.example.org/"),
    emergency="112",
    routines=("none-of-ours",),
)
LIBRARY: UncheckedLibrary = own_site.of_site(tree.content().library, OTHER)
PAGE = """---
title: "{{ site.name }}"
---
# {{ site.name }}

> <!-- routine: two -->

- First [two things](../routines/two.md), then [the sheet](../routines/two/cert.md#sources){ .way }, [over
  two lines](../routines/two.md) or [all](../routines/index.md).
- ![a drawing](../routines/two.md) and `[code](../routines/two.md)` stay.

```text
[code](../routines/two.md)
```

{{ site.credit }}
"""
SHOWN = """---
title: "Elsewhere"
---
# Elsewhere

> This site has other routines: [all routines](../routines/index.md).

- First two things, then the sheet, over
  two lines or [all](../routines/index.md).
- ![a drawing](../routines/two.md) and `[code](../routines/two.md)` stay.

```text
[code](../routines/two.md)
```

Elsewhere, by Others, CC BY 4.0; changed from Above, by Somebody, CC BY 4.0, \
[https://above.example.org/](https://above.example.org/)
""".replace("\\\n", "")


def test_a_routine_that_is_left_out_is_linked_and_shown_nowhere() -> None:
    assert own_site.left_out(LIBRARY) == {"two"}
    assert LIBRARY.routines == {}
    assert own_site.shown_text(PAGE, "do/page.md", LIBRARY) == SHOWN
    lines = {line for line, id_ in own_site.mentions(PAGE, "do/page.md", {"two"}) if id_ == "two"}
    assert lines == {6, 8}


def test_a_site_that_lists_no_routine_keeps_all() -> None:
    every = replace(tree.content().library, identity=replace_routines(()))
    assert own_site.left_out(every) == frozenset()
    assert own_site.shown_text("[two](routines/two.md)", "index.md", every) == "[two](routines/two.md)"


def replace_routines(routines: tuple[str, ...]) -> Identity:
    return OTHER.model_copy(update={"routines": routines})


def test_the_number_is_added_to_what_is_said_and_takes_nothing_away() -> None:
    assert LIBRARY.safety
    before, after = tree.content().library.safety.record, LIBRARY.safety.record
    assert after.urgencies["now"].label == f"{before.urgencies['now'].label} (112)"
    assert after.signs == before.signs
    for old, new in zip(before.cards, after.cards, strict=True):
        begins = "Here, call 112." if old.urgency == "now" else ""
        assert new.before == (f"{begins} {old.before or ''}".strip() or None)


@given(st.text(alphabet="[]()`.#-md/twoutines \n{}<!:>", max_size=60))
def test_every_line_of_a_page_stays_where_it_is(text: str) -> None:
    assert own_site.shown_text(text, "do/page.md", LIBRARY).count("\n") == text.count("\n")


@pytest.mark.parametrize("text", ["{{ site.nam }}", "{{site.name}}", "{{ site }}", "{{ site.name.title }}"])
def test_what_is_no_word_of_the_site_is_named(text: str) -> None:
    assert site_words.with_site_words(text, OTHER) == text
    [(line, message)] = site_words.unknown_words(f"\n{text}")
    assert line == 2
    assert message.startswith(f"{text!r} must be one of {{{{ site.author }}}}, ")

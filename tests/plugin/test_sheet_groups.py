"""Style sheets of groups of pages: nothing that a page needs is missing, and nothing else is sent."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.plugin import style_rules
from mkdocs_routines.plugin.sheet_groups import Needs, group, split

ORDER = "@layer theme, defaults, base, chrome, parts, pages;\n"
NAMES = [f"folder-{number}" for number in range(6)]


def sheet(**layers: str) -> str:
    return ORDER + "".join(f"@layer {layer} {{\n{css}\n}}\n" for layer, css in layers.items())


def part(name: str, css: str, head: str = "") -> str:
    return f"@layer parts {{ /*! {name} */\n/* What it is. {head} */\n{css}\n}}\n"


def needs(classes: dict[str, str] | None = None, made: dict[str, str] | None = None) -> dict[str, Needs]:
    """Six groups. `classes`, `made`: group → names, with spaces between them."""
    return {
        name: Needs(frozenset((classes or {}).get(name, "").split()), frozenset((made or {}).get(name, "").split()))
        for name in NAMES
    }


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (".", "."),
        ("exercises", "exercises"),
        ("exercises/clamshell", "exercises-2"),
        ("understand/conditions/meniscus", "understand-conditions-3"),
        ("understand/mechanisms/load-over-time", "understand-mechanisms-3"),
    ],
)
def test_pages_of_one_folder_and_depth_are_a_group(address: str, name: str) -> None:
    assert group(address) == ("home" if name == "." else name)


def test_a_component_of_one_group_is_sent_to_it_alone() -> None:
    claim = part("claim", ".claim__text { color: red }")
    common, extra = split(
        sheet(defaults=":root { --ink: black }") + claim, needs({"folder-1": "claim__text--long"}), frozenset()
    )
    assert "claim" not in common
    assert "--ink" in common
    assert list(extra) == ["folder-1"]
    assert extra["folder-1"].startswith(ORDER)
    assert ".claim__text { color: red }" in extra["folder-1"]


def test_a_component_of_most_groups_is_sent_to_all() -> None:
    claim = part("claim", ".claim { color: red }")
    common, extra = split(sheet() + claim, needs(dict.fromkeys(NAMES[:4], "claim")), frozenset())
    assert ".claim { color: red }" in common
    assert extra == {}


def test_a_component_that_no_page_has_is_sent_to_nobody() -> None:
    assert split(sheet() + part("claim", ".claim { color: red }"), needs(), frozenset()) == (ORDER, {})


def test_a_component_that_a_script_makes_is_sent_where_the_script_is() -> None:
    timer = part("timer", ".dial { color: red }", "owns: dial")
    common, extra = split(ORDER + timer, needs(made={"folder-3": "dial--"}), frozenset())
    assert "dial" not in common
    assert list(extra) == ["folder-3"]


@pytest.mark.parametrize(("made", "sent"), [("", False), ("claim--", True), ("claim--long", True), ("claim", False)])
def test_a_rule_of_a_component_is_sent_where_a_page_or_its_scripts_may_use_it(made: str, sent: bool) -> None:
    claim = part("claim", ".claim { top: 0 }\n.claim--long { top: 1 }")
    pages = needs({"folder-1": "claim claim--long", "folder-2": "claim"}, {"folder-2": made})
    common, extra = split(ORDER + claim, pages, frozenset())
    assert common == ORDER
    assert ["{ top: 1 }" in extra[name] for name in ("folder-1", "folder-2")] == [True, sent]
    assert all("{ top: 0 }" in extra[name] for name in ("folder-1", "folder-2"))


def test_a_component_whose_colours_the_sheet_of_a_page_uses_is_sent_to_its_group() -> None:
    colours = part("figures", ":root { --f-skin: pink } .f-skin { fill: var(--f-skin) }")
    pages = {**needs(), "folder-2": Needs(frozenset(), frozenset(), frozenset({"--f-skin"}))}
    assert list(split(ORDER + colours, pages, frozenset())[1]) == ["folder-2"]


def test_what_scripts_of_every_page_make_is_sent_to_all_or_with_the_block_that_they_make_it_beside() -> None:
    notice, sheet_of_notes = part("notice", ".notice { top: 0 }"), part("note", ".note { top: 0 }", "with: mark")
    common, extra = split(ORDER + notice + sheet_of_notes, needs({"folder-4": "mark"}), frozenset({"notice", "note"}))
    assert ".notice { top: 0 }" in common
    assert ".note { top: 0 }" not in common
    assert [name for name, text in extra.items() if ".note { top: 0 }" in text] == ["folder-4"]


def test_rules_of_the_theme_are_told_apart_by_their_classes() -> None:
    theme = """a { color: blue }
.tabbed > a, .md-nav { color: red }
@media print { .tabbed { display: none } .md-nav { display: none } }
@keyframes heart { to { scale: 1 } }
.md-nav:not(.tabbed) { color: green }
:is(.tabbed, .md-nav) .md-icon { color: grey }"""
    everybody = dict.fromkeys(NAMES, "md-nav md-icon")
    common, extra = split(sheet(theme=theme), needs({**everybody, "folder-0": "md-nav md-icon tabbed"}), frozenset())
    assert [line for line in theme.splitlines() if line not in common] == [theme.splitlines()[2]]
    assert re.sub(r"\s+", " ", common).count("@media print { .md-nav { display: none } }") == 1
    assert list(extra) == ["folder-0"]
    assert re.sub(r"\s+", " ", extra["folder-0"]).endswith(
        "@layer theme { @media print { .tabbed { display: none } } } "
    )


def test_rules_of_an_element_are_sent_where_it_is_or_a_script_may_make_it() -> None:
    table, cell = "table { color: blue }", ".note td { color: red }"
    groups = needs(dict.fromkeys(NAMES, "note"), {"folder-2": "table td"})
    groups["folder-1"] = Needs(frozenset({"note"}), frozenset(), elements=frozenset({"table", "td"}))
    common, extra = split(sheet(theme=f"{table}\n{cell}\n.note {{ top: 0 }}"), groups, frozenset())
    assert ".note { top: 0 }" in common
    assert table not in common
    assert {name: (table in text, cell in text) for name, text in extra.items()} == dict.fromkeys(
        ("folder-1", "folder-2"), (True, True)
    )


def test_a_class_that_the_scripts_of_every_page_give_keeps_its_rules_everywhere() -> None:
    open_menu = ".menu--open { top: 0 }"
    common, _ = split(sheet(theme=open_menu), needs({"folder-0": "menu--open"}), frozenset({"menu--open"}))
    assert open_menu in common


def test_a_sheet_of_a_theme_that_is_no_css_is_refused_with_its_line() -> None:
    with pytest.raises(ValueError, match="line 2: "):
        style_rules.parse("a { color: red }\n}")


CLASSES = st.sampled_from(["a", "b", "c", "d__e", "f--g"])
GROUPS = st.dictionaries(st.sampled_from(NAMES), st.sets(CLASSES), max_size=6)


@given(GROUPS, GROUPS, st.lists(st.sets(CLASSES, min_size=1), min_size=1, max_size=6), st.sets(CLASSES))
def test_no_page_is_without_a_rule_that_selects_something_on_it(
    classes: dict[str, set[str]], made: dict[str, set[str]], rules: list[set[str]], everywhere: set[str]
) -> None:
    css = "\n".join(f"{''.join(f'.{name}' for name in sorted(rule))} {{ top: {at} }}" for at, rule in enumerate(rules))
    pages = needs(
        {name: " ".join(of) for name, of in classes.items()}, {name: " ".join(of) for name, of in made.items()}
    )
    common, extra = split(sheet(theme=css), pages, frozenset(everywhere))
    for name, need in pages.items():
        sent = common + extra.get(name, "")
        for at, rule in enumerate(rules):
            if rule <= need.classes | need.made | everywhere:
                assert f"{{ top: {at} }}" in sent


def test_rules_of_the_theme_that_no_page_needs_are_left_out() -> None:
    css = ".md-typeset table:not([class])+*{margin:0}.md-typeset h2+h3{margin:0}.md-typeset h2{color:red}"
    common, extra = split(sheet(theme=css), needs(), frozenset())
    assert (re.findall(r"\.md-typeset [^{]*", common), extra) == ([".md-typeset h2"], {})

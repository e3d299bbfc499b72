"""Custom properties of the page: whoever uses one is sent it, with what its value uses, and nobody else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_routines.plugin.custom_properties import spread

ORDER = "@layer theme, defaults, base, chrome, parts, pages;\n"
GROUPS = [f"folder-{number}" for number in range(5)]
SHARE = 0.6


def sheet(**layers: str) -> str:
    return ORDER + "".join(f"@layer {layer} {{\n{css}\n}}\n" for layer, css in layers.items())


def sent(
    whole: str, extra: dict[str, str] | None = None, uses: dict[str, set[str]] | None = None
) -> tuple[str, dict[str, str]]:
    """What `spread` gives for five groups, without white space. `uses`: group → names that its pages use."""
    asked = {name: (uses or {}).get(name, set()).__contains__ for name in GROUPS}
    common, sheets = spread(whole, {name: ORDER + css for name, css in (extra or {}).items()}, asked, SHARE)
    return close(common), {name: close(text) for name, text in sheets.items()}


def close(css: str) -> str:
    return re.sub(r"\s", "", css).removeprefix(re.sub(r"\s", "", ORDER))


def test_a_property_that_the_common_rules_use_stays_with_what_its_value_uses() -> None:
    common, extra = sent(sheet(theme=":root{--a:var(--b);--b:red;--c:blue} p{color:var(--a)}"))
    assert common == "@layertheme{:root{--a:var(--b);--b:red}p{color:var(--a)}}"
    assert extra == {}


def test_a_property_of_few_groups_goes_to_them_in_the_order_of_the_layers() -> None:
    whole = sheet(theme=":root{--a:red}", base="p{color:red}@media print{:root{--a:black}}")
    common, extra = sent(whole, {"folder-1": "@layer parts {\n.x{color:var(--a)}\n}\n"}, {"folder-2": {"--a"}})
    moved = "@layertheme{:root{--a:red}}@layerbase{@mediaprint{:root{--a:black}}}"
    assert common == "@layerbase{p{color:red}}"
    assert extra == {"folder-1": f"{moved}@layerparts{{.x{{color:var(--a)}}}}", "folder-2": moved}


def test_a_property_of_most_groups_stays() -> None:
    common, extra = sent(sheet(theme=":root{--a:red}"), uses={name: {"--a"} for name in GROUPS[:3]})
    assert common == "@layertheme{:root{--a:red}}"
    assert extra == {}


@pytest.mark.parametrize(
    ("ours", "stays"),
    [
        (":root,[data-md-color-scheme=slate]{--a:blue}", False),
        (":root{--a:blue}", True),  # the scheme stands on another element, whose own value is nearer
        ("@media print{:root,[data-md-color-scheme=slate]{--a:blue}}", True),
        (".note{--a:blue}", True),
    ],
)
def test_a_declaration_that_a_stronger_layer_takes_the_place_of_is_left_out(ours: str, stays: bool) -> None:
    common, _ = sent(sheet(theme="[data-md-color-scheme=slate]{--a:red}", base=f"{ours}p{{color:var(--a)}}"))
    assert ("--a:red" in common) is stays
    assert "--a:blue" in common


def test_a_value_may_hold_what_ends_rules() -> None:
    icon = """--a:url("data:image/svg+xml,<svg style='a;b}c'/>")"""
    common, _ = sent(sheet(theme=f":root{{{icon};--b:1;color-scheme:light}} p{{mask:var(--a)}}"))
    assert common == close(f"@layer theme{{:root{{{icon};color-scheme:light}}p{{mask:var(--a)}}}}")


NAMES = st.sampled_from([f"--{letter}" for letter in "abcdef"])
VALUES = st.one_of(st.just("red"), NAMES.map(lambda name: f"var({name})"))
DECLARED = st.lists(st.tuples(st.sampled_from(["theme", "base"]), NAMES, VALUES), max_size=8)


@given(DECLARED, st.sets(NAMES, max_size=3), st.dictionaries(st.sampled_from(GROUPS), st.sets(NAMES, max_size=3)))
def test_no_page_lacks_a_property_that_it_uses(
    declared: list[tuple[str, str, str]], common: set[str], of_groups: dict[str, set[str]]
) -> None:
    layers = {
        layer: "".join(f":root{{{name}:{value}}}" for place, name, value in declared if place == layer)
        for layer in ("theme", "base")
    }
    rules = "".join(f"p{{color:var({name})}}" for name in sorted(common))
    whole, extra = sent(sheet(**layers, chrome=rules), uses=of_groups)
    values = {name: value for layer in ("theme", "base") for place, name, value in declared if place == layer}
    for group in GROUPS:
        needed = common | of_groups.get(group, set())
        for _ in values:
            needed |= {values[name][4:-1] for name in needed & values.keys()} - {""}
        there = whole + extra.get(group, "")
        assert [name for name in needed & values.keys() if f"{name}:{values[name]}" not in there] == []

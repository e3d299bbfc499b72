"""Addresses that somebody made up to break a page: what follows the `#`, five hundred of them, always the same."""

import random
from collections.abc import Iterator

from playwright.sync_api import Page

SEED = 20261123
PIECES = [
    *("v1", "v1.1", "v1k1", "v2", "v99999999999", "V1", "v1;", ";;;", "=", "==", "of=", "d=", "w=", "x", "/ea", "/way"),
    *("bridge=3x10", "squat=2x8-10/ea,r30,rir3", "bridge=3x10+2s", "sl-rdl=3x8-10/ea,n:slow", "bandwalk=2x10st/way"),
    *("bridge=0x0", "bridge=99x99999", "bridge=3x-1", "bridge=1e9x1e9", "bridge=NaNxInfinity", "bridge=3x10+999s"),
    *("__proto__=3x10", "constructor=3x10", "toString=1x1", "hasOwnProperty=1x1", "of=__proto__", "of=constructor"),
    *("<script>document.title='broken'</script>", "<img src=x onerror=document.title='broken'>"),
    "<svg/onload=alert(1)>",
    *("%3Cscript%3Ealert(1)%3C/script%3E", "javascript:alert(1)", '"><iframe src=//example.org>', "'-alert(1)-'"),
    *("%", "%%", "%2", "%zz", "%00", "%C0%AF", "%E0%80%80", "%ED%A0%80", "%F0%9F%98%80", "%25%33%44", "%3D%3D"),
    *("\u202e", "\u0000", "\ufeff", "é", "日本語", "😀", "‘", "\u2028", " ", "\t"),
    *("bridge=3x10,n:" + "a" * 500, "bridge=3x10,l:" + "%3Cb%3E" * 20, "w=0", "w=53", "d=mo.xx", "d=mo.we.fr", "w=6"),
    *("bridge=3x10,n:%3Cimg_src=x_onerror=alert(1)%3E", "bridge=3x10,n:{{7*7}}", "bridge=3x10,l:`${1}`"),
    *("{}", "[]", "null", "undefined", "true", "-1", "../../etc/passwd", "//example.org/", "?routine=x", "#", "##"),
    *("\\", "]", '"]'),
]
WHOLE = [
    *("", "v1", "v1;", "__tabbed_1", "build-a-routine", ";" * 5000),
    *("v1;" + "bridge=3x10;" * 10000, "v1;" + "a" * 100000),
    *("v1;bridge=3x10,n:" + "%41" * 5000, "%" * 20000, "v1." + "9" * 5000, "v1;" + "=" * 3000, "v1;" + "/ea" * 2000),
]


def fragments(count: int = 500) -> Iterator[str]:
    draw = random.Random(SEED)  # the same on every computer; nothing is kept secret by it
    yield from WHOLE
    for _ in range(count - len(WHOLE)):
        parts = draw.choices(PIECES, k=draw.randint(1, 9))
        text = draw.choice([";", ";", ";", "", ",", "&"]).join(parts)
        text = draw.choice(["v1;", "v1;", "v1.1;", ""]) + text
        yield text[: draw.randint(1, len(text))] if draw.random() < 0.2 else text


ODD = """(() => {
  const foreign = ({ protocol, host }) => !["mailto:", "blob:"].includes(protocol) && host !== location.host;
  const acts = (each) => [...each.attributes].some(({ name }) => /^on/i.test(name));
  return document.querySelectorAll("script, iframe, object, embed, base, form[action]").length
    + [...document.querySelectorAll("a[href]")].filter(foreign).length
    + [...document.querySelectorAll("*")].filter(acts).length + document.title.includes("broken");
})"""
"""How much of a page could do harm: a page has some of it, and no fragment may add to it."""
LOOK = f"""async (fragments) => {{
  const odd = {ODD};
  const before = odd();
  const seen = [];
  for (const text of fragments) {{
    location.hash = text;
    await new Promise((done) => setTimeout(done, 0));
    await new Promise((done) => setTimeout(done, 0));
    if (odd() !== before) seen.push(text.slice(0, 200));
  }}
  return seen;
}}"""


def injected(page: Page, url: str) -> list[str]:
    """Opens the fragments one after the other in one page, and gives those that put something into it."""
    page.set_viewport_size({"width": 390, "height": 100})  # what is not seen need not be painted
    page.goto(url, wait_until="networkidle")
    found: list[str] = page.evaluate(LOOK, list(fragments()))
    return found


def injected_afresh(page: Page, url: str, count: int = 12) -> list[str]:
    """The same for a page that begins anew with each plan: with some of them, each opened as from a message."""
    page.goto(url, wait_until="networkidle")
    before = page.evaluate(f"{ODD}()")
    found = []
    for text in list(fragments())[len(WHOLE) : len(WHOLE) + count]:
        page.goto("about:blank")
        page.goto(f"{url}#{text}", wait_until="networkidle")
        if page.evaluate(f"{ODD}()") > before:
            found.append(text)
    return found

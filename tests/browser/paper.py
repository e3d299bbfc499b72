"""Sheets of paper that a browser prints, and handouts of plans that its scripts make."""

import re
from typing import Any

import pypdfium2
from playwright.sync_api import Page

MAKE = """async ([id, plan]) => {
  const base = new URL("../../", location.href);
  const load = (name) => import(new URL(`unbundled/js/${name}.js`, base));
  const read = async (name) => (await fetch(new URL(`api/v1/${name}.json`, base))).json();
  const [{ handoutPage, drawingsReady }, { linkNames }, { planOf }, { writeLink }] = await Promise.all(
    ["widgets/handout_page", "plan/names", "plan/published_plan", "plan/link"].map(load));
  const [{ exercises }, { routines }, vocabulary, links] = await Promise.all(
    ["exercises", "routines", "vocabulary", "links"].map(read));
  plan ??= planOf(routines.find((routine) => routine.id === id), links.edition);
  const link = "https://hip-to-knee.github.io/hip-to-knee/r/#" + writeLink(plan, linkNames(links));
  const made = document.querySelector(".handout__foot").textContent.match(/\\d+ \\w+ \\d{4}/)[0];
  const day = new Date(`${made} UTC`).toISOString().slice(0, 10);
  const sheet = handoutPage(plan, { exercises, routines, vocabulary }, { link, made: day });
  sheet.classList.add("handout--alone");
  document.querySelector(".md-content__inner").append(sheet);
  await drawingsReady(sheet);
  return link;
}"""
PUSH = {"sets": 3, "reps": "8-12", "sides": "each", "load": "bodyweight or light load", "rest_seconds": "30-60"}
WALK = {"sets": 2, "steps": 10, "sides": "each-direction", "rest_seconds": 30}
EIGHT: dict[str, Any] = {
    "edition": 1,
    "routine": None,
    "weeks": 4,
    "items": [
        *(
            {"exercise": id_, "dose": WALK if "walk" in id_ else PUSH, "note": None}
            for id_ in (
                "thoracic-extension",
                "single-leg-romanian-deadlift",
                "hip-thrust",
                "single-leg-balance-reach",
                "lateral-band-walk",
                "half-kneeling-hip-flexor-stretch",
                "90-90-hip-rotation-hold",
                "reverse-lunge",
            )
        )
    ],
}


def close(text: str) -> str:
    """The text without spaces, and without hyphens and the signs that a PDF has for them at the end of a line."""
    return re.sub(r"[\s\ufffe\u00ad\x02-]", "", text)


def sheets(page: Page, paper: str) -> list[str]:
    """The text of each sheet that is printed."""
    return [close(sheet.get_textpage().get_text_range()) for sheet in pypdfium2.PdfDocument(page.pdf(format=paper))]

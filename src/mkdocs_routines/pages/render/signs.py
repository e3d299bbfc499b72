"""Signs to get help as Markdown: the cards of an audience, or the own signs of a page."""

from mkdocs_routines.domain import signs
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.environment import render_template


def sign_block(asked: str, content: Content, at: str, anchor: str) -> str:
    """The cards of the audience `asked`, or, for `here`, the own signs of the page `at`, a path below `docs/`."""
    safety = content.library.safety.record
    if asked == "here":
        points = tuple(signs.points_of(signs.signs_of_page(safety, at), safety))
        return render_template(
            "page_signs.md.jinja", content.library, at, points=points, rule=safety.rule, anchor=anchor
        )
    cards = [(card, signs.signs_of_card(safety, card)) for card in safety.cards if card.who == asked]
    ours = any(sign.ours for _, groups in cards for group in groups.values() for sign in group.values())
    values = {"cards": cards, "ours": ours, "mark": safety.mark, "anchor": anchor}
    return render_template("sign_cards.md.jinja", content.library, at, **values)

"""Signs to get help as Markdown: the cards of an audience, the core signs in a box, or the own signs of a page."""

from mkdocs_routines.domain import signs
from mkdocs_routines.load.content import Content
from mkdocs_routines.pages.render.environment import render_template


def sign_block(asked: str, content: Content, at: str, anchor: str) -> str:
    """The cards of the audience `asked`, or another block of signs, in the page `at`, a path below `docs/`.

    `core` asks for the signs of every exercise, `here` and `here-in-full` for the page's own, `why` for the reasons and
    the sources of all of them. The cards of the first audience are open; those of another are folded to the names of
    its urgent signs, where each has one.
    """
    safety = content.library.safety.record
    if asked in ("core", "here"):
        rule = signs.stop_rules(content.library, at if asked == "here" else "")[safety.rule.id]
        title = rule.label if asked == "here" else "See somebody first"
        return render_template("page_signs.md.jinja", content.library, at, rule=rule, title=title, anchor=anchor)
    if asked == "here-in-full":
        own = signs.signs_of_page(safety, at)
        shown = [(card, signs.signs_of_card(safety, card, own)) for card in safety.cards]
        values = {"cards": [(card, groups) for card, groups in shown if groups], "rule": safety.rule}
        return render_template("page_signs_in_full.md.jinja", content.library, at, **values)
    if asked == "why":
        cards = [(card, signs.signs_of_card(safety, card)) for card in safety.cards]
        values = {"cards": cards, "mark": safety.mark, "anchor": anchor}
        return render_template("sign_reasons.md.jinja", content.library, at, **values)
    cards = [(card, signs.signs_of_card(safety, card)) for card in safety.cards if card.who == asked]
    folded = asked != safety.cards[0].who and signs.urgent_ones_are_named(cards)
    return render_template("sign_cards.md.jinja", content.library, at, cards=cards, folded=folded)

"""Sound that a call or the lock of the screen has stopped: it comes back in time, or the player says that it is off."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.sessions import begin, errors, press, reader, seconds, stage, tab

STAND_IN = """
window.tones = [];
window.refuses = false;
const node = () => ({ connect: (next) => next, frequency: {}, start: (when) => tones.push(when), stop: () => {},
  gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} } });
window.AudioContext = class extends EventTarget {
  state = "suspended"; currentTime = 100; createOscillator = node; createGain = node;
  constructor() { super(); window.audio = this; }
  resume = async () => { if (refuses) throw new DOMException("a call", "InvalidStateError"); this.become("running"); };
  close = async () => this.become("closed");
  become(state) {
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
};
"""
HIDE = """hidden => {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
SILENT = "The sound has stopped. Press any button, and it comes back."


def called(page: Page) -> list[float]:
    """A call comes while the page is away: when the tones were to sound that the step had before."""
    before: list[float] = page.evaluate("() => tones.splice(0)")
    assert before
    page.evaluate(HIDE, True)
    page.evaluate("() => audio.become('interrupted')")
    seconds(page, 2)
    return before


@pytest.mark.parametrize("refused", [False, True], ids=["given back", "refused"])
def test_sound_comes_back_with_the_tones_that_are_left(browser: Browser, address: str, refused: bool) -> None:
    with reader(browser) as context:
        context.add_init_script(STAND_IN)
        page = tab(context)
        begin(page, address)
        before = called(page)
        page.evaluate("refused => (window.refuses = refused)", refused)
        page.evaluate(HIDE, False)
        if refused:
            expect(stage(page, "told")).to_have_text(SILENT)
            assert page.evaluate("tones") == []
            page.evaluate("() => (window.refuses = false)")
            page.locator(".stage__name").click()
        page.wait_for_function("() => tones.length > 0")
        sooner = [was - now for was, now in zip(before, page.evaluate("tones"), strict=True)]
        assert sooner == pytest.approx([sooner[0]] * len(before), abs=0.01)
        assert 1.9 < sooner[0] < 4  # two seconds, and those that the page itself took
        assert errors(page) == []


def test_who_has_switched_the_sound_off_is_told_nothing(browser: Browser, address: str) -> None:
    with reader(browser) as context:
        context.add_init_script(STAND_IN)
        page = tab(context)
        begin(page, address)
        page.locator(".stage summary").first.click()
        page.get_by_role("switch", name="Sound").set_checked(False)
        page.evaluate("() => { tones.length = 0; window.refuses = true; audio.become('interrupted'); }")
        seconds(page, 2)
        expect(stage(page, "told")).not_to_have_text(SILENT)
        assert page.evaluate("tones") == []
        press(page, "Pause")
        assert errors(page) == []

// Panel: the live body with its buttons and the sentence of the position that is reached.
//
// Keyboard: buttons and a list in the order of Tab, after the canvas, whose keys viewer.js names.

import { button, make } from "../widgets/dom.js";
import { keepInside, looksInside } from "./inside_address.js";
import { loadInside } from "./loading.js";
import { choosePerson } from "./person_choice.js";

/** @typedef {import("./viewer.js").Viewer} Viewer */

/**
 * @param {Viewer} view @param {import("./asset.js").Header} header @param {import("./poses.js").PoseFile} file
 * @param {boolean} mirrored whether the other side works than in the drawing @param {() => void} close
 * @returns {HTMLElement} on the page, it plays unless less movement is wanted
 */
export function panel(view, header, file, mirrored, close) {
  const { name, captions } = file;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const caption = make("p", { class: "live__caption" });
  const status = make("span", { class: "visually-hidden", role: "status" });
  const play = button("", playOrStep, { class: "button live__play" });
  const slow = button("Slowly", slower, { class: "button", "aria-pressed": "false", hidden: calm });
  const other = button("Other side", otherSide, { class: "button", "aria-pressed": String(mirrored), hidden: file.works === "both" });
  const inside = button("Look inside", () => look(!view.state.inside), { class: "button", "aria-pressed": "false" });
  const about = make("div", { hidden: true });
  const people = make(
    "select",
    { class: "live__person", "aria-label": "Who does it", onchange: () => (view.setPerson(people.value), choosePerson(people.value)) },
    ...header.people.map((person, at) => make("option", { value: person }, capital(header.labels[at]))),
  );
  let position = 0;

  function sentence() {
    const texts = view.state.mirrored ? file.captions_mirrored : captions;
    position = Math.min(Math.round(view.state.moment), texts.length - 1);
    const text = `${position + 1}. ${texts[position] ?? ""}`;
    if (caption.textContent !== text) caption.textContent = text;
  }

  function label() {
    play.textContent = calm ? "Next position" : view.state.playing ? "Pause" : "Play";
    sentence();
  }

  function playOrStep() {
    if (!calm) return view.play(!view.state.playing);
    view.set({ moment: (position + 1) % file.positions });
    sentence();
    status.textContent = `Position ${position + 1} of ${file.positions}: ${caption.textContent?.slice(2).trim()}`;
  }

  function slower() {
    view.set({ slow: !view.state.slow });
    slow.setAttribute("aria-pressed", String(view.state.slow));
  }

  function otherSide() {
    view.set({ mirrored: !view.state.mirrored });
    other.setAttribute("aria-pressed", String(view.state.mirrored));
    sentence();
  }

  /** @param {boolean} on */
  async function look(on) {
    if (on) status.textContent = "Loading";
    try {
      await view.lookInside(on);
    } catch {
      view.set({ inside: false });
      status.textContent = "The inside could not be loaded. Try again.";
    }
  }

  /** After a tap or a key. */
  async function lookedInside() {
    const on = view.state.inside;
    inside.setAttribute("aria-pressed", String(on));
    keepInside(on);
    about.hidden = !on;
    status.textContent = on ? "Bones and working muscles" : "The outside";
    if (!on) return;
    const { insideList, asset } = await loadInside();
    about.replaceChildren(insideList(asset.header, file.inside, (lit) => view.set({ lit })));
  }

  view.listen((what) => {
    if (what === "look") look(!view.state.inside);
    if (what === "inside") lookedInside();
    if (what === "moment") sentence();
    if (what === "playing") label();
    if (what === "turned") status.textContent = `Seen from the ${view.seenFrom()}`;
  });
  view.play(false);
  view.show(file, name);
  view.set({ mirrored, slow: false });
  people.value = header.people[view.state.person];
  label();
  if (!calm) view.play(true);
  if (looksInside(location.href)) look(true);
  return make(
    "div",
    { class: "live", role: "group", "aria-label": `${name}, to turn` },
    make("div", { class: "live__frame" }, view.canvas, make("span", { class: "live__hint", "aria-hidden": "true" }, "Drag to turn")),
    caption,
    about,
    make(
      "div",
      { class: "live__tools" },
      play,
      slow,
      other,
      inside,
      button("Turn back", () => view.reset(), { class: "button" }),
      people,
      button("Close", close, { class: "button live__close" }),
    ),
    status,
  );
}

/** @param {string} text */
const capital = (text) => text[0].toUpperCase() + text.slice(1);

// List beside the live body of what it shows inside: the working muscles by name, and whence bones and muscles are.
//
// Keyboard: a button for each muscle that is drawn, in the order of Tab. Enter and Space point it out, and back.

import { button, draw, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";

/** @typedef {import("./inside_asset.js").Header} Header */

/**
 * @param {Header} header @param {import("./poses.js").PoseFile["inside"]} muscles @param {(muscle: string) => void} light
 * @returns {HTMLElement}
 */
export function insideList({ labels, muscles: drawn, cut, about, source }, [most, help], light) {
  const isDrawn = (/** @type {string} */ muscle) => muscle in drawn;
  const missing = [...most, ...help].flatMap((muscle) => (isDrawn(muscle) ? (cut[muscle] ?? []) : lower(labels[muscle])));
  /** @type {HTMLButtonElement[]} */
  const buttons = [];

  /** @param {string} muscle @param {string} look */
  function named(muscle, look) {
    const name = button(labels[muscle], () => {
      const on = name.getAttribute("aria-pressed") !== "true";
      for (const other of buttons) other.setAttribute("aria-pressed", String(on && other === name));
      light(on ? muscle : "");
    }, { class: `live__muscle live__muscle--${look}`, "aria-pressed": "false" });
    buttons.push(name);
    return make("li", {}, name);
  }

  /** @param {string} title @param {string[]} muscles @param {string} look */
  function row(title, muscles, look) {
    const shown = muscles.filter(isDrawn);
    return shown.length > 0 && make("ul", { class: "live__muscles", "aria-label": title }, make("li", { "aria-hidden": "true" }, swatch(look), title), ...shown.map((muscle) => named(muscle, look)));
  }

  return make(
    "div",
    { class: "live__inside" },
    row("Work most", most, "strong"),
    row("Help", help, "soft"),
    missing.length > 0 && make("p", { class: "live__source" }, `The model ends at the pelvis, so it leaves out ${listed(missing)}.`),
    make(
      "p",
      { class: "live__source" },
      `${source[0].toUpperCase()}${source.slice(1)}. Not yet checked by an anatomist. `,
      make("a", { href: siteUrl(about) }, "About the drawings"),
    ),
  );
}

/** The colour of a muscle in the picture, which is that of the plates. @param {string} look */
const swatch = (look) =>
  draw("svg", { class: "plate__picture live__swatch", viewBox: "0 0 10 10" }, draw("path", { class: look === "strong" ? "plate__muscle" : "plate__faint", d: "M1 1h8v8H1z" }));

/** @param {string[]} names */
const listed = (names) => [names.slice(0, -1).join(", "), names[names.length - 1]].filter(Boolean).join(" and ");

/** @param {string} label */
const lower = (label) => label[0].toLowerCase() + label.slice(1);

// Findings as a list that is read out when it changes, and the ways to hand the figure on: copied, or as a file.

import { make } from "../widgets/dom.js";
import { copyButton } from "../widgets/copy_button.js";
import { saveFile } from "../widgets/save_file.js";

/** @typedef {import("./app.js").App} App */

const WAIT = 250; // milliseconds without a change after which everybody is asked

/**
 * @param {App} app @param {(figure: import("./posture.js").Figure) => import("./shape.js").Problem[]} findings
 * @returns {import("./fields.js").Field}
 */
export function findingsView(app, findings) {
  const element = make("div", { class: "pose-findings", role: "status" });
  let timer = 0;
  let told = "";
  const ask = () => {
    const problems = findings(app.figure());
    const lines = problems.map(({ pose, message }) => (pose === undefined ? message : `Position ${pose + 1}: ${message}`));
    if (told === lines.join("\n") && element.firstChild) return;
    told = lines.join("\n");
    const count = lines.length === 1 ? "One thing is not right yet." : `${lines.length} things are not right yet.`;
    element.classList.toggle("pose-findings--none", !lines.length);
    element.replaceChildren(
      make("p", { class: "pose-findings__sum" }, lines.length ? count : "No problem found. The check of your change looks at the bodies as well."),
      ...(lines.length ? [make("ul", {}, ...lines.map((line) => make("li", {}, line)))] : []),
    );
  };
  return {
    element,
    show: () => {
      clearTimeout(timer);
      timer = window.setTimeout(ask, WAIT);
    },
  };
}

/** @param {() => string} text @returns {import("./fields.js").Field} */
export function yamlView(text) {
  const code = make("code", {});
  const said = make("span", { class: "visually-hidden", role: "status" });
  const copy = copyButton("Copy", text, said);
  copy?.classList.add("button", "button--main");
  const save = make("button", { type: "button", class: "button", onclick: () => saveFile("figure.yml", "text/yaml", text()) }, "Download");
  const element = make(
    "section",
    { class: "pose-yaml", "aria-labelledby": "pose-yaml" },
    make("h2", { id: "pose-yaml" }, "What goes into the file"),
    make("p", {}, "Copy this, and put it in the exercise’s file in place of what it has there."),
    make("pre", { class: "pose-yaml__text", tabindex: "0", "aria-label": "The figure as YAML" }, code),
    make("p", { class: "pose-yaml__ways" }, copy, save, said),
  );
  return { element, show: () => void (code.textContent = text()) };
}

// Shared plan: the plan that a link holds, with everything that goes with it.

import { button, make } from "../widgets/dom.js";
import { siteUrl } from "../widgets/site_url.js";
import { contents } from "./contents.js";

const mount = /** @type {HTMLElement} */ (document.getElementById("plan"));
let shown = "";

/** Display of the current address: what cannot be read of it is named, and the rest is shown. */
async function show() {
  const fragment = location.hash;
  shown = fragment;
  mount.setAttribute("aria-busy", "true");
  const made = await contents(fragment).catch(() => [unreachable()]);
  if (shown !== fragment) return; // another plan was asked for meanwhile
  mount.replaceChildren(...made);
  mount.removeAttribute("aria-busy");
}

function unreachable() {
  return make(
    "section",
    { class: "notice plan__notice", role: "alert" },
    make("p", {}, "The exercises could not be loaded. Are you offline? Your plan is still in the link."),
    make(
      "p",
      { class: "plan__row" },
      button("Try again", show, { class: "button plan__button" }),
      make("a", { href: siteUrl("routines/"), class: "button plan__button" }, "All routines"),
    ),
  );
}

addEventListener("hashchange", () => {
  if (location.hash === shown) return;
  if (/^#v\d/.test(location.hash)) show();
  // a link within the page was followed: the address goes on holding the plan
  else if (shown) history.replaceState(history.state, "", shown);
});
show();

// Discussion at giscus.app, loaded when the reader asks for it and never before.

const button = /** @type {HTMLButtonElement} */ (document.querySelector(".discuss__load"));
button.hidden = false; // without scripts there is nothing to load, so nothing is offered

button.addEventListener("click", () => {
  const script = document.createElement("script");
  script.src = "https://giscus.app/client.js";
  script.async = true;
  script.crossOrigin = "anonymous";
  const dark = document.body.dataset.mdColorScheme === "slate";
  Object.assign(script.dataset, button.dataset, {
    mapping: "pathname",
    strict: "1",
    reactionsEnabled: "0",
    inputPosition: "top",
    theme: dark ? "noborder_dark" : "noborder_light",
    lang: "en",
  });
  script.addEventListener("error", () => {
    button.textContent = "giscus.app could not be reached. Try again";
    button.disabled = false;
    script.remove();
  });
  button.disabled = true;
  button.textContent = "Loading…";
  script.addEventListener("load", () => button.remove());
  button.after(script);
});

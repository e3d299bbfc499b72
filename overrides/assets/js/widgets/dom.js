// Elements made in scripts. Text is always text: no HTML is parsed.

/** @typedef {string | number | boolean | null | undefined | ((event: Event) => void)} Value */

/**
 * Element with its attributes and its content. `onclick` and the like take a function.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Value>} [attributes] true writes an empty one; false, null and undefined none
 * @param {...(Node | string | number | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  dress(element, attributes);
  element.append(...children.filter(present).map((child) => (child instanceof Node ? child : String(child))));
  return element;
}

/**
 * The same for a part of a drawing.
 * @param {string} tag
 * @param {Record<string, Value>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElement}
 */
export function draw(tag, attributes = {}, ...children) {
  const element = /** @type {SVGElement} */ (document.createElementNS("http://www.w3.org/2000/svg", tag));
  dress(element, attributes);
  element.append(...children);
  return element;
}

/**
 * @param {HTMLElement | SVGElement} element
 * @param {Record<string, Value>} attributes
 */
function dress(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
}

/** @param {unknown} child @returns {child is Node | string | number} */
const present = (child) => child !== null && child !== undefined && child !== false;

/**
 * A button that is one of ours.
 * @param {string} text
 * @param {(event: Event) => void} onclick
 * @param {Record<string, Value>} [attributes]
 */
export const button = (text, onclick, attributes = {}) =>
  make("button", { type: "button", onclick, ...attributes }, text);

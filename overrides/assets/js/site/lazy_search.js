// Search index, requested when the search is opened. It is a third of a megabyte, a worker reads all of it, and the
// theme asks for it on every page before anybody searches. The theme's own script comes after this one.
(() => {
  const INDEX = "search/search_index.json";
  const SEARCH = "[data-md-component='search']";
  const opened = new Promise((resolve) => {
    /** @param {Event} event */
    const open = ({ target }) => target instanceof Element && target.closest(SEARCH) && resolve(undefined);
    for (const kind of ["focusin", "pointerdown"]) addEventListener(kind, open);
  });

  const { open, send } = XMLHttpRequest.prototype;
  /** @type {WeakSet<XMLHttpRequest>} */
  const waiting = new WeakSet();

  /** @this {XMLHttpRequest} @param {any[]} how */
  XMLHttpRequest.prototype.open = function (...how) {
    if (new URL(how[1], document.baseURI).pathname.endsWith(INDEX)) waiting.add(this);
    return Reflect.apply(open, this, how);
  };

  /** @param {Document | XMLHttpRequestBodyInit | null} [body] */
  XMLHttpRequest.prototype.send = function (body) {
    if (waiting.has(this)) opened.then(() => send.call(this, body));
    else send.call(this, body);
  };
})();

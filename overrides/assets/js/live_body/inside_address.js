// Address of a page on which a reader looks inside: "?inside", beside whatever else stands there.

const NAME = "inside";

/** @param {string} address @returns {boolean} */
export const looksInside = (address) => new URL(address).searchParams.has(NAME);

/** @param {string} address @param {boolean} on @returns {string} the same address, with or without it */
export function addressWith(address, on) {
  const url = new URL(address);
  url.searchParams.delete(NAME);
  if (on) url.search += `${url.search ? "&" : "?"}${NAME}`;
  return url.href;
}

/** @param {boolean} on */
export function keepInside(on) {
  try {
    history.replaceState(history.state, "", addressWith(location.href, on));
  } catch {
    // a browser allows so many changes of an address in a while; the next one keeps it
  }
}

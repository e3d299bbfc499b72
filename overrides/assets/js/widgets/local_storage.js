// Local storage of this browser. Where it lets us have none, nothing is kept and nothing throws.

/** @param {string} key @returns {string | null} */
export function getItem(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} text @returns {boolean} whether it was kept */
export function setItem(key, text) {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} key */
export function removeItem(key) {
  try {
    localStorage.removeItem(key);
  } catch {
    // there is nothing to remove
  }
}

/** @returns {boolean} whether this browser keeps anything for us */
export const canStore = () => setItem("try", "") && getItem("try") !== null;

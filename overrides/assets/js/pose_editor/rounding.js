// Numbers in sentences and in YAML.

/** @param {number} value @param {number} [digits] @returns {string} with so many digits, and no minus before a zero */
export function rounded(value, digits = 0) {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) ? `-${text}` : text;
}

// Streams of whole numbers in a file, as draw/figure/live/packing.py packs them: component after component, low bytes
// before high ones, and most of them as the difference from the number before: neighbours are alike, so the file is small.

/**
 * @param {ArrayBuffer} file
 * @returns the header, which is JSON, and a function that fills tables with the streams after it, in their order
 */
export function streamsOf(file) {
  const length = new DataView(file).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)));
  let at = 4 + length;

  /**
   * @template {Int16Array | Uint16Array | Int8Array | Uint8Array} T
   * @param {T} table to fill @param {number} parts components of a row @param {boolean} steps whether rows are differences
   * @returns {T}
   */
  function read(table, parts, steps) {
    const rows = table.length / parts;
    const size = table.BYTES_PER_ELEMENT;
    const bytes = new Uint8Array(file, at, table.length * size);
    for (let part = 0; part < parts; part += 1) {
      for (let row = 0, last = 0; row < rows; row += 1) {
        const place = part * rows + row;
        const value = bytes[place] + (size > 1 ? bytes[table.length + place] * 256 : 0);
        table[row * parts + part] = last = steps ? last + value : value; // wraps around in the arithmetic of the table
        last = table[row * parts + part];
      }
    }
    at += Math.ceil((table.length * size) / 4) * 4;
    return table;
  }

  /** @param {number} triangles @returns {Uint16Array} their corners, each told by how far it is behind the newest vertex */
  function corners(triangles) {
    let newest = 0;
    return read(new Uint16Array(3 * triangles), 1, false).map((behind) => (behind ? newest - behind : newest++));
  }

  return { header, read, corners };
}

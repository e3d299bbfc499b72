// Saving of a text as a file, made on this device.

const FREED = 60_000; // milliseconds after which its address goes: by then every browser has saved it

/**
 * @param {string} name of the file
 * @param {string} type its media type
 * @param {string} text
 */
export function saveFile(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), FREED);
}

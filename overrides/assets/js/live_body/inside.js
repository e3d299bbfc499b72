// Inside of the live body: bones and working muscles in the pose of a frame, drawn within the pale body.

import { normalsOf } from "./asset.js";
import { bodiesOf } from "./inside_bodies.js";
import { insideFragment, insideVertex } from "./inside_shaders.js";
import { ROW, volumesOf } from "./inside_volumes.js";
import { describe, linked } from "./program.js";
import { turned } from "./quaternion.js";

/** @typedef {import("./inside_asset.js").Inside} Inside */
/** @typedef {import("./renderer.js").Frame} Frame */

const BONE = /** @type {[string, number][]} */ ([["place", 3], ["normal", 3]]);
const COLORS = ["bone", "muscle", "faint", "tendon", "band", "shade", "fibre", "line", "light"];
const AROUND = ["skin", "rim"];
const HOLDS_KNEECAP = "kneecap-tendon";
const TONES = { strong: 1, soft: 2 };
const SIDES = /** @type {const} */ (["left", "right"]);

/**
 * @param {WebGL2RenderingContext} gl @param {Inside} inside
 * @returns {import("./renderer.js").Inner}
 */
export function innerOf(gl, { header, vertices, corners }) {
  const places = Float32Array.from(vertices, (value) => value / header.fine);
  const ink = linked(gl, insideVertex(header.bodies.length), insideFragment);
  gl.useProgram(ink.program);
  gl.uniform1iv(ink.at("starts"), startsOf(header.bodies.map(([, count]) => count)));
  const [bones, muscles] = [gl.createVertexArray(), gl.createVertexArray()];
  const [rows, rowCorners] = [gl.createBuffer(), gl.createBuffer()];

  gl.bindVertexArray(bones);
  const bone = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, bone);
  gl.bufferData(gl.ARRAY_BUFFER, boneRows(places, normalsOf(places, corners)), gl.STATIC_DRAW);
  describe(gl, ink.program, bone, BONE, gl.FLOAT, 4);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STATIC_DRAW);
  gl.bindVertexArray(muscles);
  describe(gl, ink.program, rows, ROW, gl.FLOAT, 4);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, rowCorners);
  gl.bindVertexArray(null);

  let scheme = "";
  const [colors, tones] = [new Float32Array(3 * COLORS.length), new Float32Array(3 * AROUND.length)];

  /** The colours are those of the plates, by the scheme of the page. */
  function readColors() {
    if (scheme === document.body.dataset.mdColorScheme) return;
    scheme = document.body.dataset.mdColorScheme ?? "";
    const probe = document.body.appendChild(document.createElement("i"));
    probe.className = "plate__picture";
    probe.hidden = true;
    const style = getComputedStyle(probe);
    for (const [names, into] of /** @type {const} */ ([[COLORS, colors], [AROUND, tones]])) {
      into.set(names.flatMap((name) => rgb(style.getPropertyValue(`--plate-${name}`))));
    }
    probe.remove();
  }

  /** @param {Frame} frame @param {number[]} line @param {number[]} light */
  function draw(frame, line, light) {
    gl.useProgram(ink.program);
    gl.uniformMatrix4fv(ink.at("view"), false, frame.view.matrix);
    gl.uniform2fv(ink.at("line"), line);
    gl.uniform3fv(ink.at("light"), light);
    gl.uniform3fv(ink.at("color"), colors);
    for (const side of SIDES) {
      const bodies = bodiesOf(header, frame.person, frame.boneOf, side);
      gl.uniform1f(ink.at("flip"), side === "left" ? -1 : 1);
      gl.frontFace((side === "left") === frame.mirrored ? gl.CCW : gl.CW);
      gl.uniform4fv(ink.at("rows"), matrices(bodies));
      gl.bindVertexArray(bones);
      passes(corners.length);
      const volumes = volumesOf(header, bodies, chosen(frame, side));
      gl.bindVertexArray(muscles);
      gl.bindBuffer(gl.ARRAY_BUFFER, rows);
      gl.bufferData(gl.ARRAY_BUFFER, volumes.rows, gl.DYNAMIC_DRAW);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, volumes.corners, gl.DYNAMIC_DRAW);
      passes(volumes.corners.length);
    }
    gl.bindVertexArray(null);
    gl.disable(gl.CULL_FACE);
  }

  /** Surface and outline. @param {number} count */
  function passes(count) {
    gl.disable(gl.CULL_FACE);
    gl.uniform1f(ink.at("mode"), 0);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, 0);
    gl.enable(gl.CULL_FACE);
    gl.cullFace(gl.FRONT);
    gl.uniform1f(ink.at("mode"), 1);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, 0);
  }

  return {
    get tones() {
      readColors();
      return tones;
    },
    cloth: header.cloth,
    draw,
  };
}

/** @param {string} color as #rrggbb @returns {number[]} from 0 to 1 */
const rgb = (color) => [1, 3, 5].map((at) => parseInt(color.trim().slice(at, at + 2), 16) / 255);

/** @param {number[]} counts @returns {Int32Array} the first vertex of each */
const startsOf = (counts) => Int32Array.from(counts, (_, at) => counts.slice(0, at).reduce((sum, count) => sum + count, 0));

/** @param {Frame} frame @param {string} side @returns {[muscle: string, tone: number][]} muscles of that side, and their tones */
function chosen({ works, inside: [strong, soft], lit }, side) {
  const isWorking = works === "both" || works === side;
  /** @param {string[]} names @param {number} tone @returns {[string, number][]} */
  const toned = (names, tone) => names.map((name) => [name, lit && name !== lit ? TONES.soft : lit ? TONES.strong : tone]);
  const named = isWorking ? [...toned(strong, TONES.strong), ...toned(soft, TONES.soft)] : [];
  return [...named, [HOLDS_KNEECAP, TONES.soft]];
}

/** @param {Float32Array} places @param {Float32Array} normals */
function boneRows(places, normals) {
  const rows = new Float32Array(2 * places.length);
  for (let at = 0; at < places.length; at += 3) {
    rows.set(places.subarray(at, at + 3), 2 * at);
    rows.set(normals.subarray(at, at + 3), 2 * at + 3);
  }
  return rows;
}

/** @param {import("./inside_bodies.js").Body[]} bodies @returns {Float32Array} rows of their matrices (3 × 4) */
function matrices(bodies) {
  return Float32Array.from(
    bodies.flatMap((body) => {
      const axes = [[1, 0, 0], [0, 1, 0], [0, 0, 1]].map((axis, at) => turned(body.turn, axis).map((value) => value * body.scale[at]));
      return [0, 1, 2].flatMap((row) => [axes[0][row], axes[1][row], axes[2][row], body.origin[row]]);
    }),
  );
}

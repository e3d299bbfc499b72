// Renderer of the live body: draws one frame on a canvas. Everything that it keeps on the graphics card can be made anew.

import { SHARED, SKIN, OWN, ownRows, sharedRows, skinRows } from "./body_table.js";
import { heightsOf, paintedMuscles } from "./paint.js";
import { describe, linked } from "./program.js";
import { bodyFragment, bodyVertex, dotFragment, dotVertex, thingFragment, thingVertex } from "./shaders.js";

/** @typedef {import("./asset.js").Asset} Asset */
/**
 * @typedef {object} Frame
 * @property {number} person
 * @property {Float32Array} rows of the matrices of the bones
 * @property {number[][]} hips @property {number[][]} knees
 * @property {ReturnType<typeof import("./things.js").thingTriangles>} things
 * @property {{ matrix: Float32Array, scale: number }} view
 * @property {ReturnType<typeof import("./camera.js").axesOf>} axes
 * @property {boolean} mirrored
 * @property {import("./palette.js").Palette} palette
 * @property {string[]} muscles
 * @property {"left" | "right" | "both"} works
 * @property {number} lift height of the lowest part above the floor
 * @property {(name: string) => import("./rig.js").Placed} boneOf
 * @property {import("./poses.js").PoseFile["inside"]} inside
 * @property {string} lit the one muscle within to point out, or nothing
 */
/** @typedef {{ tones: Float32Array, cloth: number[], draw: (frame: Frame, line: number[], light: number[]) => void }} Inner what is drawn within a pale body, and its tones */

const OUTLINE = 1.15; // half the width of the outline on a small screen, in its pixels
const LIGHT = [0.42, 0.62, 0.66]; // along the axes of the camera
const SIDES = { left: -1, both: 0, right: 1 };
const THING = /** @type {[string, number][]} */ ([["place", 3], ["normal", 3], ["away", 3], ["color", 3], ["border", 3]]);
const DOTS = /** @type {const} */ ([["hips", "hip", 0.038, 0.034], ["knees", "knee", 0.018, 0.028]]);

/**
 * @param {HTMLCanvasElement} canvas @param {Asset} asset
 * @returns {{ gl: WebGL2RenderingContext, draw: (frame: Frame, inner?: Inner | null) => void }}
 * @throws {Error} where the browser has no WebGL 2
 */
export function renderer(canvas, asset) {
  const context = canvas.getContext("webgl2", { antialias: true, stencil: true, premultipliedAlpha: true });
  if (!context) throw new Error("no WebGL 2");
  const gl = context;
  const body = linked(gl, bodyVertex(asset.header.bones.length), bodyFragment);
  const thing = linked(gl, thingVertex, thingFragment);
  const dot = linked(gl, dotVertex, dotFragment);
  const [bodyArray, thingArray, bare] = [gl.createVertexArray(), gl.createVertexArray(), gl.createVertexArray()];
  const [own, things] = [gl.createBuffer(), gl.createBuffer()];
  let [person, muscles] = [-1, "\0"];

  gl.bindVertexArray(bodyArray);
  describe(gl, body.program, own, OWN, gl.FLOAT, 4);
  describe(gl, body.program, filled(sharedRows(asset)), SHARED, gl.FLOAT, 4);
  describe(gl, body.program, filled(skinRows(asset)), SKIN, gl.UNSIGNED_BYTE, 1);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, asset.corners, gl.STATIC_DRAW);
  gl.bindVertexArray(thingArray);
  describe(gl, thing.program, things, THING, gl.FLOAT, 4);
  gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);

  /** @param {Float32Array | Uint8Array} rows */
  function filled(rows) {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, rows, gl.STATIC_DRAW);
    return buffer;
  }

  /** @param {Frame} frame */
  function keep(frame) {
    if (frame.person !== person) {
      person = frame.person;
      gl.bindBuffer(gl.ARRAY_BUFFER, own);
      gl.bufferData(gl.ARRAY_BUFFER, ownRows(asset, person), gl.STATIC_DRAW);
    }
    const asked = frame.muscles.join(" ");
    if (asked !== muscles) {
      muscles = asked;
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, paintedMuscles(asset.header.paint, frame.muscles));
      gl.generateMipmap(gl.TEXTURE_2D);
    }
  }

  /** @param {Frame} frame @param {Inner | null} [inner] */
  function draw(frame, inner) {
    if (gl.isContextLost()) return;
    keep(frame);
    const { axes, view, palette, mirrored } = frame;
    const [wide, high] = [canvas.width, canvas.height];
    const ratio = Math.max(wide / Math.max(canvas.clientWidth, 1), 1);
    const line = [1, 1].map((_, axis) => (2 * OUTLINE * ratio * thickness(high / ratio)) / [wide, high][axis]);
    const light = axes.right.map(
      (value, at) => (LIGHT[0] * value * (mirrored ? -1 : 1) + LIGHT[1] * axes.up[at] + LIGHT[2] * axes.viewer[at]) / Math.hypot(...LIGHT),
    );
    gl.viewport(0, 0, wide, high);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT | gl.STENCIL_BUFFER_BIT);
    gl.enable(gl.DEPTH_TEST);
    gl.frontFace(mirrored ? gl.CW : gl.CCW);
    for (const { program, at } of [body, thing]) {
      gl.useProgram(program);
      gl.uniformMatrix4fv(at("view"), false, view.matrix);
      gl.uniform2fv(at("line"), line);
      gl.uniform3fv(at("light"), light);
      gl.uniform1f(at("dark"), palette.darkness);
    }
    drawThings(frame);
    drawBody(frame, inner);
    if (!inner) return drawDots(frame, ratio);
    gl.clear(gl.DEPTH_BUFFER_BIT); // skin hides nothing, things do
    gl.colorMask(false, false, false, false);
    drawThings(frame);
    gl.colorMask(true, true, true, true);
    inner.draw(frame, line, light);
  }

  /** @param {Frame} frame @param {Inner | null} [inner] around which it is a pale shape */
  function drawBody({ rows, palette, works, lift, axes }, inner) {
    gl.useProgram(body.program);
    gl.bindVertexArray(bodyArray);
    gl.uniform4fv(body.at("rows"), rows);
    gl.uniform3fv(body.at("tone"), palette.tones);
    gl.uniform1f(body.at("pale"), inner ? 1 : 0);
    if (inner) {
      gl.uniform3fv(body.at("tone[0]"), inner.tones.subarray(0, 3));
      gl.uniform3fv(body.at("tone[8]"), inner.tones.subarray(3));
      gl.uniform3fv(body.at("viewer"), axes.viewer);
      gl.uniform1fv(body.at("cloth"), inner.cloth);
    }
    gl.uniform1f(body.at("works"), SIDES[works]);
    gl.uniform1f(body.at("lift"), Math.max(lift, 0));
    gl.uniform1fv(body.at("heights"), (/** @type {const} */ (["leg", "trunk"])).flatMap((chart) => heightsOf(asset.header.paint, chart).map((height) => height / 100)));
    gl.disable(gl.CULL_FACE);
    pass(0);
    gl.enable(gl.CULL_FACE);
    gl.cullFace(gl.FRONT);
    pass(1);
    gl.disable(gl.CULL_FACE);
    gl.enable(gl.STENCIL_TEST); // a shadow over a shadow is no darker
    gl.stencilFunc(gl.EQUAL, 0, 255);
    gl.stencilOp(gl.KEEP, gl.KEEP, gl.INCR);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.depthMask(false);
    pass(2);
    gl.depthMask(true);
    gl.disable(gl.BLEND);
    gl.disable(gl.STENCIL_TEST);
  }

  /** @param {0 | 1 | 2} mode surface, outline or shadow */
  function pass(mode) {
    gl.uniform1f(body.at("mode"), mode);
    gl.drawElements(gl.TRIANGLES, asset.corners.length, gl.UNSIGNED_SHORT, 0);
  }

  /** @param {Frame} frame */
  function drawThings({ things: { vertices, count, outlined } }) {
    if (!count) return;
    gl.useProgram(thing.program);
    gl.bindVertexArray(thingArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, things);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.DYNAMIC_DRAW);
    gl.enable(gl.CULL_FACE);
    gl.cullFace(gl.BACK);
    gl.uniform1f(thing.at("mode"), 0);
    gl.drawArrays(gl.TRIANGLES, 0, count);
    gl.cullFace(gl.FRONT);
    gl.uniform1f(thing.at("mode"), 1);
    gl.drawArrays(gl.TRIANGLES, 0, outlined);
  }

  /** @param {Frame} frame @param {number} ratio */
  function drawDots(frame, ratio) {
    gl.useProgram(dot.program);
    gl.bindVertexArray(bare);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.uniformMatrix4fv(dot.at("view"), false, frame.view.matrix);
    gl.uniform3fv(dot.at("ring"), frame.palette.of("ring"));
    for (const [joints, role, depth, size] of DOTS) {
      gl.uniform3fv(dot.at("fill"), frame.palette.of(role));
      gl.uniform1f(dot.at("size"), Math.max((size * frame.view.scale * canvas.height) / 2, 7 * ratio));
      for (const place of frame[joints]) {
        gl.uniform4fv(dot.at("at"), [...place, depth]);
        gl.drawArrays(gl.POINTS, 0, 1);
      }
    }
    gl.disable(gl.BLEND);
  }

  return { gl, draw };
}

/** @param {number} high height of the frame in pixels of the page @returns {number} how much bolder a line is in a larger one */
const thickness = (high) => Math.min(Math.max(high / 420, 0.75), 1.5);

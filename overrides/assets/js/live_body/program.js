// Programs and buffers of WebGL.

/** @typedef {WebGL2RenderingContext} GL */
/** @typedef {{ program: WebGLProgram, at: (name: string) => WebGLUniformLocation | null }} Program */

/** @param {GL} gl @param {string} vertex @param {string} fragment @returns {Program} */
export function linked(gl, vertex, fragment) {
  const program = /** @type {WebGLProgram} */ (gl.createProgram());
  for (const [type, source] of /** @type {[number, string][]} */ ([[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]])) {
    const shader = /** @type {WebGLShader} */ (gl.createShader(type));
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((shader) => gl.getShaderInfoLog(shader));
    throw new Error([gl.getProgramInfoLog(program), ...logs].join("\n"));
  }
  /** @type {Map<string, WebGLUniformLocation | null>} */
  const places = new Map();
  return {
    program,
    at(name) {
      if (!places.has(name)) places.set(name, gl.getUniformLocation(program, name));
      return places.get(name) ?? null;
    },
  };
}

/**
 * Fill the attributes of a program from one table, row after row.
 * @param {GL} gl @param {WebGLProgram} program @param {WebGLBuffer} buffer
 * @param {[name: string, numbers: number][]} columns @param {number} type @param {number} bytes of a number
 */
export function describe(gl, program, buffer, columns, type, bytes) {
  const stride = bytes * columns.reduce((sum, [, numbers]) => sum + numbers, 0);
  let offset = 0;
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  for (const [name, numbers] of columns) {
    const place = gl.getAttribLocation(program, name);
    if (place >= 0) {
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(place, numbers, type, false, stride, offset);
    }
    offset += bytes * numbers;
  }
}

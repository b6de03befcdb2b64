// The nodes that were visited, by name: a name means the same thing in every document.

const MOST = 50;

/** @typedef {{names: string[], at: number}} Trail plain data; `at` is where we are, -1 if nowhere */

/** @returns {Trail} */
export function emptyTrail() {
  return {names: [], at: -1};
}

/**
 * @param {Trail} trail
 * @param {string} name
 * @returns {Trail}
 */
export function visit(trail, name) {
  if (trail.names[trail.at] === name) return trail;
  const names = [...trail.names.slice(0, trail.at + 1), name].slice(-MOST);
  return {names, at: names.length - 1};
}

/**
 * @param {Trail} trail
 * @param {-1 | 1} direction
 * @returns {Trail | null} null at the end
 */
export function travel({names, at}, direction) {
  const next = at + direction;
  return next >= 0 && next < names.length ? {names, at: next} : null;
}

/**
 * What comes from outside, such as a saved state, made whole.
 * @param {unknown} saved
 * @returns {Trail}
 */
export function trailFrom(saved) {
  const {names, at} = /** @type {any} */ (saved) ?? {};
  const whole = Array.isArray(names) && names.every((name) => typeof name === 'string' && name.length < 200);
  if (!whole || names.length > MOST || !Number.isInteger(at) || at < -1 || at >= names.length) return emptyTrail();
  return {names: [...names], at};
}

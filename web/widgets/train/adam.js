// Adam's last move of one parameter, from what the engine says of it.

/** @import {Session} from '../../engine/types.js' */

/**
 * How far the last update moved a parameter; NaN before the first one.
 *
 *   move = -lr_s * m_hat / (sqrt(v_hat) + eps),  m_hat = m / (1 - beta1^(s+1)), v_hat likewise
 *
 * @param {Session} session
 * @param {number} parameter
 * @param {{m: number, v: number}} moments of it, now
 */
export function lastMove(session, parameter, {m, v}) {
  const {step, phase, event} = session.situation();
  const {learningRate, steps, beta1, beta2, epsilon} = session.settings();
  // In the update phase the parameters below `event` have had their turn in this step.
  const last = phase === 'update' && parameter < event ? step : step - 1;
  if (last < 0) return NaN;
  const rate = learningRate * (1 - last / steps);
  const mean = m / (1 - beta1 ** (last + 1));
  const square = v / (1 - beta2 ** (last + 1));
  return (-rate * mean) / (Math.sqrt(square) + epsilon);
}

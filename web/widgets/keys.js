// Keys pressed inside an element: those that move its run, and those that are for a control of it.

/** @import {Run} from './run.js' */
/** @import {Stage} from './stage.js' */
/** @import {Widget} from './widget.js' */

/** Keys that a control answers to in ways of its own. */
const CONTROLS = 'input, select, textarea, [role=grid] *, [role=tree] *';
const BUTTONS = 'button, summary, a';

/** @param {KeyboardEvent} event @param {Stage} stage */
export function hearKey(event, stage) {
  const {run, widget, options} = stage;
  // What a control here answers to is not for the page as well: its slides would turn.
  if (isForControl(event)) event.stopPropagation();
  /** @type {Widget['commands']} */
  const commands = widget?.commands ?? (run && movesOf(run));
  if (!commands || options.lock.includes('move') || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const command = {ArrowRight: commands.step, ArrowLeft: commands.back, KeyP: commands.play}[event.code];
  if (!command) return;
  event.preventDefault();
  event.stopPropagation();
  stage.attempt(command);
}

/** @param {Run} run */
function movesOf(run) {
  return {
    step: () => run.step(undefined, 1, 'user'),
    back: () => run.back(undefined, 1, 'user'),
    play: () => (run.moving ? run.pause('user') : run.play('user')),
  };
}

/** @param {KeyboardEvent} event */
function isForControl(event) {
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || event.key === 'Tab' || event.key === 'Escape') return false;
  if (event.defaultPrevented || target.matches(CONTROLS)) return true;
  return target.matches(BUTTONS) && (event.key === ' ' || event.key === 'Enter');
}

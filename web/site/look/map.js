// The map of all parameters, whose canvas is painted once it is in the page.

import {html} from 'lit';
import {heatMap, heatMapLayout} from '../../draw/heat-map.js';
import {paintHeatMap} from '../../draw/heat-map-paint.js';
import {divergingLegend} from '../../draw/legend.js';

/** @import {Specimen, Stand} from './look.js' */

const MAX = 0.2;

/** @param {Stand} stand @returns {Specimen} */
export function bigMap({width, facts}) {
  return {
    title: 'All parameters',
    shows: 'One cell each, painted on a canvas.',
    states: [{name: '', body: html`${heatMap(heatMapLayout(facts.tensors, {width}), {summary: 'All parameters by value'})}
      ${divergingLegend({max: MAX, summary: 'discs negative, squares positive'})}`}],
  };
}

/**
 * @param {HTMLElement} host is told what was painted, for the tests
 * @param {ShadowRoot} root
 * @param {Stand} stand
 */
export function paintMap(host, root, {width, facts}) {
  const canvas = /** @type {HTMLCanvasElement} */ (root.querySelector('canvas'));
  const map = heatMapLayout(facts.tensors, {width});
  const paint = () => paintHeatMap(canvas, map, facts.values, {max: MAX, selected: 40, pixelRatio: devicePixelRatio});
  paint();
  Object.assign(host, {specimen: {map, values: facts.values, paint}});
}

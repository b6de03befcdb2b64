// Lines, bars, curves and contours: as usual, empty, extreme, long.

import {bars} from '../../draw/bars.js';
import {barSeries, barSeriesLayout} from '../../draw/bar-series.js';
import {contour, contourLayout} from '../../draw/contour.js';
import {curve, curveLayout} from '../../draw/curve.js';
import {lineChart, lineChartLayout} from '../../draw/line-chart.js';
import {formatNumber} from '../../draw/number.js';
import {runningMean} from '../../draw/series.js';
import {STROKES, seriesChart, seriesChartLayout} from '../../draw/series-chart.js';

/** @import {Specimen, Stand} from './look.js' */

const HEIGHT = 240;
const TIME = {xLabel: 'training step', yLabel: 'nats'};

/** @param {Stand} stand @returns {Specimen[]} */
export function charts(stand) {
  return [lines(stand), distributions(stand), curves(stand), landscape(stand)];
}

/** @param {Stand} stand @returns {Specimen} */
function lines({width, facts}) {
  const {losses, ignorance} = facts;
  const series = [100, 25, 5].map((window, i) => ({values: runningMean(losses, window), stroke: STROKES[i]}));
  const reference = {value: ignorance, label: 'knows nothing'};
  const one = {done: 150, steps: 400, width, height: HEIGHT, window: 50, domain: /** @type {const} */ ([1.5, 3.5]),
    reference: {value: ignorance, label: `knows nothing: ${formatNumber(ignorance)}`}};
  return {
    title: 'Lines over training steps',
    shows: 'One run, or several.',
    states: [
      {name: 'One run', body: lineChart(lineChartLayout({...one, values: losses}), {summary: 'Loss of one run', ...TIME})},
      {name: 'Waiting for its first number', body: lineChart(lineChartLayout({...one, values: new Float64Array(0), done: 0, height: 160}), {summary: 'No loss yet', ...TIME})},
      {name: 'Several', body: seriesChart(
        seriesChartLayout({series, steps: 200, done: 150, width, height: HEIGHT, reference}), {summary: 'Three running means of the loss', ...TIME})},
      {name: 'One that has diverged', body: seriesChart(
        seriesChartLayout({series: [{values: [3.3, 4, 9, 80, Infinity, NaN], stroke: 'first'}], steps: 10, done: 6, width, height: 200}),
        {summary: 'A run that diverged', ...TIME})},
    ],
  };
}

/** @param {Stand} stand @returns {Specimen} */
function distributions({width, facts, picked, pick}) {
  const {letters, untrained, trained, drawn} = facts;
  const group = picked.letter ?? 17;
  return {
    title: 'Shares of 27 tokens',
    shows: 'One distribution, two of them, or counts against shares.',
    states: [
      {name: 'One', body: bars({values: trained, labels: letters, width, height: 150, highlight: group}, {summary: 'Probabilities after ma'})},
      {name: 'Before and after training', body: barSeries(barSeriesLayout({
        series: [{name: 'untrained', values: untrained, look: 'hollow'}, {name: 'after 200 steps', values: trained, look: 'solid'}],
        labels: letters, width, height: 170, highlight: group,
      }), {summary: 'Probabilities before and after training'}, {aim: (index) => pick('letter', index)})},
      {name: 'Counts against shares', body: barSeries(barSeriesLayout({
        series: [{name: 'probability after ma', values: trained, look: 'solid'}, {name: 'first letters of 50 drawn names', values: drawn, look: 'dot'}],
        labels: letters, width, height: 170,
      }), {summary: 'Shares and counts'})},
      {name: 'Nothing known yet', body: bars({values: new Float64Array(27).fill(NaN), labels: letters, width, height: 90}, {summary: 'Not known yet'})},
    ],
  };
}

/** @param {Stand} stand @returns {Specimen} */
function curves({width, facts, picked, pick}) {
  const {xs, ys, at, loss, slope, name} = facts.curve;
  const wanted = picked.dial ?? at;
  const nearest = xs.reduce((best, x, i) => (Math.abs(x - wanted) < Math.abs(xs[best] - wanted) ? i : best), 0);
  const here = picked.dial === undefined ? {x: at, y: loss} : {x: xs[nearest], y: ys[nearest]};
  const words = {summary: `Loss against ${name}`, xLabel: name, yLabel: 'loss'};
  return {
    title: 'A curve of one variable',
    shows: 'The real loss against one parameter; drag the point.',
    states: [
      {name: 'With its tangent', body: curve(
        curveLayout({xs, ys, width, height: HEIGHT, here, slope: picked.dial === undefined ? slope : undefined,
          points: [{x: at, y: loss, label: 'now'}], reference: {y: facts.ignorance, label: 'knows nothing'}}),
        words, {move: (x) => pick('dial', x)})},
      {name: 'Flat, and very small numbers', body: curve(
        curveLayout({xs: [0, 1e-5, 2e-5], ys: [1, 1, 1], width, height: 140, here: {x: 1e-5, y: 1}, slope: 0}), words)},
      {name: 'Not known yet', body: curve(curveLayout({xs, ys: xs.map(() => NaN), width, height: 120}), words)},
    ],
  };
}

/** @param {Stand} stand @returns {Specimen} */
function landscape({width, facts, picked, pick}) {
  const {values, side, x, y, path, names} = facts.plane;
  const data = {values, rows: side, columns: side, x, y, width: Math.min(width, 640), height: 360};
  const words = {summary: `The loss over ${names.join(' and ')}`, xLabel: names[0], yLabel: names[1]};
  return {
    title: 'Heights over a plane',
    shows: 'Bands from low to high, a path of steps, a point to drag.',
    states: [
      {name: 'The real loss, and eight steps of gradient descent', body: contour(
        contourLayout({...data, path, here: picked.place ?? path[path.length - 1]}), words, {move: (place) => pick('place', place)})},
      {name: 'Flat', body: contour(contourLayout({...data, values: new Float64Array(values.length), height: 140}), words)},
    ],
  };
}

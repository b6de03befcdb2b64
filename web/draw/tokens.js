// The design tokens `--mgpt-*` as CSS: one source for the pages and for the element.
// A theme, high contrast, forced colours and print change tokens and nothing else.

import {css, unsafeCSS} from 'lit';
import {palettes} from './palette.js';

export const sizes = {
  'space-xs': '0.25rem',
  'space-s': '0.5rem',
  'space-m': '1rem',
  'space-l': '1.75rem',
  'space-xl': '3.5rem',
  'radius': '0.625rem',
  'radius-small': '0.3125rem',
  'text-small': '0.8125rem',
  'text-control': '0.9375rem',
  'line-thin': '1px',
  'target': '2.75rem',
  'target-small': '1.75rem',
};

/** Few names each: on Linux a browser asks for every one that is not there, in every size, and waits. */
const fonts = {
  'font-mono': 'ui-monospace,monospace',
};

/** Windows high contrast and the like: the reader's own colours. Data keeps its two hues. */
const forced = {
  paper: 'Canvas',
  surface: 'Canvas',
  sunken: 'Canvas',
  ink: 'CanvasText',
  soft: 'CanvasText',
  rule: 'CanvasText',
  edge: 'CanvasText',
  accent: 'LinkText',
  'on-accent': 'Canvas',
  wash: 'Canvas',
  error: 'CanvasText',
  'error-wash': 'Canvas',
};

/** @param {Record<string, string>} tokens */
function declarations(tokens) {
  return Object.entries(tokens).map(([name, value]) => `--mgpt-${name}:${value}`).join(';');
}

/**
 * @param {string} selector
 * @param {keyof typeof palettes} theme
 */
function colours(selector, theme) {
  const scheme = theme === 'dark' || theme === 'contrastDark' ? 'dark' : 'light';
  return `${selector}{color-scheme:${scheme};${declarations(palettes[theme])}}`;
}

/**
 * @param {string} query
 * @param {...string} rules
 */
function media(query, ...rules) {
  return `@media ${query}{${rules.join('')}}`;
}

/**
 * All token rules for a set of selectors. `auto` follows the reader's system.
 * @param {{auto: string, light: string, dark: string, contrast: string}} selectors
 */
export function tokenRules({auto, light, dark, contrast}) {
  const all = [auto, light, dark, contrast].join();
  const prefersDark = '(prefers-color-scheme:dark)';
  const prefersContrast = '(prefers-contrast:more)';
  return [
    `${auto}{${declarations({...sizes, ...fonts})}}`,
    colours(`${auto},${light}`, 'light'),
    colours(dark, 'dark'),
    media(`screen and ${prefersDark}`, colours(auto, 'dark')),
    media(prefersContrast, colours(`${auto},${light}`, 'contrast'), colours(dark, 'contrastDark')),
    media(`screen and ${prefersContrast} and ${prefersDark}`, colours(auto, 'contrastDark')),
    colours(contrast, 'contrast'),
    media(`screen and ${prefersDark}`, colours(contrast, 'contrastDark')),
    media('(forced-colors:active)', `${all}{${declarations(forced)}}`),
    // White paper: a browser that prints grounds would tint all of it.
    media('print', colours(all, 'light'), `${all}{--mgpt-paper:#fff;--mgpt-surface:#fff}`),
  ].join('\n');
}

/** For the shadow root of <micro-gpt>, with its attribute `theme`. */
export const elementTokens = css`${unsafeCSS(
  tokenRules({
    auto: ':host',
    light: ':host([theme="light"])',
    dark: ':host([theme="dark"])',
    contrast: ':host([theme="contrast"])',
  }),
)}`;

// An element without a theme of its own follows the theme picked for the page: a rule of the
// page beats the `:host` rule of the element.
const follower = 'micro-gpt:not([theme="light"],[theme="dark"],[theme="contrast"])';

/** @param {string} theme */
function picked(theme) {
  return `:root[data-theme="${theme}"],:root[data-theme="${theme}"] ${follower}`;
}

/** For a page, with the attribute `data-theme` on its root. */
export const pageTokens = tokenRules({
  auto: ':root',
  light: picked('light'),
  dark: picked('dark'),
  contrast: picked('contrast'),
});

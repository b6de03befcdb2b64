/**
 * The colours, as data: one object a theme, one name a meaning.
 * tokens.js turns them into `--mgpt-*`; the tests measure their contrast.
 *
 * - paper, surface, sunken: page, raised panel, well inside a panel
 * - ink, soft: text; both reach 7:1 on all three backgrounds
 * - rule, edge: hairline between things; outline of a control (4.5:1)
 * - accent, on-accent, wash: the one colour of action and of "here"
 * - negative, zero, positive: values and gradients. Blue and orange stay apart for every
 *   common kind of colour blindness; shape or a sign says the same without colour.
 * - amount: far end of the scale for shares and heights, which begin at zero
 *
 * @typedef {'paper' | 'surface' | 'sunken' | 'ink' | 'soft' | 'rule' | 'edge' | 'accent' |
 *   'on-accent' | 'wash' | 'negative' | 'zero' | 'positive' | 'amount' | 'error' | 'error-wash'} ColourName
 * @typedef {Record<ColourName, string>} Palette
 */

/** @type {Record<'light' | 'dark' | 'contrast' | 'contrastDark', Palette>} */
export const palettes = {
  light: {
    paper: '#faf8f4',
    surface: '#fffefb',
    sunken: '#f3efe8',
    ink: '#23201b',
    soft: '#524c43',
    rule: '#e1dbd0',
    edge: '#786f62',
    accent: '#14594b',
    'on-accent': '#ffffff',
    wash: '#e4efea',
    negative: '#1f4f9e',
    zero: '#efeae0',
    positive: '#bd5206',
    amount: '#4b3a86',
    error: '#8c2318',
    'error-wash': '#f9e8e4',
  },
  dark: {
    paper: '#171511',
    surface: '#1f1c18',
    sunken: '#131210',
    ink: '#ece7dc',
    soft: '#bab2a4',
    rule: '#39342c',
    edge: '#8f8778',
    accent: '#86cbb4',
    'on-accent': '#0b211b',
    wash: '#1d332c',
    negative: '#82b1f2',
    zero: '#2e2a23',
    positive: '#f2a25e',
    amount: '#bdaef2',
    error: '#f3aa9f',
    'error-wash': '#3b221d',
  },
  contrast: {
    paper: '#ffffff',
    surface: '#ffffff',
    sunken: '#f4f4f4',
    ink: '#000000',
    soft: '#1d1d1d',
    rule: '#6b6b6b',
    edge: '#000000',
    accent: '#003d32',
    'on-accent': '#ffffff',
    wash: '#e0efe9',
    negative: '#003a94',
    zero: '#ececec',
    positive: '#8f3600',
    amount: '#33206f',
    error: '#7a0b00',
    'error-wash': '#fbe9e6',
  },
  contrastDark: {
    paper: '#000000',
    surface: '#000000',
    sunken: '#111111',
    ink: '#ffffff',
    soft: '#ededed',
    rule: '#8c8c8c',
    edge: '#ffffff',
    accent: '#a5efd7',
    'on-accent': '#000000',
    wash: '#10362b',
    negative: '#a8cbff',
    zero: '#2b2b2b',
    positive: '#ffc08a',
    amount: '#d8ccff',
    error: '#ffc4bb',
    'error-wash': '#3d1710',
  },
};

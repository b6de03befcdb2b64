// What the page /v1/embed/ loads: its configurator, and its own address where codes say HOST.

import {ownFolder} from '../engine/engine.js';
import './configurator.js';

/** @param {string} site its address, with v1/ */
function nameHost(site) {
  const {origin} = new URL(site);
  for (const code of document.querySelectorAll('article code')) {
    const text = code.textContent ?? '';
    if (text.includes('HOST')) code.textContent = text.replaceAll('https://HOST/v1/', site).replaceAll('HOST', origin);
  }
}

nameHost(ownFolder());

// What makes a picture file of a widget, fetched when somebody asks for one: few do.

import {arrived} from '../engine/error.js';

async function load() {
  return import('./picture.js');
}

export const loadPicture = () => arrived(load());

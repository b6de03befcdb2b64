// In the page that is `verify` this takes the place of web/widgets/verify/published.js.

// By the name that single.js puts another file behind: two ways to one file, and the quicker one decided
// how esbuild reads it.
import {ownFile} from '../engine/own-file.js';
import {LOSSES, PUBLISHED, published} from './published.js';

export async function loadPublished() {
  const [rest, losses] = await Promise.all([PUBLISHED, LOSSES].map((name) => ownFile(name)));
  return published(new TextDecoder().decode(rest), new Uint8Array(losses));
}

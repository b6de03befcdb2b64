// In the page that is `verify` this takes the place of web/widgets/verify/published.js.

import {ownFile} from './packed-file.js';
import {LOSSES, PUBLISHED, published} from './published.js';

export async function loadPublished() {
  const [rest, losses] = await Promise.all([PUBLISHED, LOSSES].map(ownFile));
  return published(new TextDecoder().decode(rest), new Uint8Array(losses));
}

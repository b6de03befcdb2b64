// Where pages lie to each other.

/**
 * The way from a page back to v1/, so that the site works under any path: `../` for /05/.
 * @param {string} url of the page, from v1/
 */
export function toRoot(url) {
  return '../'.repeat(url.split('/').length - 2) || './';
}

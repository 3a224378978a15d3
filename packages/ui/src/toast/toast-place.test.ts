import { expect, it } from 'vitest';

import { toastPlace } from './toast-place.js';

const below = { top: 700, bottom: 740, left: 400, right: 800 };
const above = { top: 16, bottom: 56, left: 400, right: 800 };

it.each([
  ['nothing has the focus', undefined, 'below'],
  ['the focus is elsewhere', { top: 100, bottom: 130, left: 0, right: 300 }, 'below'],
  ['it would be covered', { top: 710, bottom: 730, left: 500, right: 600 }, 'above'],
  ['it ends where the toasts begin', { top: 660, bottom: 700, left: 500, right: 600 }, 'below'],
  ['it is beside them', { top: 710, bottom: 730, left: 0, right: 400 }, 'below'],
  ['it is everywhere', { top: 0, bottom: 768, left: 0, right: 1366 }, 'below'],
] as const)('%s', (_, focus, place) => {
  expect(toastPlace({ below, above, focus })).toBe(place);
});

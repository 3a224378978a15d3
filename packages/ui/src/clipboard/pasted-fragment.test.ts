import { expect, it } from 'vitest';

import { pastedFragment } from './pasted-fragment.js';

it.each([
  ['nothing', '', ''],
  ['a fragment alone', '<b>许可</b>', '<b>许可</b>'],
  ['Windows', '<html><body>\r\n<!--StartFragment--><b>许可</b><!--EndFragment-->\r\n</body></html>', '<b>许可</b>'],
  ['with spaces', '<!-- StartFragment --><b>许可</b><!-- EndFragment -->', '<b>许可</b>'],
  ['without an end', '<body><!--StartFragment--><b>许可</b>', '<b>许可</b>'],
  ['an end before the start', '<!--EndFragment--><!--StartFragment-->许可', '许可'],
])('%s', (_, html, fragment) => {
  expect(pastedFragment(html)).toBe(fragment);
});

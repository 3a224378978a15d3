import { expect, it } from 'vitest';

import { isAlone } from './alone.js';

it.each([
  ['counts the processor’s time', 'core/src/read.test.ts', "import { cpuClock } from '../../../tools/testing/cpu-clock.js';", true],
  ['replaces a module', 'ui/src/pick.browser.test.ts', "vi.mock(import('./pick.js'), () => ({}));", true],
  ['asks what is loaded when', 'guide/src/runner/loading.browser.test.ts', '', true],
  ['does none of this', 'guide/src/runner/runner.browser.test.ts', "vi.fn(); expect(state).toBe('loading');", false],
])('a test that %s', (_what, file, text, expected) => {
  expect(isAlone(file, text)).toBe(expected);
});

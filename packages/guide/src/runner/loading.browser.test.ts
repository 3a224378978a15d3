import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { settled, shown } from '../../../ui/src/testing/render.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import './define.js';
import type { ZwGuideRunner } from './guide-runner.js';

/** How often the parts behind the first page are still to fail: as without a network. */
const failing = vi.hoisted(() => ({ times: 2 }));

vi.mock(import('./load-rest.js'), async (original) => {
  const { loadRest } = await original();
  return {
    loadRest: () => {
      if (failing.times === 0) return loadRest();
      failing.times -= 1;
      return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    },
  };
});

/** The parts come from a server that may be busy. */
const soon = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 10_000 });

describe('without a network behind the first page', () => {
  it('says so, keeps what was picked, and goes on once there is one', async () => {
    const runner = await shown<ZwGuideRunner>(html`<zw-guide-runner .context=${sampleContext} .value=${sampleGuide}></zw-guide-runner>`);
    const text = (selector: string): string => runner.renderRoot.querySelector(selector)?.textContent.trim() ?? '';
    const next = (): void => runner.renderRoot.querySelector<HTMLButtonElement>('button.primary')?.click();
    await soon(() => expect(text('.told')).toContain('没有加载完整'));
    const first = text('h2');
    runner.renderRoot.querySelector<HTMLInputElement>('.choice input')?.click();

    next();
    await soon(() => expect(failing.times).toBe(0));
    // What was told before is gone by now, and told again.
    await settled(runner);
    await soon(() => expect(text('.told')).toContain('没有加载完整'));
    expect(text('h2')).toBe(first);

    next();
    await soon(() => expect(text('h2')).not.toBe(first));
    await settled(runner);
    expect(text('.told')).toBe('');
    expect(Object.keys(runner.answers)).toHaveLength(1);
  });
});

import { html } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { settled, shown } from '../../../ui/src/testing/render.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import './define.js';
import type { ZwGuideDesigner } from './guide-designer.js';
import { deepAll } from './testing/guide-host.js';

/** How often each part is still to fail: as without a network. */
const failing = vi.hoisted(() => ({ behind: 0, english: 0 }));

vi.mock(import('./parts.js'), async (original) => {
  const { loadBehind, loadEnglish } = await original();
  const unlessOffline = <Part>(which: 'behind' | 'english', load: () => Promise<Part>) => (): Promise<Part> => {
    if (failing[which] === 0) return load();
    failing[which] -= 1;
    return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  };
  return { loadBehind: unlessOffline('behind', loadBehind), loadEnglish: unlessOffline('english', loadEnglish) };
});

/** The parts come from a server that may be busy. */
const soon = (look: () => void | Promise<void>): Promise<void> => vi.waitFor(look, { timeout: 10_000 });

async function opened(lang = 'zh-CN'): Promise<ZwGuideDesigner> {
  const designer = await shown<ZwGuideDesigner>(html`<zw-guide-designer lang=${lang} .context=${sampleContext} .value=${sampleGuide}></zw-guide-designer>`);
  designer.style.height = '740px';
  return designer;
}

const textsOf = (designer: Element, selector: string): readonly string[] => deepAll(designer, selector).map((each) => each.textContent.trim());
const rows = (designer: Element): readonly string[] => textsOf(designer, '[role=treeitem] .label');

async function press(designer: ZwGuideDesigner, name: string): Promise<void> {
  const button = deepAll(designer, 'button').find((each) => each.textContent.trim() === name && each.getClientRects().length > 0);
  if (button === undefined) throw new Error(`there is no button ${name}`);
  button.click();
  await settled(designer);
}

describe('what stands behind the first drawing', () => {
  it('is waited for with the outline and the map in view, and nothing can be changed until it is here', async () => {
    const designer = await shown<ZwGuideDesigner>(html`<zw-guide-designer .context=${sampleContext} .value=${sampleGuide}></zw-guide-designer>`);
    designer.style.height = '740px';
    await designer.updateComplete;
    // The first drawing: the part behind it is a promise at the soonest.
    expect(designer.renderRoot.querySelector('.properties [role=status]')?.textContent).toBe('正在打开…');
    expect(designer.renderRoot.querySelector('zw-tree')?.readonly).toBe(true);

    await designer.ready;
    await settled(designer);
    expect(rows(designer)[0]).toBe(sampleGuide.nodes[0]?.kind === 'question' ? sampleGuide.nodes[0].text : '');
    expect(designer.renderRoot.querySelector('zw-tree')?.readonly).toBe(false);
    expect(designer.renderRoot.querySelector('.properties [role=status]')).toBeNull();
    expect(textsOf(designer, '.proof').join()).toContain('互斥已证明');
  });

  it('where it cannot be loaded, says so in its place, leaves the guide to be looked at, and comes when it is tried again', async () => {
    failing.behind = 2;
    const designer = await opened();
    await soon(() => expect(textsOf(designer, '.properties [role=alert] span')).toEqual(['这部分没有加载出来。请检查网络后重试。']));
    expect(rows(designer).length).toBeGreaterThan(0);
    expect(designer.renderRoot.querySelector('zw-tree')?.readonly).toBe(true);
    await expect(designer.ready).rejects.toThrow('Failed to fetch');
    expect(failing.behind).toBe(0);

    await soon(() => press(designer, '重试'));
    await designer.ready;
    await settled(designer);
    expect(deepAll(designer, '.properties [role=alert]')).toEqual([]);
    expect(designer.renderRoot.querySelector('zw-tree')?.readonly).toBe(false);
  });
});

describe('English', () => {
  it('comes when somebody reads it: opening waits for it', async () => {
    const designer = await opened('en');
    await designer.ready;
    await soon(() => expect(rows(designer).length).toBeGreaterThan(0));
    expect(designer.renderRoot.querySelector('zw-tree')?.label).toBe('Outline');
  });

  it('takes the place of Chinese when the page turns to it', async () => {
    const designer = await opened();
    await designer.ready;
    await designer.reveal('q_area');
    designer.lang = 'en';
    await designer.ready;
    await soon(() => expect(designer.renderRoot.querySelector('zw-tree')?.label).toBe('Outline'));
    expect(textsOf(designer, '.proof').join()).toContain('exclusive: proved');
  });
});

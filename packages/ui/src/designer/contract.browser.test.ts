import type { ServiceItem } from '@zhengwu/core';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { SAMPLE_DAY, sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { settled } from '../testing/render.js';
import { hostOf, itemCopy, typeInto } from './testing/materials-host.js';

const FREE = 'mat_layout';

describe('value', () => {
  it('opens without a word to the host, and leaves what was given alone', async () => {
    const value = itemCopy();
    const { designer, changes } = await hostOf(value);
    expect(changes()).toEqual([]);
    expect(Object.isFrozen(value)).toBe(false);
    expect(designer.value).toEqual(sampleItem);
    expect(designer.value).not.toBe(value);
  });

  it('given back as it was told is an echo: history and selection stay', async () => {
    const { designer, changes, details } = await hostOf();
    await designer.reveal(FREE, 'name');
    await userEvent.keyboard('{Control>}a{/Control}{Delete}');
    await designer.flush();
    const [told] = changes();
    designer.value = JSON.parse(JSON.stringify(told));
    await settled(designer);
    expect(details('zw-select')).toEqual([{ ids: [FREE] }]);
    designer.undo();
    expect((designer.value as ServiceItem).materials[2]?.name).toBe('经营场所平面图');
  });

  it('that is another one resets history and selection, and no change is told', async () => {
    const { designer, changes, details, inside } = await hostOf();
    await designer.reveal(FREE);
    designer.value = { ...itemCopy(), name: '另一个事项' };
    await settled(designer);
    expect(details('zw-select')).toEqual([{ ids: [FREE] }, { ids: [] }]);
    designer.undo();
    expect(changes()).toEqual([]);
    expect(inside('h2').textContent).toBe('另一个事项');
  });

  it('that the host changed in place and set again is another one', async () => {
    const value = itemCopy() as { name: string };
    const { designer, inside } = await hostOf(value);
    value.name = '改过的名称';
    designer.value = value;
    await settled(designer);
    expect(inside('h2').textContent).toBe('改过的名称');
  });

  it('set fifty times at once opens the last', async () => {
    const { designer, inside } = await hostOf();
    for (let number = 0; number < 50; number += 1) designer.value = { ...itemCopy(), name: `第 ${String(number)} 个` };
    await settled(designer);
    expect(inside('h2').textContent).toBe('第 49 个');
  });

  it.each<[string, unknown]>([
    ['a text that is no JSON', '食品经营许可'],
    ['a cut-off text of another kind', '{"format":"zhengwu/flow","nodes":[{"id'],
    ['a number', 42],
    ['a list', []],
    ['a function', () => 1],
    ['a cycle', (() => { const cycle: Record<string, unknown> = {}; cycle['self'] = cycle; return cycle; })()],
    ['a document', document],
  ])('that is garbage shows why, keeps the text and tells the host: %s', async (_case, value) => {
    const { designer, details, inside } = await hostOf(value);
    expect(inside('[role="alert"]').textContent).toContain('无法打开');
    expect(details('zw-error')).toMatchObject([{ kind: 'open' }]);
    await expect(designer.check()).rejects.toThrow('nothing is open');
    designer.value = itemCopy();
    await settled(designer);
    expect(inside('h2').textContent).toBe(sampleItem.name);
  });

  it.each([[undefined], [null]])('%s closes what was open', async (nothing) => {
    const { designer, inside } = await hostOf();
    designer.value = nothing;
    await settled(designer);
    expect(inside('zw-frame .fill, .instead').textContent).toContain('没有打开的内容');
  });

  it('of a newer version opens, is not to be changed, and says so', async () => {
    const { designer, inside, changes } = await hostOf({ ...itemCopy(), formatVersion: 99 });
    expect(inside('.banner').textContent).toContain('只能查看');
    await designer.reveal(FREE, 'name');
    expect(inside<HTMLTextAreaElement>('#name').readOnly).toBe(true);
    expect(changes()).toEqual([]);
  });

  it('with parts that do not fit opens, and shows those parts word for word', async () => {
    const { inside, designer } = await hostOf({ ...itemCopy(), phones: 12345 });
    await userEvent.click(inside('.banner button'));
    await settled(designer);
    expect(inside('dl.unread').textContent).toContain('12345');
  });
});

describe('zw-change', () => {
  it('comes once for a run of typing, and undo takes the whole run back', async () => {
    const { designer, changes, inside } = await hostOf();
    await designer.reveal(FREE, 'name');
    typeInto(inside<HTMLTextAreaElement>('#name'), '（加盖公章）');
    expect(changes()).toEqual([]);
    await vi.waitFor(() => expect(changes()).toHaveLength(1));
    expect(changes()[0]?.materials[2]?.name).toBe('经营场所平面图（加盖公章）');
    designer.undo();
    expect(changes()[1]?.materials[2]?.name).toBe('经营场所平面图');
  });

  it('comes at once when the field is left', async () => {
    const { designer, changes, inside } = await hostOf();
    await designer.reveal(FREE, 'name');
    typeInto(inside<HTMLTextAreaElement>('#name'), 'A');
    inside<HTMLTextAreaElement>('#name').blur();
    expect(changes()).toHaveLength(1);
  });

  it('comes at once on flush, which resolves when the host has heard', async () => {
    const { designer, changes, inside } = await hostOf();
    await designer.reveal(FREE, 'name');
    typeInto(inside<HTMLTextAreaElement>('#name'), 'A');
    await designer.flush();
    expect(changes()).toHaveLength(1);
    await designer.flush();
    expect(changes()).toHaveLength(1);
  });

  it('comes before the element is gone, if somebody was still typing', async () => {
    const { designer, changes, inside } = await hostOf();
    await designer.reveal(FREE, 'name');
    typeInto(inside<HTMLTextAreaElement>('#name'), 'A');
    designer.remove();
    expect(changes()).toHaveLength(1);
  });

  it('neither bubbles nor composes', async () => {
    const { designer } = await hostOf();
    const outside = vi.fn();
    document.addEventListener('zw-change', outside);
    await designer.reveal(FREE);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    document.removeEventListener('zw-change', outside);
    expect((designer.value as ServiceItem).materials[1]?.id).toBe(FREE);
    expect(outside).not.toHaveBeenCalled();
  });

  it('is never told for what the host set while it listens to itself', async () => {
    const { designer, changes } = await hostOf();
    // The worst of hosts: it sets back what it hears, in the same breath.
    designer.addEventListener('zw-change', (event) => {
      designer.value = (event as CustomEvent<{ value: unknown }>).detail.value;
    });
    await designer.reveal(FREE);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await settled(designer);
    designer.undo();
    await settled(designer);
    expect(changes()).toHaveLength(2);
  });
});

describe('context', () => {
  it('of another day checks again and leaves the history alone', async () => {
    const { designer, details } = await hostOf();
    await designer.reveal(FREE);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(await designer.check()).toEqual([]);
    designer.context = { today: '2041-01-01' };
    await settled(designer);
    await vi.waitFor(() => expect(details('zw-findings').length).toBeGreaterThan(0));
    designer.undo();
    expect((designer.value as ServiceItem).materials[2]?.id).toBe(FREE);
  });

  it('replaced fifty times a second does not keep the checks from their end', async () => {
    const { designer } = await hostOf();
    const timer = setInterval(() => {
      designer.context = { today: SAMPLE_DAY };
    }, 20);
    const findings = await designer.check();
    clearInterval(timer);
    expect(findings).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a text', 'today'],
    ['a day that is none', { today: '2026-02-30' }],
    ['an object whose getter throws', Object.defineProperty({}, 'today', { get: () => { throw new Error('boo'); }, enumerable: true })],
  ])('that is garbage is told to the host, and the former one stays: %s', async (_case, context) => {
    const { designer, details } = await hostOf();
    designer.context = context;
    await settled(designer);
    expect(details('zw-error')).toMatchObject([{ kind: 'context' }]);
    expect(await designer.check()).toEqual([]);
  });
});

describe('readonly', () => {
  it('refuses every gesture, and lets look', async () => {
    const { designer, changes, inside } = await hostOf();
    designer.readonly = true;
    await settled(designer);
    await designer.reveal(FREE);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}{Delete}{F2}');
    await settled(designer);
    expect(inside<HTMLTextAreaElement>('#name').readOnly).toBe(true);
    expect(changes()).toEqual([]);
  });
});

describe('remarks', () => {
  it('stand with their element, and a new one is asked for', async () => {
    const { designer, details, inside } = await hostOf();
    designer.remarks = [
      { id: 't1', place: { part: 'item', id: FREE }, state: 'open', remarks: [{ by: '食品股 张某', at: '2026-05-30T09:00:00+08:00', text: '平面图要标明尺寸。' }] },
      { id: 't2', place: { part: 'item', id: 'mat_form' }, state: 'open', remarks: [{ by: '某某', at: '2026-05-30T09:00:00+08:00', text: '与此无关' }] },
    ];
    await designer.reveal(FREE);
    await settled(designer);
    expect(inside('.remarks').textContent).toContain('平面图要标明尺寸。');
    expect(inside('.remarks').textContent).not.toContain('与此无关');
    await userEvent.click(inside('.remarks button'));
    expect(details('zw-remark')).toEqual([{ place: { part: 'item', id: FREE } }]);
  });

  it.each<[string, unknown]>([['a text', 'remarks'], ['nothing', null], ['threads without remarks', [{ id: 't' }, null, { place: null, remarks: 1 }]]])(
    'that are garbage are left out: %s',
    async (_case, remarks) => {
      const { designer, inside } = await hostOf();
      designer.remarks = remarks as never;
      await designer.reveal(FREE);
      await settled(designer);
      expect(inside('.properties').textContent).not.toContain('undefined');
      expect(designer.shadowRoot?.querySelectorAll('.remarks article')).toHaveLength(0);
    },
  );
});

describe('a host without remarks', () => {
  it('is offered none; an empty list is enough to be offered one', async () => {
    const { designer, inside } = await hostOf();
    await designer.reveal(FREE);
    expect(designer.shadowRoot?.querySelector('.remarks')).toBeNull();
    designer.remarks = [];
    await settled(designer);
    expect(inside('.remarks').textContent).toContain('提意见');
  });
});

describe('on and off the page', () => {
  it('an element that is moved keeps document, history and selection, and checks again', async () => {
    const { designer } = await hostOf();
    await designer.reveal(FREE);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    const elsewhere = document.createElement('div');
    document.body.append(elsewhere);
    elsewhere.append(designer);
    await settled(designer);
    expect(await designer.check()).toEqual([]);
    designer.undo();
    expect((designer.value as ServiceItem).materials[2]?.id).toBe(FREE);
    elsewhere.remove();
  });

  it('an element that is gone does not check', async () => {
    const { designer } = await hostOf();
    designer.remove();
    await expect(designer.check()).rejects.toThrow('not on a page');
  });
});

describe('language', () => {
  it.each([
    ['en', 'Materials'],
    ['en-GB', 'Materials'],
    ['zh', '材料'],
    ['fr', '材料'],
    ['', '材料'],
  ])('lang=%s', async (lang, label) => {
    const { designer, inside } = await hostOf();
    designer.lang = lang;
    await settled(designer);
    await settled(inside('zw-frame'));
    expect(inside('zw-frame').shadowRoot?.querySelector('h3')?.textContent).toBe(label);
  });
});

describe('keys of the page around it', () => {
  it('stand in the sheet; those that do something are heard from inside, unless the designer has that key', async () => {
    const { designer } = await hostOf();
    const heard: string[] = [];
    const key = (keys: string, label: string, inText = true) => ({ keys, label, group: '文档', inText, run: () => heard.push(keys) });
    designer.hostShortcuts = [{ keys: 'Ctrl+S', label: '保存', group: '文档' }, key('Alt+PageUp', '回到事项'), key('F8', '页面的 F8')];
    await designer.reveal(FREE, 'name');
    await userEvent.keyboard('{Alt>}{PageUp}{/Alt}{F8}');
    expect(heard).toEqual(['Alt+PageUp']);
    await designer.reveal(FREE);
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('heading', { name: '文档' })).toBeVisible();
    await expect.element(page.getByText('Ctrl+S', { exact: true })).toBeVisible();
    await expect.element(page.getByText('回到事项')).toBeVisible();
  });
});

describe('two designers on a page', () => {
  it('do not hear each other’s keys', async () => {
    const first = await hostOf();
    const second = await hostOf();
    await first.designer.reveal(FREE);
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await second.designer.reveal(FREE);
    await userEvent.keyboard('{Control>}z{/Control}{F8}');
    expect(first.changes()).toHaveLength(1);
    expect(second.changes()).toHaveLength(0);
    expect((first.designer.value as ServiceItem).materials[1]?.id).toBe(FREE);
  });
});

describe('a page with a reset', () => {
  it('that unsets everything outside leaves the inside as it is', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset; letter-spacing: 9px; text-transform: uppercase }');
    const { designer, inside } = await hostOf();
    const before = getComputedStyle(inside('h2'));
    const kept = [before.fontSize, before.fontWeight, before.letterSpacing, before.textTransform, inside('.bar').getBoundingClientRect().height];
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    await settled(designer);
    const after = getComputedStyle(inside('h2'));
    expect([after.fontSize, after.fontWeight, after.letterSpacing, after.textTransform, inside('.bar').getBoundingClientRect().height]).toEqual(kept);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
});

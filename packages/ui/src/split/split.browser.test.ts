import { html } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { nextFrame, settled, shown } from '../testing/render.js';
import './define.js';
import type { ZwSplit } from './split.js';

beforeEach(() => localStorage.clear());

interface Options {
  readonly direction?: 'row' | 'column';
  readonly fixed?: 'start' | 'end';
  readonly collapsible?: boolean;
  readonly memory?: string;
  readonly width?: number;
}

async function split({ direction = 'row', fixed = 'start', collapsible = false, memory = '', width = 1000 }: Options = {}) {
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN">
    <zw-split label="大纲宽度" .direction=${direction} .fixed=${fixed} .size=${280} .min=${200} .max=${400} .minRest=${300} ?collapsible=${collapsible} .memory=${memory}>
      <div slot="start"><button>大纲</button></div>
      <div slot="end"><button>画布</button></div>
    </zw-split>
  </div>`);
  Object.assign(stage.style, { width: `${width}px`, height: '800px' });
  const element = stage.querySelector<ZwSplit>('zw-split')!;
  const events: [string, unknown][] = [];
  for (const type of ['zw-input', 'zw-change']) element.addEventListener(type, (event) => events.push([type, (event as CustomEvent).detail]));
  await nextFrame();
  await settled(element);
  const line = element.shadowRoot!.querySelector<HTMLElement>('[role=separator]')!;
  return { stage, element, events, line };
}

const paneOf = (element: ZwSplit, place: string): HTMLElement => element.shadowRoot!.getElementById(place)!;
const widthOf = (element: ZwSplit, place: string): number => paneOf(element, place).getBoundingClientRect().width;

/** A drag with real pointer events of the page's own mouse would need a target at each place; capture makes the line the target of all. */
function pointer(line: HTMLElement, type: string, x: number, y = 100): void {
  line.dispatchEvent(new PointerEvent(type, { pointerId: 1, isPrimary: true, button: 0, clientX: x, clientY: y, bubbles: true, composed: true }));
}

/** The synthetic pointer is not a live one: capture is asked for and refused. */
function allowCapture(line: HTMLElement): void {
  Object.assign(line, { setPointerCapture: () => undefined, releasePointerCapture: () => undefined, hasPointerCapture: () => false });
}

describe('what is drawn', () => {
  it('gives one pane its size and the other the rest', async () => {
    const { element } = await split();
    expect(widthOf(element, 'start')).toBe(280);
    expect(widthOf(element, 'end')).toBe(719);
    expect(element.getBoundingClientRect().height).toBe(800);
  });

  it('counts from the other side, and from above', async () => {
    const { element } = await split({ fixed: 'end' });
    expect(widthOf(element, 'end')).toBe(280);
    const { element: below } = await split({ direction: 'column', fixed: 'end' });
    expect(paneOf(below, 'end').getBoundingClientRect().height).toBe(280);
  });

  it('clamps in a smaller box and remembers the wish', async () => {
    const { stage, element, line } = await split();
    stage.style.width = '500px';
    await nextFrame();
    await settled(element);
    expect(widthOf(element, 'start')).toBe(199);
    expect(line.getAttribute('aria-valuenow')).toBe('199');
    expect(element.size).toBe(280);
    stage.style.width = '1000px';
    await nextFrame();
    expect(widthOf(element, 'start')).toBe(280);
  });

  it('says what it is', async () => {
    await split();
    const line = page.getByRole('separator', { name: '大纲宽度' }).element();
    expect(Object.fromEntries(['orientation', 'valuenow', 'valuemin', 'valuemax', 'valuetext', 'controls'].map((name) => [name, line.getAttribute(`aria-${name}`)]))).toEqual({
      orientation: 'vertical',
      valuenow: '280',
      valuemin: '200',
      valuemax: '400',
      valuetext: '280 像素',
      controls: 'start',
    });
  });
});

describe('keys', () => {
  it.each([
    ['{ArrowRight}', 296],
    ['{ArrowLeft}', 264],
    ['{Shift>}{ArrowRight}{/Shift}', 344],
    ['{Home}', 200],
    ['{End}', 400],
    ['{ArrowUp}', 280],
    ['{Enter}', 280],
  ])('%s leads to %i px', async (keys, size) => {
    const { element, line, events } = await split();
    line.focus();
    await userEvent.keyboard(keys);
    await settled(element);
    expect(widthOf(element, 'start')).toBe(size);
    expect(events).toEqual(size === 280 ? [] : [['zw-change', { size, collapsed: false }]]);
  });

  it('Enter puts the pane away and brings it back with its size', async () => {
    const { element, line, events } = await split({ collapsible: true });
    line.focus();
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(element.collapsed).toBe(true);
    expect(widthOf(element, 'start')).toBe(0);
    expect(line.getAttribute('aria-valuetext')).toBe('已收起');
    expect(line.getAttribute('aria-valuenow')).toBe('0');
    await userEvent.keyboard('{Enter}');
    await settled(element);
    expect(widthOf(element, 'start')).toBe(280);
    expect(events).toEqual([
      ['zw-change', { size: 280, collapsed: true }],
      ['zw-change', { size: 280, collapsed: false }],
    ]);
  });

  it('what is put away is out of the order of the Tab key, and the focus in it goes to the line', async () => {
    const { element, line } = await split({ collapsible: true });
    element.querySelector('button')!.focus();
    element.collapsed = true;
    await settled(element);
    expect(element.shadowRoot!.activeElement).toBe(line);
    await userEvent.tab({ shift: true });
    expect(document.activeElement?.textContent).not.toBe('大纲');
  });
});

it('a key that can do nothing in a small box does not lose what was chosen', async () => {
  const { element, line } = await split({ width: 500 });
  line.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(element.size).toBe(280);
  await userEvent.keyboard('{Home}');
  expect(element.size).toBe(199);
});

describe('the pointer', () => {
  it('drags, tells while it does, and settles', async () => {
    const { element, line, events } = await split();
    allowCapture(line);
    pointer(line, 'pointerdown', 280);
    pointer(line, 'pointermove', 300);
    pointer(line, 'pointermove', 330);
    pointer(line, 'pointerup', 330);
    await settled(element);
    expect(widthOf(element, 'start')).toBe(330);
    expect(events).toEqual([
      ['zw-input', { size: 300 }],
      ['zw-input', { size: 330 }],
      ['zw-change', { size: 330, collapsed: false }],
    ]);
  });

  it.each([
    ['beyond the largest', 'start', 280, 900, 400],
    ['below the least', 'start', 280, 10, 200],
    ['of the other pane', 'end', 719, 669, 330],
  ] as const)('stays within its bounds: %s', async (_, fixed, from, to, size) => {
    const { element, line } = await split({ fixed });
    allowCapture(line);
    pointer(line, 'pointerdown', from);
    pointer(line, 'pointermove', to);
    pointer(line, 'pointerup', to);
    expect(element.size).toBe(size);
  });

  it('puts away at the edge, and a press brings it back', async () => {
    const { element, line, events } = await split({ collapsible: true });
    allowCapture(line);
    pointer(line, 'pointerdown', 280);
    pointer(line, 'pointermove', 50);
    pointer(line, 'pointerup', 50);
    await settled(element);
    expect(events[events.length - 1]).toEqual(['zw-change', { size: 280, collapsed: true }]);
    pointer(line, 'pointerdown', 1);
    pointer(line, 'pointerup', 1);
    await settled(element);
    expect(events[events.length - 1]).toEqual(['zw-change', { size: 280, collapsed: false }]);
    expect(widthOf(element, 'start')).toBe(280);
  });

  it('Escape, or removal, undoes the drag', async () => {
    const { element, line, events } = await split();
    allowCapture(line);
    pointer(line, 'pointerdown', 280);
    pointer(line, 'pointermove', 350);
    line.focus();
    await userEvent.keyboard('{Escape}');
    expect(element.size).toBe(280);
    pointer(line, 'pointerdown', 280);
    pointer(line, 'pointermove', 350);
    element.remove();
    expect(element.size).toBe(280);
    pointer(line, 'pointermove', 390);
    expect(element.size).toBe(280);
    expect(events.filter(([type]) => type === 'zw-change')).toEqual([]);
  });

  it('is really caught: the mouse drags over what lies beside', async () => {
    const { element, line } = await split();
    await userEvent.dragAndDrop(line, element.querySelectorAll('button')[1]!, { targetPosition: { x: 10, y: 10 } });
    await settled(element);
    expect(element.size).toBeGreaterThan(280);
  });

  it('a double click goes back to the owner’s size', async () => {
    const { line, events } = await split();
    line.focus();
    await userEvent.keyboard('{End}');
    await userEvent.dblClick(line);
    expect(events[events.length - 1]).toEqual(['zw-change', { size: 280, collapsed: false }]);
  });
});

describe('memory', () => {
  it('keeps what was settled, and takes it up again', async () => {
    const { line } = await split({ memory: 'test.outline', collapsible: true });
    line.focus();
    await userEvent.keyboard('{End}{Enter}');
    const { element, events } = await split({ memory: 'test.outline', collapsible: true });
    expect(element.collapsed).toBe(true);
    expect(element.size).toBe(400);
    expect(events).toEqual([]); // told before anybody could listen here; below it is heard
    element.collapsed = false;
    await settled(element);
    expect(widthOf(element, 'start')).toBe(400);
    expect(localStorage.getItem('zhengwu.layout.test.outline')).toBe('{"size":400,"collapsed":false}');
  });

  it('tells its owner what it took up', async () => {
    localStorage.setItem('zhengwu.layout.test.told', '{"size":320,"collapsed":true}');
    const told: unknown[] = [];
    await shown(html`<zw-split collapsible memory="test.told" @zw-change=${(event: CustomEvent) => told.push(event.detail)}></zw-split>`);
    expect(told).toEqual([{ size: 320, collapsed: true }]);
  });

  it('writes nothing before a person did something', async () => {
    await split({ memory: 'test.untouched' });
    expect(localStorage.length).toBe(0);
  });

  it.each(['garbage', '{"size":-1,"collapsed":false}', '{"__proto__":{"size":1}}'])('does not mind %s', async (text) => {
    localStorage.setItem('zhengwu.layout.test.garbage', text);
    const { element } = await split({ memory: 'test.garbage' });
    expect(widthOf(element, 'start')).toBe(280);
  });

  it('a pane that cannot be put away is not, whatever was kept', async () => {
    localStorage.setItem('zhengwu.layout.test.fixed', '{"size":320,"collapsed":true}');
    const { element } = await split({ memory: 'test.fixed' });
    expect(element.collapsed).toBe(false);
    expect(widthOf(element, 'start')).toBe(320);
  });
});

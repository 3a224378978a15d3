import { html, LitElement, render } from 'lit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { defineElement } from '../element/define-element.js';
import { nextFrame, settled, shown } from '../testing/render.js';
import { confirm } from './confirm.js';
import type { Question } from './confirmation.js';
import './define.js';
import type { ZwDialog } from './dialog.js';

class FieldWithin extends LitElement {
  override render() {
    return html`<label>单位 <input id="within" /></label>`;
  }
}
defineElement('test-field-within', FieldWithin);

/** A page with a button that has the focus, and a closed dialog. */
async function dialog(content = html`<label>问题 <input id="question" /></label>`) {
  const stage = await shown<HTMLElement>(html`<div lang="zh-CN">
    <button id="opener">打开</button>
    <zw-dialog label="编辑问题">${content}<button slot="footer" id="ok">保存</button></zw-dialog>
  </div>`);
  const element = stage.querySelector<ZwDialog>('zw-dialog')!;
  const opener = stage.querySelector<HTMLElement>('#opener')!;
  const reasons: string[] = [];
  element.addEventListener('zw-close', (event) => reasons.push((event as CustomEvent<{ reason: string }>).detail.reason));
  opener.focus();
  const open = async (): Promise<void> => {
    element.open = true;
    await element.updateComplete;
  };
  return { stage, element, opener, reasons, open, native: element.shadowRoot!.querySelector('dialog')! };
}

const active = (): string | undefined => deepActiveElement()?.id;

describe('opening', () => {
  it('is a modal dialog with the name of its heading', async () => {
    const { open } = await dialog();
    await open();
    await expect.element(page.getByRole('dialog', { name: '编辑问题' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: '编辑问题' })).toBeVisible();
  });

  it.each([
    ['the first field', html`<a href="#">说明</a><input id="question" /><input id="second" />`, 'question'],
    ['what asks for it', html`<input id="question" /><button autofocus id="wanted">这里</button>`, 'wanted'],
    ['no field that is disabled or unseen', html`<input id="question" disabled /><input id="unseen" hidden /><textarea id="second"></textarea>`, 'second'],
    ['a field in the shadow root of an element that comes with it', html`<test-field-within></test-field-within>`, 'within'],
    ['a button of the footer where there is no field', html`<p>已保存。</p>`, 'ok'],
  ])('gives the focus to %s', async (_, content, id) => {
    const { open } = await dialog(content);
    await open();
    expect(active()).toBe(id);
  });

  it('keeps the focus within', async () => {
    const { open, opener } = await dialog();
    await open();
    opener.focus();
    expect(active()).toBe('question');
  });
});

describe('leaving', () => {
  it('by Escape: tells, closes, gives the focus back', async () => {
    const { element, open, reasons, native } = await dialog();
    await open();
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(reasons).toEqual(['escape']);
    expect(element.open).toBe(false);
    expect(native.open).toBe(false);
    expect(active()).toBe('opener');
  });

  it('by the button', async () => {
    const { element, open, reasons } = await dialog();
    await open();
    await userEvent.click(page.getByRole('button', { name: '关闭' }));
    await settled(element);
    expect(reasons).toEqual(['button']);
    expect(active()).toBe('opener');
  });

  it('by a press on the backdrop', async () => {
    const { element, open, reasons, native } = await dialog();
    await open();
    await userEvent.click(native, { position: { x: 5, y: 5 } });
    await settled(element);
    expect(reasons).toEqual(['backdrop']);
    expect(element.open).toBe(false);
  });

  it('not by a press in the box, nor by one that began there and ended on the backdrop', async () => {
    const { element, open, reasons, native } = await dialog();
    await open();
    await userEvent.click(element.querySelector('label')!);
    await userEvent.dragAndDrop(element.querySelector('#question')!, native, { targetPosition: { x: 5, y: 5 } });
    expect(reasons).toEqual([]);
    expect(element.open).toBe(true);
  });

  it('an owner may keep it open, however often Escape is pressed', async () => {
    const { element, open, reasons, native } = await dialog();
    element.addEventListener('zw-close', (event) => event.preventDefault());
    await open();
    for (let press = 0; press < 3; press += 1) await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(reasons).toEqual(['escape', 'escape', 'escape']);
    expect(native.open).toBe(true);
    expect(active()).toBe('question');
  });

  it('Escape that something within used for itself stays there', async () => {
    const { element, open, reasons } = await dialog();
    await open();
    element.querySelector('#question')!.addEventListener('keydown', (event) => event.preventDefault());
    await userEvent.keyboard('{Escape}');
    expect(reasons).toEqual([]);
  });

  it.each([false, true])('where the browser closes it over our heads, the owner is asked; keeps it: %s', async (isKept) => {
    const { element, open, reasons, native } = await dialog();
    if (isKept) element.addEventListener('zw-close', (event) => event.preventDefault());
    await open();
    native.close();
    await nextFrame();
    await settled(element);
    expect(reasons).toEqual(['escape']);
    expect(native.matches(':modal')).toBe(isKept);
    expect(element.open).toBe(isKept);
    expect(active()).toBe(isKept ? 'question' : 'opener');
  });

  it('the owner closes it by the property: nothing is told', async () => {
    const { element, open, reasons } = await dialog();
    await open();
    element.open = false;
    await settled(element);
    expect(reasons).toEqual([]);
    expect(active()).toBe('opener');
  });

  it('where the opener is gone, the focus goes to what it stood in', async () => {
    const stage = await shown<HTMLElement>(html`<div><section id="panel" tabindex="-1"><button id="opener">打开</button></section><zw-dialog label="删除"></zw-dialog></div>`);
    const element = stage.querySelector<ZwDialog>('zw-dialog')!;
    stage.querySelector<HTMLElement>('#opener')!.focus();
    element.open = true;
    await settled(element);
    stage.querySelector('#opener')!.remove();
    element.open = false;
    await settled(element);
    expect(active()).toBe('panel');
  });

  it('removed while open, it leaves nothing behind', async () => {
    const { element, open, opener } = await dialog();
    await open();
    element.remove();
    await nextFrame();
    expect(deepActiveElement()).toBe(opener);
    await userEvent.click(opener);
  });

  it('moved while open, it stays open', async () => {
    const { element, stage, open, native } = await dialog();
    await open();
    stage.prepend(element);
    await settled(element);
    await nextFrame();
    expect(native.open).toBe(true);
    expect(native.matches(':modal')).toBe(true);
  });
});

it('what scrolls is reached by the keyboard, what does not is no stop', async () => {
  const { element, open } = await dialog(html`<div id="text">食品经营许可审查要点</div>`);
  await open();
  await nextFrame();
  await settled(element);
  const body = element.shadowRoot!.querySelector<HTMLElement>('.body')!;
  expect(body.tabIndex).toBe(-1);
  element.querySelector<HTMLElement>('#text')!.style.height = '3000px';
  await nextFrame();
  await settled(element);
  expect(body.tabIndex).toBe(0);
});

it('a dialog within a dialog closes alone', async () => {
  const { element, open } = await dialog(html`<button id="more">更多</button><zw-dialog id="inner" label="选择材料"><input id="material" /></zw-dialog>`);
  await open();
  const inner = element.querySelector<ZwDialog>('#inner')!;
  element.querySelector<HTMLElement>('#more')!.focus();
  inner.open = true;
  await inner.updateComplete;
  expect(active()).toBe('material');
  await userEvent.keyboard('{Escape}');
  await settled(inner);
  expect(inner.open).toBe(false);
  expect(element.open).toBe(true);
  expect(active()).toBe('more');
});

it('the page behind does not scroll', async () => {
  const filler = document.createElement('div');
  filler.style.height = '5000px';
  document.body.append(filler);
  onTestFinished(() => filler.remove());
  const { element, open, native } = await dialog();
  document.scrollingElement!.scrollTop = 200;
  await open();
  await userEvent.wheel(native, { delta: { y: 400 } });
  await userEvent.wheel(element.shadowRoot!.querySelector('.body')!, { delta: { y: 400 } });
  element.querySelector<HTMLElement>('#ok')!.focus();
  await userEvent.keyboard('{PageDown}');
  await new Promise((resolve) => setTimeout(resolve, 300)); // scrolling by keys is smooth
  expect(document.scrollingElement!.scrollTop).toBe(200);
});

describe('confirm', () => {
  /** A question asked from a shadow root, as a frame asks; the dialog is up. */
  async function asked(question: Partial<Question> = {}) {
    const host = await shown<HTMLElement>(html`<div lang="zh-CN"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    render(html`<button id="from">问题 3</button>`, root);
    const from = root.querySelector('button')!;
    from.focus();
    const answer = confirm(from, { title: '删除问题', text: '它的 3 个选项一并删除。', action: '删除', ...question });
    await nextFrame();
    return { root, answer };
  }

  it.each([
    ['删除', true],
    ['取消', false],
    ['关闭', false],
  ])('the button %s answers %s', async (name, expected) => {
    const { root, answer } = await asked();
    await expect.element(page.getByRole('dialog', { name: '删除问题' })).toBeVisible();
    await expect.element(page.getByText('它的 3 个选项一并删除。')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name, exact: true }));
    expect(await answer).toBe(expected);
    expect(root.querySelector('zw-confirmation')).toBeNull();
    expect(active()).toBe('from');
  });

  it.each([
    ['danger', '{Enter}', false],
    [undefined, '{Enter}', true],
    [undefined, '{Escape}', false],
  ] as const)('tone %s, key %s: %s', async (tone, key, expected) => {
    const { answer } = await asked(tone === undefined ? {} : { tone });
    await userEvent.keyboard(key);
    expect(await answer).toBe(expected);
  });

  it('answers no where it is taken away', async () => {
    const { root, answer } = await asked();
    root.querySelector('zw-confirmation')!.remove();
    expect(await answer).toBe(false);
  });
});

import { html, nothing, render, type TemplateResult } from 'lit';
import { describe, expect, it, vi } from 'vitest';

import { shown } from '../testing/render.js';
import { dropFiles } from './drop-files.js';
import type { DropOptions } from './file-drop.js';

const pdf = () => new File(['%PDF'], '营业执照.pdf', { type: 'application/pdf' });
const png = () => new File(['png'], '平面图.png', { type: 'image/png' });

function carrying(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/** As a browser sends it: composed, and cancelable unless something is left. */
function send(type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', target: EventTarget, dataTransfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, composed: true, cancelable: type !== 'dragleave', dataTransfer });
  target.dispatchEvent(event);
  return event;
}

/** The pointer moves from one element to the next: the new one is entered first. */
function move(from: EventTarget | undefined, to: EventTarget | undefined, transfer: DataTransfer): void {
  if (to !== undefined) send('dragenter', to, transfer);
  if (from !== undefined) send('dragleave', from, transfer);
  if (to !== undefined) send('dragover', to, transfer);
}

async function given(options: Partial<DropOptions> = {}, inside: TemplateResult = html`<p class="one">一</p><p class="two">二</p>`) {
  const onFiles = vi.fn<DropOptions['onFiles']>();
  const onRefused = vi.fn();
  const all = { onFiles, onRefused, ...options };
  const template = (now: DropOptions): TemplateResult => html`<div><section ${dropFiles(now)}>${inside}</section><aside>旁边</aside></div>`;
  const stage = await shown<HTMLElement>(template(all));
  const find = (selector: string): HTMLElement => stage.querySelector<HTMLElement>(selector)!;
  const place = find('section');
  return { stage, place, find, onFiles, onRefused, isDropping: () => place.hasAttribute('data-dropping'), again: (now: Partial<DropOptions>) => render(template({ ...all, ...now }), stage.parentElement!) };
}

describe('while files are over a place', () => {
  it('it shows so, wherever among its children they are', async () => {
    const { place, find, isDropping } = await given();
    const transfer = carrying(pdf());
    move(undefined, place, transfer);
    expect(isDropping()).toBe(true);
    move(place, find('.one'), transfer);
    move(find('.one'), find('.two'), transfer);
    move(find('.two'), place, transfer);
    expect(isDropping()).toBe(true);
    move(place, find('aside'), transfer);
    expect(isDropping()).toBe(false);
  });

  it('it shows so no longer when they leave the window, or Escape is pressed', async () => {
    const { find, isDropping } = await given();
    move(undefined, find('.one'), carrying(pdf()));
    move(find('.one'), undefined, carrying(pdf()));
    expect(isDropping()).toBe(false);
  });

  it('it counts elements in the shadow root of a child one by one', async () => {
    const { find, isDropping } = await given({}, html`<p class="one"></p>`);
    const shadow = find('.one').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<b>一</b><i>二</i>';
    const [one, two] = [shadow.querySelector('b')!, shadow.querySelector('i')!];
    move(undefined, one, carrying(pdf()));
    move(one, two, carrying(pdf()));
    expect(isDropping()).toBe(true);
    move(two, find('aside'), carrying(pdf()));
    expect(isDropping()).toBe(false);
  });

  it('a child that is removed under the pointer leaves nothing behind', async () => {
    const { find, isDropping } = await given();
    const one = find('.one');
    move(undefined, one, carrying(pdf()));
    one.remove();
    move(one, find('.two'), carrying(pdf()));
    expect(isDropping()).toBe(true);
    move(find('.two'), find('aside'), carrying(pdf()));
    expect(isDropping()).toBe(false);
    move(undefined, find('.two'), carrying(pdf()));
    find('.two').remove();
    send('dragenter', find('aside'), carrying(pdf()));
    expect(isDropping()).toBe(false);
  });

  it('a drop that somebody further inside keeps for himself ends it', async () => {
    const { find, isDropping, onFiles } = await given();
    move(undefined, find('.one'), carrying(pdf()));
    find('.one').addEventListener('drop', (event) => event.stopPropagation());
    send('drop', find('.one'), carrying(pdf()));
    expect(isDropping()).toBe(false);
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('what comes only now under the pointer is told by the next move', async () => {
    const { place, isDropping } = await given();
    send('dragover', place, carrying(pdf()));
    expect(isDropping()).toBe(true);
  });
});

describe('a drop', () => {
  it('gives the files', async () => {
    const { find, isDropping, onFiles, onRefused } = await given({ multiple: true });
    const transfer = carrying(pdf(), png());
    move(undefined, find('.one'), transfer);
    const event = send('drop', find('.one'), transfer);
    expect(event.defaultPrevented).toBe(true);
    expect(isDropping()).toBe(false);
    expect(onFiles.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([['营业执照.pdf', '平面图.png']]);
    expect(onRefused).not.toHaveBeenCalled();
  });

  it('gives what is wanted, and says why not the rest', async () => {
    const { place, onFiles, onRefused } = await given({ accept: '.pdf' });
    const [one, other] = [pdf(), png()];
    send('drop', place, carrying(one, other));
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([one]);
    expect(onRefused).toHaveBeenCalledExactlyOnceWith([other], 'type');
  });

  it('of several gives none where one is wanted', async () => {
    const { place, onFiles, onRefused } = await given();
    send('drop', place, carrying(pdf(), png()));
    expect(onFiles).not.toHaveBeenCalled();
    expect(onRefused).toHaveBeenCalledExactlyOnceWith([expect.any(File), expect.any(File)], 'many');
  });

  it('goes by the newest options', async () => {
    const { place, again, onFiles } = await given({ accept: '.png' });
    again({ accept: '.pdf' });
    send('drop', place, carrying(pdf()));
    expect(onFiles).toHaveBeenCalledOnce();
  });
});

describe('what is not for it', () => {
  it.each([
    ['text', 'text/plain'],
    ['a picture of the page', 'text/html'],
  ])('%s passes by', async (_, type) => {
    const { place, isDropping, onFiles, onRefused } = await given();
    const transfer = type === 'text/html' ? carrying(png()) : new DataTransfer();
    transfer.setData(type, '<img src="a.png">');
    for (const each of ['dragenter', 'dragover', 'drop'] as const) expect(send(each, place, transfer).defaultPrevented).toBe(false);
    expect(isDropping()).toBe(false);
    expect(onFiles).not.toHaveBeenCalled();
    expect(onRefused).not.toHaveBeenCalled();
  });

  it('files on a disabled place do nothing, and do not make the browser leave the page', async () => {
    const { place, isDropping, onFiles, onRefused } = await given({ disabled: true });
    move(undefined, place, carrying(pdf()));
    expect(isDropping()).toBe(false);
    expect(send('dragover', place, carrying(pdf())).defaultPrevented).toBe(true);
    expect(send('drop', place, carrying(pdf())).defaultPrevented).toBe(true);
    expect(onFiles).not.toHaveBeenCalled();
    expect(onRefused).not.toHaveBeenCalled();
  });

  it('a place that is disabled under the files shows them no longer', async () => {
    const { place, again, isDropping } = await given();
    move(undefined, place, carrying(pdf()));
    again({ disabled: true });
    expect(isDropping()).toBe(false);
  });

  it('of two places, one in the other, the inner one takes the files', async () => {
    const inner = vi.fn();
    const { find, isDropping, onFiles } = await given({}, html`<p class="one">一</p><div class="inner" ${dropFiles({ onFiles: inner })}><b>二</b></div>`);
    const isInner = () => find('.inner').hasAttribute('data-dropping');
    move(undefined, find('.one'), carrying(pdf()));
    move(find('.one'), find('b'), carrying(pdf()));
    expect([isDropping(), isInner()]).toEqual([false, true]);
    move(find('b'), find('.one'), carrying(pdf()));
    expect([isDropping(), isInner()]).toEqual([true, false]);
    move(find('.one'), find('b'), carrying(pdf()));
    send('drop', find('b'), carrying(pdf()));
    expect([isDropping(), isInner()]).toEqual([false, false]);
    expect(inner).toHaveBeenCalledOnce();
    expect(onFiles).not.toHaveBeenCalled();
  });
});

it('a place that is removed in the middle of a drag leaves nothing behind', async () => {
  const { stage, place, isDropping, onFiles } = await given();
  const removed = vi.spyOn(document, 'removeEventListener');
  move(undefined, place, carrying(pdf()));
  render(nothing, stage.parentElement!);
  expect(isDropping()).toBe(false);
  expect(new Set(removed.mock.calls.map(([type]) => type))).toEqual(new Set(['dragenter', 'drop', 'dragend']));
  removed.mockRestore();
  send('drop', place, carrying(pdf()));
  expect(onFiles).not.toHaveBeenCalled();
});

it('stands in a tag', () => {
  expect(() => render(html`<p>${dropFiles({ onFiles: () => undefined })}</p>`, document.createElement('div'))).toThrow('in the tag of an element');
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { printDocument, type PrintOptions } from './print-document.js';

const frames = (): readonly HTMLIFrameElement[] => [...document.querySelectorAll('iframe[aria-hidden]')] as HTMLIFrameElement[];

/** Stands for the dialog: what is told when the frame would be printed. */
function dialog(close: 'at once' | 'later' | 'never' = 'at once') {
  const printed: { readonly text: string; readonly title: string; readonly pages: number }[] = [];
  const closes: (() => void)[] = [];
  const print = (window: Window): void => {
    const { document: paper } = window;
    printed.push({ text: paper.body.textContent.replace(/\s+/g, ''), title: paper.title, pages: paper.querySelectorAll('.zw-page').length });
    const end = (): void => void window.dispatchEvent(new Event('afterprint'));
    if (close === 'at once') end();
    else if (close === 'later') closes.push(end);
  };
  return { print, printed, closes };
}

let before = 0;
beforeEach(() => void (before = frames().length));
afterEach(() => expect(frames()).toHaveLength(before));

describe('printing', () => {
  test('prints the pages in a frame that goes away when the dialog is closed', async () => {
    const { print, printed } = dialog();
    const report = await printDocument('<title>补正通知书</title><p>甲</p><p data-page-break="before">乙</p>', { print });
    expect(report).toEqual({ pages: 2, findings: [], isOffered: true });
    expect(printed).toEqual([{ text: '甲乙', title: '补正通知书', pages: 2 }]);
    expect(frames()).toHaveLength(before);
  });

  test('the frame runs no script, and stands out of the way', async () => {
    let seen: HTMLIFrameElement | undefined;
    await printDocument('<p>甲</p>', {
      print: (window) => {
        seen = window.frameElement as HTMLIFrameElement;
        const { visibility, position } = getComputedStyle(seen);
        expect([visibility, position, seen.tabIndex, seen.getAttribute('sandbox')]).toEqual(['hidden', 'fixed', -1, 'allow-same-origin allow-modals']);
        expect(seen.getBoundingClientRect().right).toBeLessThan(0);
        window.dispatchEvent(new Event('afterprint'));
      },
    });
    expect(seen?.isConnected).toBe(false);
  });

  test('two calls in quick succession follow one another', async () => {
    const { print, printed, closes } = dialog('later');
    const both = Promise.all([printDocument('<p>甲</p>', { print }), printDocument('<p>乙</p>', { print })]);
    await vi.waitFor(() => expect(printed).toHaveLength(1));
    expect(printed[0]?.text).toBe('甲');
    closes[0]?.();
    await vi.waitFor(() => expect(printed).toHaveLength(2));
    expect(printed[1]?.text).toBe('乙');
    closes[1]?.();
    expect((await both).map(({ isOffered }) => isOffered)).toEqual([true, true]);
  });

  test('where a browser does not tell that the dialog was closed, the frame goes after a while', async () => {
    const { print, printed } = dialog('never');
    await printDocument('<p>甲</p>', { print, stays: 30 });
    expect(printed).toHaveLength(1);
  });

  test.each<[string, string, PrintOptions, string]>([
    ['an empty document', ' ', {}, 'print/empty'],
    ['a picture from elsewhere', '<p>甲<img src="http://192.0.2.1/a.png"></p>', {}, 'print/image-refused'],
  ])('%s is told', async (_what, html, options, rule) => {
    const { print, printed } = dialog();
    const { findings, isOffered } = await printDocument(html, { ...options, print });
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    // Nobody wants a dialog for an empty sheet.
    expect(isOffered).toBe(rule !== 'print/empty');
    expect(printed).toHaveLength(isOffered ? 1 : 0);
  });

  test('a window that cannot print is told', async () => {
    const takePrintAway = ({ target }: Event): void => {
      if (target instanceof HTMLIFrameElement) Object.defineProperty(target.contentWindow, 'print', { value: undefined });
    };
    document.addEventListener('load', takePrintAway, { capture: true, once: true });
    const { findings, isOffered } = await printDocument('<p>甲</p>');
    expect([findings.map(({ rule }) => rule), isOffered]).toEqual([['print/cannot-print'], false]);
  });

  test('a plug-in of the host says itself when it is done', async () => {
    let isDone = false;
    await printDocument('<p>甲</p>', {
      print: async ({ document: paper }) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        isDone = paper.body.textContent === '甲';
      },
    });
    expect(isDone).toBe(true);
  });

  test('can be called off before, while pages are set, and while the dialog is open', async () => {
    const off = new AbortController();
    off.abort();
    await expect(printDocument('<p>甲</p>', { signal: off.signal })).rejects.toMatchObject({ name: 'AbortError' });

    const whileSet = new AbortController();
    const long = '<p>食品经营许可</p>'.repeat(2000);
    await expect(printDocument(long, { signal: whileSet.signal, onProgress: () => whileSet.abort() })).rejects.toMatchObject({ name: 'AbortError' });

    const whileOpen = new AbortController();
    await expect(printDocument('<p>甲</p>', { signal: whileOpen.signal, print: () => whileOpen.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    // The queue goes on.
    expect((await printDocument('<p>甲</p>', dialog())).isOffered).toBe(true);
  });

  test('a print function that fails leaves nothing behind', async () => {
    await expect(printDocument('<p>甲</p>', { print: () => Promise.reject(new Error('没有打印机')) })).rejects.toThrow('没有打印机');
  });

  test('a frame that the page throws away meanwhile ends the work', async () => {
    const { findings, isOffered } = await printDocument('<p>甲</p>'.repeat(300), { onProgress: ({ done }) => done === 1 && frames().forEach((frame) => frame.remove()), patience: 50 });
    expect([findings.map(({ rule }) => rule), isOffered]).toEqual([['print/cannot-print'], false]);
  });

  test('the focus stays where it was', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    await printDocument('<p>甲</p>', {
      print: (window) => {
        window.focus();
        button.blur();
        window.dispatchEvent(new Event('afterprint'));
      },
    });
    expect(document.activeElement).toBe(button);
    button.remove();
  });
});

import { html, type TemplateResult } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { deepActiveElement } from '../element/innermost.js';
import { shown } from '../testing/render.js';
import { copyRich, copyText } from './copy.js';
import { readPaste, type Pasted } from './read-paste.js';

const DATA_LINES = '序号\t事项名称\r\n1\t食品经营许可（新办）\n“引号”🀄';
const DATA = DATA_LINES.replace('\r\n', '\n');

/** What a person gets who pastes: by real keys, into a field outside of all that was on the page. */
async function pasted(): Promise<Pasted> {
  const got = vi.fn<(pasted: Pasted) => void>();
  const field = await shown<HTMLTextAreaElement>(html`<textarea @paste=${(event: ClipboardEvent) => got(readPaste(event))}></textarea>`);
  field.focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  await vi.waitFor(() => expect(got).toHaveBeenCalledOnce());
  return got.mock.calls[0]![0];
}

function withClipboard(clipboard: Partial<Clipboard> | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
}

afterEach(() => {
  delete (navigator as { clipboard?: unknown }).clipboard;
  vi.restoreAllMocks();
});

/** A button that copies, pressed by a real mouse. */
function copyButton(copy: () => Promise<boolean>): { readonly button: TemplateResult; readonly answer: ReturnType<typeof vi.fn> } {
  const answer = vi.fn();
  return { answer, button: html`<button type="button" @click=${async () => answer(await copy())}>复制</button>` };
}

async function press(root: ParentNode, answer: ReturnType<typeof vi.fn>): Promise<unknown> {
  await userEvent.click(root.querySelector('button')!);
  await vi.waitFor(() => expect(answer).toHaveBeenCalledOnce());
  return answer.mock.calls[0]![0];
}

describe('where the page may use the clipboard', () => {
  it('copyText asks it', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    withClipboard({ writeText });
    const command = vi.spyOn(document, 'execCommand');
    expect(await copyText(DATA)).toBe(true);
    expect(writeText).toHaveBeenCalledExactlyOnceWith(DATA);
    expect(command).not.toHaveBeenCalled();
  });

  it('copyRich gives both forms', async () => {
    const write = vi.fn<(items: ClipboardItem[]) => Promise<void>>(() => Promise.resolve());
    withClipboard({ write });
    expect(await copyRich({ text: '许可', html: '<b>许可</b>' })).toBe(true);
    const item = write.mock.calls[0]![0][0]!;
    expect(await (await item.getType('text/plain')).text()).toBe('许可');
    expect(await (await item.getType('text/html')).text()).toBe('<b>许可</b>');
  });
});

describe.each([
  ['without navigator.clipboard, as on plain HTTP', () => withClipboard(undefined)],
  ['where a policy forbids it', () => withClipboard({ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')), write: () => Promise.reject(new DOMException('', 'NotAllowedError')) })],
  ['where it throws at once', () => withClipboard({})],
])('%s', (_, take) => {
  beforeEach(take);

  it('copies a text', async () => {
    const { button, answer } = copyButton(() => copyText(DATA_LINES));
    expect(await press(await shown<HTMLElement>(html`<div>${button}</div>`), answer)).toBe(true);
    expect(await pasted()).toEqual({ text: DATA, files: [] });
  });

  it('copies a text with its form', async () => {
    const { button, answer } = copyButton(() => copyRich({ text: '食品\t许可', html: '<table><tr><td>食品</td><td>许可</td></tr></table>' }));
    expect(await press(await shown<HTMLElement>(html`<div>${button}</div>`), answer)).toBe(true);
    const { text, html: form } = await pasted();
    expect(text).toBe('食品\t许可');
    expect(form).toContain('<td>许可</td>');
  });

  it('copies from an open modal dialog, which stays as it is', async () => {
    const { button, answer } = copyButton(() => copyText('对话框里的文字'));
    const stage = await shown<HTMLElement>(html`<div><dialog><input value="备注" />${button}</dialog></div>`);
    const dialog = stage.querySelector('dialog')!;
    dialog.showModal();
    expect(await press(dialog, answer)).toBe(true);
    expect(dialog.open).toBe(true);
    expect(document.activeElement).toBe(dialog.querySelector('button'));
    dialog.close();
    expect((await pasted()).text).toBe('对话框里的文字');
  });

  it('copies from within shadow roots', async () => {
    const { button, answer } = copyButton(() => copyText('影子里的文字'));
    const stage = await shown<HTMLElement>(html`<div></div>`);
    const inner = stage.attachShadow({ mode: 'open' }).appendChild(document.createElement('p')).attachShadow({ mode: 'open' });
    await shown(html`<div>${button}</div>`, inner);
    expect(await press(inner, answer)).toBe(true);
    expect(deepActiveElement()).toBe(inner.querySelector('button'));
    expect((await pasted()).text).toBe('影子里的文字');
  });

  it('copies an empty text', async () => {
    const { button, answer } = copyButton(() => copyText(''));
    expect(await press(await shown<HTMLElement>(html`<div>${button}</div>`), answer)).toBe(true);
  });
});

describe('the command', () => {
  beforeEach(() => withClipboard(undefined));

  it.each([
    ['text of the page', 'p'],
    ['text of a field', 'textarea'],
    ['nothing', undefined],
  ])('leaves the focus and a selection of %s alone, and tells nobody', async (_, selected) => {
    const onPage = vi.fn();
    const stage = await shown<HTMLElement>(html`<div @focusin=${onPage} @focusout=${onPage} @copy=${onPage} @beforecopy=${onPage}><p>经营场所面积</p><textarea>五十平方米以下</textarea></div>`);
    const field = stage.querySelector('textarea')!;
    // A real press, which allows to copy for a while.
    await userEvent.click(field);
    getSelection()!.removeAllRanges();
    if (selected === 'p') getSelection()!.setBaseAndExtent(stage.querySelector('p')!.firstChild!, 5, stage.querySelector('p')!.firstChild!, 2);
    if (selected === 'textarea') {
      field.focus();
      field.setSelectionRange(1, 4, 'backward');
    }
    const now = () => {
      const { anchorNode, anchorOffset, focusNode, focusOffset, rangeCount } = getSelection()!;
      return [document.activeElement, anchorNode, anchorOffset, focusNode, focusOffset, rangeCount, field.selectionStart, field.selectionEnd, field.selectionDirection];
    };
    const before = now();
    onPage.mockClear();
    expect(await copyText('别的文字')).toBe(true);
    expect(now()).toEqual(before);
    expect(onPage).not.toHaveBeenCalled();
    expect((await pasted()).text).toBe('别的文字');
  });

  it('is not overruled by an editor that copies what is selected in it', async () => {
    const onCopy = (event: ClipboardEvent) => {
      event.clipboardData!.setData('text/plain', '编辑器的');
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy, true);
    const { button, answer } = copyButton(() => copyText('我们的'));
    expect(await press(await shown<HTMLElement>(html`<div>${button}</div>`), answer)).toBe(true);
    document.removeEventListener('copy', onCopy, true);
    expect((await pasted()).text).toBe('我们的');
  });

  it.each([
    ['says no', () => false],
    ['says yes and does nothing', () => true],
    [
      'throws',
      () => {
        throw new DOMException('', 'InvalidStateError');
      },
    ],
  ])('that %s is no copy, and leaves no listener behind', async (_, command) => {
    vi.spyOn(document, 'execCommand').mockImplementation(command);
    expect(await copyText('许可')).toBe(false);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect([event.defaultPrevented, event.clipboardData!.getData('text/plain')]).toEqual([false, '']);
  });
});

it('readPaste gives files', async () => {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['png'], '截图.png', { type: 'image/png' }));
  const { text, files } = readPaste(new ClipboardEvent('paste', { clipboardData: transfer }));
  expect([text, ...files.map(({ name }) => name)]).toEqual(['', '截图.png']);
  expect(readPaste(new ClipboardEvent('paste'))).toEqual({ text: '', files: [] });
  await Promise.resolve();
});

import { render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ImportSource, type ImportHost } from './import-source.js';
import type { PickedContent } from './pick-content.js';

const picked = vi.hoisted((): { next: PickedContent | undefined } => ({ next: undefined }));
vi.mock(import('./pick-content.js'), () => ({ pickContent: () => Promise.resolve(picked.next) }));

/** A spreadsheet that is read when the test says so. */
class Sheet {
  resolve!: (read: string) => void;
  reject!: (error: Error) => void;
  readonly read = new Promise<string>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });
}

describe('where a window of importing takes its content from', () => {
  const failures: unknown[] = [];
  let sheets: Sheet[] = [];
  let source: ImportSource<string>;
  let box: HTMLElement;

  beforeEach(() => {
    failures.length = 0;
    sheets = [];
    box = document.body.appendChild(document.createElement('div'));
    const host = { run: (_label: string, work: () => Promise<string>) => work(), failed: (error: unknown) => failures.push(error), requestUpdate: () => draw() };
    source = new ImportSource<string>(host as unknown as ImportHost, {
      accept: '.xlsx',
      words: () => ({ hint: '提示', pick: '选择文件…', text: '粘贴' }),
      readText: (text) => `text ${text}`,
      sheet: {
        reading: () => '正在读取',
        read: () => {
          const sheet = new Sheet();
          sheets.push(sheet);
          return sheet.read;
        },
      },
    });
    draw();
  });
  afterEach(() => document.body.replaceChildren());

  const draw = (): void => void render(source.template(), box);
  const pick = async (name: string, content: string | Uint8Array): Promise<void> => {
    picked.next = { name, content };
    await userEvent.click(page.getByRole('button', { name: '选择文件…' }));
  };
  const typed = (): Promise<void> => userEvent.fill(page.getByRole('textbox', { name: '粘贴' }), 'abc');

  it('reads what is typed, and what a file of text says', async () => {
    await typed();
    expect(source.read).toBe('text abc');
    await pick('表.sql', 'create');
    expect(source.read).toBe('text create');
    await expect.element(page.getByText('表.sql')).toBeVisible();
  });

  it('offers nothing of what was there before while a spreadsheet is read, and where it cannot be', async () => {
    await typed();
    await pick('坏.xlsx', new Uint8Array());
    await vi.waitFor(() => expect(sheets).toHaveLength(1));
    expect(source.read).toBeUndefined();
    sheets[0]!.reject(new Error('no spreadsheet'));
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect(source.read).toBeUndefined();
  });

  it('what is given later counts, whichever is read first', async () => {
    await pick('一.xlsx', new Uint8Array());
    await vi.waitFor(() => expect(sheets).toHaveLength(1));
    await typed();
    sheets[0]!.resolve('sheet');
    await sheets[0]!.read;
    await Promise.resolve();
    expect(source.read).toBe('text abc');
  });
});

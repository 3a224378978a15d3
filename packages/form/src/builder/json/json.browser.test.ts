import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bigForm } from '../../model/testing/big-form.js';
import { sampleForm } from '../../model/testing/sample-form.js';
import { builderPage, deepAll, nextFrame, type BuilderPage } from '../testing/builder-page.js';
import { textOfForm } from './form-text.js';

async function jsonPage(value: unknown = sampleForm): Promise<{ readonly page: BuilderPage; readonly text: HTMLTextAreaElement; readonly root: ShadowRoot; readonly until: (what: string, isSo: () => boolean) => Promise<void> }> {
  const page = await builderPage(value);
  page.builder.view = 'json';
  const text = (await page.find('zw-form-json textarea, textarea[aria-label="表单的 JSON"]')) as HTMLTextAreaElement;
  const root = text.getRootNode() as ShadowRoot;
  const until = async (what: string, isSo: () => boolean): Promise<void> => {
    for (const end = performance.now() + 8000; !isSo(); ) {
      if (performance.now() > end) throw new Error(`never: ${what}; there stands: ${root.querySelector('.problems')?.textContent ?? ''} ${root.querySelector('.strip')?.textContent ?? ''}`);
      await nextFrame();
    }
  };
  await until('the form is written out', () => text.value !== '');
  return { page, text, root, until };
}

describe('the form as JSON', () => {
  it('is changed by its text as one step, applied by Ctrl+Enter', async () => {
    const { page, text, until } = await jsonPage();
    await userEvent.fill(text, text.value.replace('"经营者名称"', '"单位名称"').replace('"name": "食品经营许可申请书"', '"name": "申请书"'));
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until('it is applied', () => page.node('nod_name').node.title === '单位名称');
    expect(page.form().name).toBe('申请书');
    expect(page.form().id).toBe(sampleForm.id);
    page.builder.undo();
    expect(page.form()).toEqual(sampleForm);
    await until('the text follows', () => text.value === textOfForm(sampleForm));
  });

  it('says at which line it is at fault, and is not applied', async () => {
    const { page, text, root, until } = await jsonPage();
    const lines = text.value.split('\n');
    await userEvent.fill(text, [...lines.slice(0, 20), ',', ...lines.slice(20)].join('\n'));
    await until('the line is named', () => root.querySelector('.problems')?.textContent.includes('第 21 行') === true);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await until('it leads there', () => root.querySelector('.gutter .bad')?.textContent === '21');
    expect(page.form()).toEqual(sampleForm);
    expect(text.value.slice(0, text.selectionStart).split('\n')).toHaveLength(21);
  });

  it('what was begun is still there after a look at the canvas, and can be discarded', async () => {
    const { page, text } = await jsonPage();
    await userEvent.fill(text, `${text.value} `);
    page.builder.view = 'design';
    await page.settle();
    expect(deepAll(page.builder, 'zw-toaster')[0]?.shadowRoot?.textContent).toContain('JSON 的修改还没有应用');
    page.builder.view = 'json';
    const again = (await page.find('textarea[aria-label="表单的 JSON"]')) as HTMLTextAreaElement;
    expect(again.value.endsWith('} ')).toBe(true);
    await userEvent.click(await page.find('button', '放弃修改'));
    expect(again.value).toBe(textOfForm(sampleForm));
  });

  it('finds words from one to the next', async () => {
    const { text, root, until } = await jsonPage();
    await userEvent.click(text);
    await userEvent.keyboard('{Control>}f{/Control}');
    await userEvent.keyboard('nod_staff');
    await until('it is counted', () => /第 1 处，共 \d+ 处/.test(root.querySelector('.found')?.textContent ?? ''));
    await userEvent.keyboard('{Enter}');
    await until('the second', () => (root.querySelector('.found')?.textContent ?? '').includes('第 2 处'));
    await userEvent.keyboard('{Escape}');
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('nod_staff');
  });

  it('of 2,000 fields, letters are typed, and the last line can be reached', async () => {
    const { text, root, until } = await jsonPage(bigForm(2000));
    text.focus();
    text.setSelectionRange(1, 1);
    await userEvent.keyboard('xyz');
    expect(text.value.startsWith('{xyz')).toBe(true);
    await until('the fault is told', () => root.querySelector('.problems')?.textContent.includes('第 1 行') === true);
    text.scrollTop = text.scrollHeight;
    await until('the last number is drawn', () => [...root.querySelectorAll('.lines > div')].some((each) => each.textContent === String(text.value.split('\n').length)));
    expect(root.querySelectorAll('.lines > div').length).toBeLessThan(100);
  });
});

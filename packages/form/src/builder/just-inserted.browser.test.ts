import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FormNode } from '../model/index.js';
import { flatBigForm } from '../model/testing/big-form.js';
import { builderPage, deepAll, type BuilderPage } from './testing/builder-page.js';
import { smallForm } from './testing/small-form.js';

/** Puts a 单行文字 behind a field by a press on the shelf; nothing is waited for. */
async function putBehind(page: BuilderPage, id: string): Promise<string> {
  await page.press(id);
  const item = await page.find('zw-form-shelf .item, .item[role=option]', '单行文字');
  item.click();
  const added = page.within()[page.within().indexOf(id) + 1];
  if (added === undefined) throw new Error('nothing was put in');
  return added;
}

/** The title as it stands in the properties now. */
function titleField(page: BuilderPage): HTMLInputElement | undefined {
  return deepAll(page.builder, '.properties [data-path="title"] input, .properties input[data-path="title"]')[0] as HTMLInputElement | undefined;
}

function title(page: BuilderPage, id: string): unknown {
  return (page.node(id).node as FormNode).title;
}

it('what was just put in is framed on the canvas, and its properties are shown', async () => {
  const page = await builderPage(smallForm);
  const added = await putBehind(page, 'nod_name');
  await page.settle();
  await expect.poll(() => titleField(page)?.value).toBe('单行文字');
  const frame = (await page.find('.chosen[data-last]')).getBoundingClientRect();
  const drawn = (await page.drawn(added)).getBoundingClientRect();
  expect([Math.round(frame.left), Math.round(frame.top), Math.round(frame.height)]).toEqual([Math.round(drawn.left), Math.round(drawn.top), Math.round(drawn.height)]);
});

it('until then, what stands in the properties is of the former field, and writes to it alone', async () => {
  const page = await builderPage(smallForm);
  const added = await putBehind(page, 'nod_name');
  const field = titleField(page);
  expect(field?.value).toBe('名称');
  if (field === undefined) throw new Error('there is no title');
  field.value = '单位名称';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await page.settle();
  expect([title(page, 'nod_name'), title(page, added)]).toEqual(['单位名称', '单行文字']);
});

it('the key that leads to the properties leads to those of what was just put in, and no letter behind it is lost', async () => {
  const page = await builderPage(smallForm);
  const added = await putBehind(page, 'nod_name');
  await userEvent.keyboard('{Alt>}{Enter}{/Alt}{Control>}a{/Control}企业名称');
  await page.settle();
  expect([title(page, 'nod_name'), title(page, added)]).toEqual(['名称', '企业名称']);
});

it('what is led to stands with room around it, above and below', async () => {
  const page = await builderPage(flatBigForm(60));
  const stage = (await page.find('.stage')).getBoundingClientRect();
  for (const id of ['nod_f40', 'nod_f12']) {
    await page.builder.reveal(id);
    await page.settle();
    const { top, bottom } = (await page.drawn(id)).getBoundingClientRect();
    expect(Math.min(top - stage.top, stage.bottom - bottom)).toBeGreaterThan(48);
  }
});

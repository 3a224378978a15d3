import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { formEdits, type Form } from '../../model/index.js';
import { sampleForm } from '../../model/testing/sample-form.js';
import { builderPage, deepAll, nextFrame, type BuilderPage } from '../testing/builder-page.js';

const changed = [
  [formEdits['node/set'], { id: 'nod_name', name: 'title', value: '单位名称' }],
  [formEdits['node/set'], { id: 'nod_phone', name: 'required', value: null }],
  [formEdits['node/remove'], { ids: ['nod_applied'] }],
] as const;

/** The sample with a title, a requiredness and a field less than in the version of yesterday. */
function later(): Form {
  let form: Form = sampleForm;
  for (const [edit, args] of changed) {
    const next = (edit as (form: Form, args: unknown) => Form | { readonly reason: string })(form, args);
    if ('reason' in next) throw new Error(next.reason);
    form = next;
  }
  return form;
}

const versions = {
  getVersions: () => Promise.resolve({ versions: [{ id: 'v1', label: '昨天的版本' }, { id: 'v2', label: '坏的版本' }], next: undefined }),
  getVersion: (id: string) => (id === 'v1' ? Promise.resolve(sampleForm) : Promise.reject(new Error('gone'))),
};

async function comparing(): Promise<BuilderPage> {
  const page = await builderPage(later(), { today: '2026-11-23' }, { services: versions } as never); // of the services those that are asked for
  await userEvent.click(await page.find('button', '工具'));
  await userEvent.click(await page.find('[role=menuitem]', '版本对比'));
  return page;
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (const end = performance.now() + 8000; !isSo(); ) {
    if (performance.now() > end) throw new Error(`never: ${what}`);
    await nextFrame();
  }
}

describe('a form beside one of its versions', () => {
  it('says in words what has changed, and leads there', async () => {
    const page = await comparing();
    await userEvent.selectOptions(await page.find('select.versions'), '昨天的版本');
    const text = (): string => deepAll(page.builder, '.changes').map((each) => each.textContent).join(' ');
    await until('the changes are told', () => text().includes('单位名称'));
    expect(deepAll(page.builder, '.changes > li')).toHaveLength(3);
    expect(text()).toContain('申请日期');
    const row = deepAll(page.builder, '.changes > li').find((each) => each.textContent.includes('单位名称'));
    row?.querySelector<HTMLElement>('button')?.focus();
    await userEvent.keyboard('{Enter}');
    await until('the node is chosen', () => page.selected()[0] === 'nod_name');
  });

  it('a version that cannot be read is told, and another can be chosen', async () => {
    const page = await comparing();
    await userEvent.selectOptions(await page.find('select.versions'), '坏的版本');
    await page.find('[role=alert]', '“坏的版本”没有读到');
    await userEvent.selectOptions(await page.find('select.versions'), '昨天的版本');
    await until('the changes are told', () => deepAll(page.builder, '.changes > li').length === 3);
  });
});

import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bigForm } from '../../model/testing/big-form.js';
import { indexForm } from '../../model/index.js';
import { LICENCE, panelPerson } from './testing/panel-person.js';

it('in a form of 1,000 fields, the properties follow each letter', async () => {
  const form = bigForm(1000);
  const entry = indexForm(form.schema).entries.filter(({ node, key }) => key !== '' && node.type === 'string')[300];
  if (entry === undefined) throw new Error('there is no such field');
  const person = await panelPerson(form, LICENCE);
  await person.open(entry.id, 'title');
  const title = (await person.field('标题')) as HTMLInputElement;
  await userEvent.fill(title, '甲');
  await userEvent.keyboard('{End}');
  await userEvent.keyboard('乙'.repeat(20));
  await person.page.settle();
  expect(person.node(entry.id).title).toBe(`甲${'乙'.repeat(20)}`);
});

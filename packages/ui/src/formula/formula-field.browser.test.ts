import { coreMessages, FieldCatalogue } from '@zhengwu/core';
import { html } from 'lit';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { nextFrame, shown } from '../testing/render.js';
import './define.js';
import type { ZwFormulaField } from './formula-field.js';

const catalogue = new FieldCatalogue([{ id: 'fld_area', label: '经营面积', type: { kind: 'number' } }]);

/** A field in which somebody has just begun to write: the dictionary is not here yet. */
async function begun(text: string): Promise<{ readonly area: HTMLTextAreaElement; readonly offered: () => readonly string[] }> {
  const field = await shown<ZwFormulaField>(html`<zw-formula-field .catalogue=${catalogue} .book=${coreMessages}></zw-formula-field>`);
  await field.updateComplete;
  const area = field.renderRoot.querySelector('textarea');
  if (area === null) throw new Error('there is nothing to write in');
  area.focus();
  area.value = text;
  area.setSelectionRange(text.length, text.length);
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return { area, offered: () => [...field.renderRoot.querySelectorAll('[role=option]')].map(({ textContent }) => textContent.trim()) };
}

it('what is written by its sound is found once the dictionary is here', async () => {
  const { offered } = await begun('jymj');
  await expect.poll(() => offered().join()).toContain('经营面积');
});

it('a list that was put away before that stays away, until something is written again', async () => {
  const { area, offered } = await begun('经营');
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  await import('@zhengwu/core/pinyin');
  for (let frame = 0; frame < 5; frame += 1) await nextFrame();
  expect(offered()).toEqual([]);
  await userEvent.keyboard('面');
  await expect.poll(() => offered().join()).toContain('经营面积');
});

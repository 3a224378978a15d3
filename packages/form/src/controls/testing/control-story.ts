import type { StoryObj } from '@storybook/web-components-vite';
import { applyTheme, type ThemeName } from '@zhengwu/ui';
import { expect, waitFor, within } from 'storybook/test';

import '../../runtime/define.js';
import type { ZwForm } from '../../runtime/zw-form.js';
import { TODAY } from './today.js';

export interface ControlArgs {
  readonly form: unknown;
  readonly value: unknown;
  readonly services: ZwForm['services'];
  readonly readonly: boolean;
  readonly scale: number;
  readonly theme: ThemeName;
  readonly lang: string;
  /** CSS pixels: a phone, a tablet, a desktop. */
  readonly width: number;
}

export type ControlStory = StoryObj<ControlArgs>;

/** What all stories of controls have: a form of the width that is asked for. */
export const controlStory = {
  args: { value: {}, services: {}, readonly: false, scale: 1, theme: 'default', lang: 'zh-CN', width: 960 },
  argTypes: { theme: { control: 'radio', options: ['default', 'red', 'contrast'] }, scale: { control: { type: 'range', min: 1, max: 2, step: 0.25 } } },
  render: ({ width, theme, scale, lang, ...properties }: ControlArgs): HTMLElement => {
    const stage = document.createElement('div');
    Object.assign(stage.style, { width: `${String(width)}px`, maxWidth: '100%', margin: '0 auto' });
    stage.lang = lang;
    applyTheme(stage, theme);
    stage.style.setProperty('--zw-text-scale', String(scale));
    const form = document.createElement('zw-form');
    Object.assign(form, { context: { today: TODAY }, ...properties });
    stage.append(form);
    return stage;
  },
} as const;

/** The form of a story, once all its controls are there. */
export async function drawnForm(canvasElement: HTMLElement): Promise<{ readonly form: ZwForm; readonly inside: ReturnType<typeof within> }> {
  const form = canvasElement.querySelector('zw-form')!;
  await form.updateComplete;
  const root = form.shadowRoot!;
  await waitFor(() => expect([...root.querySelectorAll('.waiting, :not(:defined)')]).toEqual([]), { timeout: 5000 });
  return { form, inside: within(root.querySelector<HTMLElement>('.root')!) };
}

/** Whether all can be read without moving sideways. */
export async function fits(form: ZwForm): Promise<void> {
  await waitFor(() => expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth));
}

import type { StoryObj } from '@storybook/web-components-vite';
import { coreMessages, joinMessages, ruleTitle } from '@zhengwu/core';
import { guideMessages } from '@zhengwu/guide';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { lessonScreen } from '../../core/lesson-screen.js';
import './fault-lesson.js';
import { faultOf } from './faults.js';

const book = joinMessages(coreMessages, guideMessages);

/** The lesson of one kind of fault. Played, it is found, gone to, seen without it, and begun anew. */
export function faultStory(rule: string): StoryObj {
  return {
    name: ruleTitle(book, 'zh-CN', rule),
    render: () => html`<zw-guide-fault-lesson .fault=${faultOf(rule)}></zw-guide-fault-lesson>`,
    play: async ({ canvasElement }) => {
      const screen = await lessonScreen(canvasElement, 'zw-guide-fault-lesson');
      const there = await waitFor(() => screen.getByRole('button', { name: '到那一处' }), { timeout: 10_000 });
      await userEvent.click(there);
      await userEvent.click(screen.getByRole('button', { name: '看改好的样子' }));
      await waitFor(() => expect(screen.getByText('改好了：这种毛病没有了。')).toBeVisible(), { timeout: 10_000 });
      await userEvent.click(screen.getByRole('button', { name: '重新开始' }));
      await waitFor(() => expect(screen.getByRole('button', { name: '到那一处' })).toBeVisible(), { timeout: 10_000 });
    },
  };
}

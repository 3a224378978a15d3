import type { StoryObj } from '@storybook/web-components-vite';
import { ruleTitle } from '@zhengwu/core';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';

import { deepScreen } from '../core/deep-screen.js';
import { lessonScreen } from '../core/lesson-screen.js';
import { click } from '../core/mouse.js';
import type { Fault, Lesson } from './fault.js';
import './fault-lesson.js';

/** What a designer's checks may take on a machine that is busy with other things. */
const PATIENCE = { timeout: 10_000 };

/**
 * A lesson about several kinds of fault. Played, each is chosen by its name, found, gone to, its counter-example watched if it has one that
 * plays, and seen without it, by what its finding offers if the course says so; the last is begun anew, too, twice:
 * the second time nothing was done to it.
 */
export function faultStory<Document extends object, Kind extends Fault<Document>>(lesson: Lesson<Document, Kind>): StoryObj {
  const { title, course, faults } = lesson;
  return {
    name: title,
    render: () => html`<zw-fault-lesson .lesson=${lesson}></zw-fault-lesson>`,
    play: async ({ canvasElement, step }) => {
      const screen = await lessonScreen(canvasElement, 'zw-fault-lesson');
      const found = () => waitFor(() => screen.getByRole('button', { name: '到那一处' }), PATIENCE);
      const choice = screen.getByRole('combobox', { name: /^毛病/ });
      const shown = (selector: string): Element | null | undefined => canvasElement.querySelector('zw-fault-lesson')?.shadowRoot?.querySelector(selector);
      for (const fault of faults) {
        const { rule, harm } = fault;
        await step(ruleTitle(course.book, 'zh-CN', rule), async () => {
          await userEvent.selectOptions(choice, ruleTitle(course.book, 'zh-CN', rule));
          await expect(screen.getByText(harm)).toBeVisible();
          await userEvent.click(await found());
          if (shown('.plays') != null) await course.watch?.(canvasElement, fault);
          const offered = course.offersByName === true ? shown('.fix')?.textContent : undefined;
          if (offered === undefined) await userEvent.click(screen.getByRole('button', { name: '看改好的样子' }));
          else await click(await deepScreen(canvasElement).part('zw-finding-list').find('button', offered));
          await waitFor(() => expect(screen.getByText('改好了：这种毛病没有了。')).toBeVisible(), PATIENCE);
        });
      }
      for (let time = 1; time <= 2; time += 1) {
        await userEvent.click(screen.getByRole('button', { name: '重新开始' }));
        await found();
      }
    },
  };
}

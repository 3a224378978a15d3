// A page with nothing but one story on it: what a host has, without Storybook's own inline scripts.
import * as webComponents from '@storybook/web-components/entry-preview';
import { composeStories, composeStory } from 'storybook/preview-api';

import preview from '../../../stories/.storybook/preview.js';

interface RunnableStory {
  run(context: { canvasElement: HTMLElement }): Promise<void>;
}

type StoryModule = Record<string, unknown> & { default: { title: string } };

/** Gives composeStories what the renderer brings: `render` and `renderToCanvas`. */
const composed = (story: never, meta: never, project: never, name: string) =>
  composeStory(story, meta, project, webComponents as never, name);

const modules: Record<string, () => Promise<StoryModule>> = {
  ...import.meta.glob<StoryModule>('../../../stories/**/*.stories.ts'),
  ...import.meta.glob<StoryModule>('../../../packages/*/src/**/*.stories.ts'),
  ...import.meta.glob<StoryModule>('../fixtures/*.stories.ts'),
};

async function storiesOf(path: string): Promise<Record<string, RunnableStory>> {
  const module = await modules[path]?.();
  if (!module) throw new Error(`There is no module ${path}.`);
  return composeStories(module as never, preview as never, composed as never);
}

/** For the harness: every story as `path#export`. */
async function list(): Promise<string[]> {
  const found = [];
  for (const path of Object.keys(modules)) {
    for (const name of Object.keys(await storiesOf(path))) found.push(`${path}#${name}`);
  }
  return found;
}

async function show(id: string): Promise<void> {
  const [path = '', name = ''] = id.split('#');
  const story = (await storiesOf(path))[name];
  if (!story) throw new Error(`There is no story ${id}.`);
  await story.run({ canvasElement: document.querySelector<HTMLElement>('#canvas') ?? document.body });
}

Object.assign(globalThis, { zhengwuStories: { list, show } });

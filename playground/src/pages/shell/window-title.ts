import type { Lang } from '@zhengwu/core';

import { shellTextsIn } from '../messages/shell.js';
import { pageWordsIn } from '../messages/words.js';
import type { Stage } from './page-stage.js';

/** What the window is called: the page, with the item that it is of, and the house. */
export function windowTitle(stage: Stage, nameOf: (itemId: string) => string | undefined, lang: Lang): string {
  const { house } = pageWordsIn(lang);
  switch (stage.kind) {
    case 'empty':
      return house;
    case 'notFound':
      return `${shellTextsIn(lang).notFound} · ${house}`;
    default: {
      const { route, params } = stage.matched;
      const item = params['id'] === undefined ? undefined : nameOf(params['id']);
      return `${route.title(lang, params, item)} · ${house}`;
    }
  }
}

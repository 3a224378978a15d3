import type { ZwGuideRunner } from './guide-runner.js';
import { IdleWatch, type IdleOptions } from './idle-watch.js';
import { LastPage } from './last-page.js';
import { Speaker } from './speaker.js';

/** What a runner works with after its first page. */
export interface Equipment {
  readonly last: LastPage;
  readonly idle: IdleWatch;
  readonly speaker: Speaker;
}

/** @param tell tells the person what happens */
export function equip(runner: ZwGuideRunner, tell: (text: string) => void, idle: Pick<IdleOptions, 'isNeeded' | 'onIdle'>): Equipment {
  return {
    last: new LastPage(runner, tell),
    // A kiosk stands in a hall; a page at home is nobody else's.
    idle: new IdleWatch(runner, { seconds: () => runner.idleSeconds ?? (runner.kiosk ? 90 : 0), ...idle }),
    speaker: new Speaker(runner),
  };
}

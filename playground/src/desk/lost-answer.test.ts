import { expect, it } from 'vitest';

import { savedNevertheless } from './lost-answer.js';
import { FIRST, LI, ZHANG } from './testing/bench.js';
import { FakeServer } from './testing/fake-server.js';
import { HandClock } from './testing/hand-clock.js';

const titled = (title: string) => ({ ...FIRST, title });
const mine = { person: ZHANG, itemId: 'item_x', kind: 'item', draftId: 'dft_1' } as const;

it.each<[string, readonly (readonly [typeof LI, string])[], number | undefined]>([
  ['the newest is mine', [[ZHANG, '甲']], 2],
  ['others have saved on top of it, over several pages', [[ZHANG, '甲'], [LI, '乙'], [LI, '丙'], [LI, '丁']], 2],
  ['several were sent: the latest counts', [[ZHANG, '甲'], [ZHANG, '甲甲'], [LI, '乙']], 3],
  ['another person saved the same', [[LI, '甲']], undefined],
  ['… and somebody on top of it', [[LI, '甲'], [LI, '乙']], undefined],
  ['mine is another', [[ZHANG, '戊'], [LI, '乙']], undefined],
  ['nothing was saved', [], undefined],
])('%s', async (_case, saves, number) => {
  const server = new FakeServer(new HandClock(), titled('初'), LI);
  for (const [author, title] of saves) server.saveBy(author, titled(title));
  const found = await savedNevertheless(server.for(ZHANG), mine, 1, [titled('甲'), titled('甲甲')], server.head);
  expect(found?.version.number).toBe(number);
});

it('what was there before one began is not looked at', async () => {
  const server = new FakeServer(new HandClock(), titled('甲'), ZHANG);
  server.saveBy(LI, titled('乙'));
  server.saveBy(LI, titled('丙'));
  expect(await savedNevertheless(server.for(ZHANG), mine, 2, [titled('甲')], server.head)).toBeUndefined();
  expect(server.calls).toEqual([]);
});

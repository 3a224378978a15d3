import { readFileSync } from 'node:fs';

import { parseServiceItem } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';

import { readingOf } from './import-reading.js';

const LICENCE = readFileSync(new URL('../../../../packages/samples/items/food-business-licence/item.json', import.meta.url), 'utf8');
const licence = JSON.parse(LICENCE) as Record<string, unknown>;
const read = (input: unknown) => readingOf(parseServiceItem(typeof input === 'string' ? input : JSON.stringify(input)), 'zh-CN');

describe('what a file brings in', () => {
  it('a whole one: everything, without a word', () => {
    expect(read(LICENCE)).toMatchObject({ kind: 'open', lost: [], notes: [] });
  });

  it.each([
    ['JSON of something else', { hello: 1 }, false, []],
    ['text that is no JSON', '{"format": oops}', true, [/第 1 行第 \d+ 列附近.*不是合法的 JSON/]],
    ['another kind of file', { format: 'zhengwu/catalogue' }, true, [/需要 zhengwu\/service-item/]],
  ] as const)('%s: nothing', (_what, input, isItem, reasons) => {
    const reading = read(input);
    expect(reading).toMatchObject({ kind: 'closed', isItem });
    if (reading.kind !== 'closed') throw new Error('it was opened');
    expect(reading.reasons).toHaveLength(reasons.length);
    reasons.forEach((reason, at) => expect(reading.reasons[at]).toMatch(reason));
  });

  it('one of a newer program: nothing, so that nothing is lost', () => {
    expect(read({ ...licence, formatVersion: 99 }).kind).toBe('newer');
  });

  it.each([
    ['cut off', LICENCE.slice(0, LICENCE.length / 2), /中断，后面的内容已经没有了/],
    ['with a part that is no list', { ...licence, places: 7 }, /办理地点.*不导入/],
    ['with a key twice', LICENCE.replace('"name"', '"name": "旧名", "name"'), /“name”写了两次/],
  ] as const)('one %s: says what stays outside', (_what, input, said) => {
    const reading = read(input);
    if (reading.kind !== 'open') throw new Error('it was not opened');
    expect(reading.lost.join('\n')).toMatch(said);
  });

  it('names all that is missing in one sentence', () => {
    const { places: _places, results: _results, ...rest } = licence;
    expect(read(rest)).toMatchObject({ kind: 'open', lost: [], notes: [expect.stringMatching(/没有这些内容：.*、.*请补充/)] });
  });

  it.each([{ hello: 1 }, LICENCE.slice(0, 3000), { ...licence, places: 7 }, '{'])('never says that something is kept or opened that is not: %#', (input) => {
    const reading = read(input);
    const said = reading.kind === 'closed' ? reading.reasons : reading.kind === 'open' ? [...reading.lost, ...reading.notes] : [];
    for (const sentence of said) expect(sentence).not.toMatch(/原文已保留|已打开|保存后会补上/);
  });
});

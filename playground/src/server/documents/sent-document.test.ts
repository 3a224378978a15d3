import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { sha256, unpackText } from '../store/content.js';
import { foodLicence } from '../testing/sample.js';
import { itemFacts } from './item-facts.js';
import { assembled, readBody, readClosely, readSound, sentDocument } from './sent-document.js';

const item = foodLicence();

describe('a body that brings a document', () => {
  it('is taken apart: what is beside the document, and of the document what is asked later', async () => {
    const text = JSON.stringify(item, null, 1);
    const { rest, document } = (await readSound(Buffer.from(`{"message":"改，了","content":${text},"draftRevision":3}`)))!;
    expect(rest).toEqual({ message: '改，了', draftRevision: 3 });
    expect(document).toMatchObject({ head: { format: item.format, id: item.id }, facts: itemFacts(item), packed: { hash: sha256(text), bytes: Buffer.byteLength(text) } });
    expect(await unpackText(document!.packed.content)).toBe(text);
  });

  it('reads the same whether looked through or read closely, whatever the document is', async () => {
    const some = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('甲'.repeat(400), '🥢'.repeat(160), 'promised', 'licence', 'immediate'));
    const list = fc.oneof(some, fc.array(fc.oneof(some, fc.record({ name: some }, { requiredKeys: [] })), { maxLength: 4 }));
    const document = fc.oneof(
      some,
      fc.record(
        { format: some, id: some, name: some, type: some, handling: some, department: fc.oneof(some, fc.record({ name: some })), limits: fc.oneof(some, fc.record({ promised: fc.record({ amount: some, unit: some }) })), handlingItems: list, situations: list, materials: list, other: some },
        { requiredKeys: [] },
      ),
    );
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(document, some, fc.constantFrom('', ' '), async (content, message, indent) => {
        const bytes = Buffer.from(JSON.stringify({ message, content, more: message }, null, indent));
        const sound = await readSound(bytes);
        if (sound === undefined) return;
        looked += 1;
        expect(sound).toEqual(await readClosely(bytes));
      }),
      { numRuns: numRuns(200, 5000) },
    );
    expect(looked).toBeGreaterThan(100);
  });

  it.each(['{"message":"","content":', '{"content":1,"content":2}', '[]x'])('is refused where it is no JSON: %s', async (text) => {
    await expect(readBody(Buffer.from(text))).rejects.toThrow('not-json');
  });

  it.each(['{"message":"none"}', '[1]', '"text"', 'null'])('may bring none: then it is what it is: %s', async (text) => {
    expect(assembled(await readBody(Buffer.from(text)))).toEqual(JSON.parse(text));
  });

  it('has no document for a route that did not say so', () => {
    expect(() => sentDocument({ content: item })).toThrow('does not say');
  });
});

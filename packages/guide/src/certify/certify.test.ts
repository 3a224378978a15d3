import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { allAnswers } from '../model/testing/all-answers.js';
import { faultlessGuides, randomGuides } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { parseGuide } from '../model/parse-guide.js';
import type { Answers } from '../resolve/answers.js';
import { walkGuide } from '../resolve/walk-guide.js';
import { answerSpace } from '../space/index.js';
import { certificateWords } from '../messages/certificate.js';
import { canonicalJson } from './canonical-json.js';
import { certificateHtml } from './certificate-html.js';
import { guideHash, type Certificate } from './certificate.js';
import { certifyGuide } from './certify-guide.js';
import { sha256 } from './sha256.js';
import { verifyCertificate } from './verify-certificate.js';

const context: GuideContext = { today: '2026-06-01' };

function certificateOf(guide: Guide, over: GuideContext = context): Certificate {
  const certification = certifyGuide(guide, over);
  if (certification.kind !== 'certified') throw new Error(JSON.stringify(certification.findings));
  return certification.certificate;
}

it('hashes as everybody does', () => {
  const expected = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) expect(sha256('a'.repeat(length))).toBe(expected('a'.repeat(length)));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256(text)).toBe(expected(text));
    }),
    { numRuns: numRuns(200, 5_000) },
  );
});

it('writes equal documents alike, and unlike ones not', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: 'x"\n' }], a: null })).toBe('{"a":null,"b":[1,{"c":"x\\"\\n"}]}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns: numRuns(200, 5_000) },
  );
  const reordered = Object.fromEntries(Object.entries(sampleGuide).reverse());
  expect(guideHash(parseGuide(reordered).value!)).toBe(guideHash(sampleGuide));
  let deep: unknown = 1;
  for (let at = 0; at < 50_000; at += 1) deep = [deep];
  expect(canonicalJson(deep)).toHaveLength(100_001);
});

describe('the sample guide', () => {
  it('is certified, and the certificate is plain JSON that verifies', () => {
    const certificate = certificateOf(sampleGuide, sampleContext);
    expect(certificate).toMatchObject({ guideId: sampleGuide.id, size: String(answerSpace(sampleGuide).size), sum: certificate.size, gaps: '0', isComplete: true, isExclusive: true, madeOn: sampleContext.today });
    const sent = JSON.parse(JSON.stringify(certificate)) as unknown;
    expect(sent).toEqual(certificate);
    expect(verifyCertificate(sent, sampleGuide)).toMatchObject({ isValid: true, differences: [] });
  });

  it('prints in Chinese, and in English if asked', () => {
    const html = certificateHtml(certificateOf({ ...sampleGuide, name: '<b>食品</b>' }, sampleContext));
    expect(html).toContain('<h1>完备证明书</h1>');
    expect(html).toContain('2026年6月1日');
    expect(html).not.toContain('<b>');
    expect(html).toContain('100');
    expect(certificateHtml(certificateOf(sampleGuide, sampleContext), 'en')).toContain('<h1>Certificate of completeness</h1>');
  });
});

describe('against counting one by one', () => {
  it('certifies exactly the guides that lead every answer to one end, with their shares', () => {
    fc.assert(
      fc.property(fc.oneof(faultlessGuides, randomGuides), (guide) => {
        const space = answerSpace(guide);
        if (!space.isExact || space.size > 400n) return;
        const counts = new Map<string, bigint>();
        let lost = 0;
        const vectors = space.axes.reduce<readonly Answers[]>((all, { variable }) => all.flatMap((each) => allAnswers(variable.domain).map((value) => ({ ...each, [variable.id]: { value } }))), [{}]);
        for (const answers of vectors) {
          const walk = walkGuide(guide, answers);
          if (walk.kind === 'outcome') counts.set(walk.outcome.id, (counts.get(walk.outcome.id) ?? 0n) + 1n);
          else lost += 1;
        }
        const certification = certifyGuide(guide, context);
        if (certification.kind !== 'certified') {
          // A circle that nobody can go round is refused too.
          if (certification.findings.every(({ rule }) => rule !== 'certificate/cycle')) expect(lost).toBeGreaterThan(0);
          return;
        }
        expect(lost).toBe(0);
        const { certificate } = certification;
        expect(Object.fromEntries(certificate.situations.map(({ outcomeId, count }) => [outcomeId, BigInt(count)]))).toEqual(Object.fromEntries(counts));
        expect(verifyCertificate(certificate, guide)).toMatchObject({ isValid: true, differences: [] });
      }),
      { numRuns: numRuns(250, 6_000) },
    );
  });
});

describe('what is not certified', () => {
  const [root] = sampleGuide.nodes.filter(({ id }) => id === sampleGuide.rootId);
  const withRoot = (change: (question: Extract<Guide['nodes'][number], { kind: 'question' }>) => Guide['nodes'][number]): Guide => ({
    ...sampleGuide,
    nodes: sampleGuide.nodes.map((node) => (node === root && node.kind === 'question' ? change(node) : node)),
  });

  it.each<[string, Guide]>([
    ['certificate/gap', withRoot((question) => ({ ...question, options: question.options.slice(1) }))],
    ['certificate/overlap', withRoot((question) => ({ ...question, options: question.options.map((option) => ({ ...option, guard: { kind: 'any' } })) }))],
    ['certificate/leads-nowhere', withRoot((question) => ({ ...question, options: question.options.map((option) => ({ ...option, next: null })) }))],
    ['certificate/cycle', withRoot((question) => ({ ...question, options: question.options.map((option) => ({ ...option, next: question.id })) }))],
    ['certificate/empty', { ...sampleGuide, rootId: null }],
    ['certificate/no-domain', { ...sampleGuide, variables: sampleGuide.variables.map((variable) => (variable.domain.kind === 'choice' ? { ...variable, domain: { kind: 'choice', values: [] } } : variable)) }],
  ])('%s', (rule, guide) => {
    const certification = certifyGuide(guide, sampleContext);
    expect(certification.kind).toBe('refused');
    expect(certification.kind === 'refused' && certification.findings.map((finding) => finding.rule)).toContain(rule);
  });
});

describe('a certificate that is not true', () => {
  const certificate = certificateOf(sampleGuide, sampleContext);
  const [first, ...others] = certificate.situations;

  it.each<[string, unknown, readonly string[]]>([
    ['of nothing', { format: 'x' }, ['noCertificate']],
    ['not even an object', 'certificate', ['noCertificate']],
    ['of another guide', { ...certificate, guideId: 'gud_other' }, ['otherGuide']],
    ['with another hash', { ...certificate, hash: '0'.repeat(64) }, ['hash']],
    ['with a count too many', { ...certificate, situations: [{ ...first!, count: String(BigInt(first!.count) + 1n) }, ...others] }, ['situation']],
    ['with a share that is not the count’s', { ...certificate, situations: [{ ...first!, share: 99 }, ...others] }, ['share']],
    ['without a situation', { ...certificate, situations: others }, ['situation']],
    ['with a situation twice', { ...certificate, situations: [first!, ...certificate.situations] }, ['situation']],
    ['with another size', { ...certificate, size: `${certificate.size}0` }, ['size']],
    ['with another sum', { ...certificate, sum: '1' }, ['sum']],
    ['with a fact that is not asked', { ...certificate, variables: [...certificate.variables, { id: 'var_x', name: '?', size: '2' }] }, ['variable']],
  ])('%s', (_, forged, kinds) => {
    const { isValid, differences } = verifyCertificate(forged, sampleGuide);
    expect(isValid).toBe(false);
    expect(differences.map(({ kind }) => kind)).toEqual(kinds);
    for (const difference of differences) for (const words of [certificateWords['zh-CN'], certificateWords.en]) expect(words.difference(difference)).not.toBe('');
  });

  it('of a guide that has changed says by what', () => {
    const narrower: Guide = {
      ...sampleGuide,
      variables: sampleGuide.variables.map((variable) => (variable.domain.kind === 'number' ? { ...variable, domain: { ...variable.domain, max: variable.domain.max - 1 } } : variable)),
    };
    const kinds = verifyCertificate(certificate, narrower).differences.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['hash', 'variable', 'size', 'sum', 'situation']));
  });

  it('of a guide that overlaps or has a gap now says so', () => {
    const question = sampleGuide.nodes.find(({ id }) => id === sampleGuide.rootId)!;
    if (question.kind !== 'question') throw new Error('the root asks');
    const withOptions = (options: typeof question.options): Guide => ({ ...sampleGuide, nodes: sampleGuide.nodes.map((node) => (node === question ? { ...question, options } : node)) });
    const kinds = (guide: Guide) => verifyCertificate(certificate, guide).differences.map(({ kind }) => kind);
    expect(kinds(withOptions(question.options.slice(1)))).toContain('gap');
    expect(kinds(withOptions(question.options.map((option) => ({ ...option, guard: { kind: 'any' } }))))).toContain('overlap');
  });
});

it('certifies and verifies a guide of thousands of nodes', () => {
  const guide = bigGuide(10_000);
  const certificate = certificateOf(guide);
  expect(verifyCertificate(certificate, guide)).toMatchObject({ isValid: true });
}, 120_000);

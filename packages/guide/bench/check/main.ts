import { runChecks } from '@zhengwu/core';
import { certifyGuide } from '../../src/certify/certify-guide.js';
import { verifyCertificate } from '../../src/certify/verify-certificate.js';
import { checkGuide } from '../../src/check/check-guide.js';
import { proofChecks } from '../../src/check/guide-checks.js';
import { proofState } from '../../src/check/proof-state.js';
import { compareGuides } from '../../src/compare/compare-guides.js';
import { emptyGuide } from '../../src/model/empty-guide.js';
import type { GuideContext } from '../../src/model/context.js';
import type { Guide } from '../../src/model/guide.js';
import { bigGuide } from '../../src/model/testing/big-guide.js';
import { guideToTable } from '../../src/table/guide-to-table.js';
import { itemOf } from './big-item.js';
import { copied, edited, type Work } from './edited.js';
import { tableOverlaps, waysAsTable } from './pairwise.js';
import { timed, type Timing } from '../../../core/bench/timing.js';

// One guide, in a process of its own: whatever `check.bench.mjs` asks for, as JSON.

const [size = 1000, rounds = 20] = process.argv.slice(2).map(Number);
const { guide, item } = itemOf(bigGuide(size));
const context: GuideContext = { today: '2026-11-27', item: copied(item) };

/** A copy, when something else was looked at last: nothing is remembered of it. */
function fresh(): Guide {
  checkGuide(emptyGuide('gud_other', '别的'), { today: context.today });
  return copied(guide);
}

const found = (findings: readonly unknown[]): string => `${String(findings.length)} findings`;
const EDITS: readonly (readonly [Work, string])[] = [
  ['text', 'a question is typed'],
  ['option', 'an option is typed'],
  ['label', 'a value is typed'],
  ['range', 'a range is moved'],
  ['insert', 'a question comes, goes'],
  ['remove', 'an option goes, comes'],
  ['material', 'a material comes, goes'],
];

const timings: Timing[] = [
  timed('never seen before', rounds, fresh, (each) => found(checkGuide(each, context))),
  timed('  of these the proofs', rounds, fresh, (each) => found(runChecks(proofChecks, each, context))),
  timed('  the state of the proof', rounds, fresh, (each) => proofState(each).isExclusive),
  ...EDITS.map(([work, name]) => timed(name, rounds, edited(guide, work), (each) => found(checkGuide(each, context)))),
];

const few = Math.max(3, Math.floor(rounds / 5));
const renamed = edited(guide, 'range')(0);
const certification = certifyGuide(guide, context);
timings.push(timed('certificate', few, fresh, (each) => Object.keys(certifyGuide(each, context)).join(', ')));
if ('certificate' in certification) timings.push(timed('  verified anew', few, fresh, (each) => `valid: ${String(verifyCertificate(certification.certificate, each).isValid)}`));
timings.push(timed('compared with one range moved', few, fresh, (each) => `decided: ${String(compareGuides(each, renamed, context).isDecided)}`));
timings.push(timed('as a table', few, fresh, (each) => `${String(guideToTable(each, context).situations.length)} rows`));
if (size <= 1000) {
  const table = waysAsTable(guide);
  timings.push(timed('peer: each way against each', few, () => table, (rules) => `${String(tableOverlaps(rules))} overlaps of ${String(rules.length)} ways`));
}

/** MB that are held after rubbish is gone. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

checkGuide(emptyGuide('gud_other', '别的'), { today: context.today });
const without = heap();
const kept = copied(guide);
const bare = heap();
checkGuide(kept, context);
const checked = heap();

process.stdout.write(JSON.stringify({ size, timings, memory: { guide: bare - without, checked: checked - bare }, nodes: kept.nodes.length }));

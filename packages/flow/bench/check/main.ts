import { runChecks } from '@zhengwu/core';
import { timed, type Timing } from '../../../core/bench/timing.js';
import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { flowChecks } from '../../src/check/flow-checks.js';
import type { FlowContext } from '../../src/model/context.js';
import type { Flow } from '../../src/model/flow.js';
import { flowNamed } from './flows.js';

// One flow in a process of its own, checked by each family and by all: JSON.

const [name = 'rows', steps = '500', rounds = '20'] = process.argv.slice(2);
const context: FlowContext = { today: '2026-11-28', item: sampleItem };
const flow = flowNamed(name, Number(steps));

/** As a worker receives it: what is remembered of objects does not know these. */
function copied(): Flow {
  return JSON.parse(JSON.stringify(flow)) as Flow; // what went in
}

let count = 0;

/** A flow that nobody has seen. */
function fresh(): Flow {
  const copy = copied();
  count += 1;
  return { ...copy, processes: copy.processes.map((process) => ({ ...process, id: `${process.id}${String(count)}` })) };
}

/** The flow, with its last node called otherwise. */
function renamed(round: number): Flow {
  const copy = copied();
  return { ...copy, processes: copy.processes.map((process) => ({ ...process, nodes: process.nodes.map((node, at, { length }) => (at === length - 1 ? { ...node, name: `改名${String(round)}` } : node)) })) };
}

function found(checks: typeof flowChecks): (flow: Flow) => string {
  return (each) => `${String(runChecks(checks, each, context).length)} findings`;
}

const before = process.cpuUsage();
runChecks(flowChecks, copied(), context);
const { user, system } = process.cpuUsage(before);

const least = ({ processor }: Timing): number => Math.min(...processor);
const families = flowChecks.map((check) => timed(check.name, Number(rounds), fresh, found([check]))).sort((a, b) => least(b) - least(a));
const all = [timed('all', Number(rounds), fresh, found(flowChecks)), timed('all, a step renamed', Number(rounds), renamed, found(flowChecks))];
process.stdout.write(JSON.stringify({ name, first: (user + system) / 1000, timings: [...all, ...families.slice(0, 6)] }));

import { lintWording, wordingKey, type Finding } from '@zhengwu/core';
import { componentNamed } from '../components/component-named.js';
import { areExclusive } from '../linkage/proofs.js';
import type { FormContext } from '../model/context.js';
import type { FormEntry } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { nodeTitle } from '../model/node-title.js';
import { isRow } from '../model/tree-change.js';
import { isEmptyTitle, retitle, titlesMeant } from './better-title.js';
import { around, isControl, isRows, nameOf, nodesOf, titleOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { linkageRules } from './linkage-rules.js';
import { inEachNode } from './node-findings.js';
import { proofOptions } from './proof-options.js';
import { titleRules } from './title-rules.js';

const PANES: ReadonlySet<string> = new Set(['FormTab.TabPane', 'FormStep.StepPane', 'FormCollapse.CollapsePanel']);
const COLUMN = 'ArrayTable.Column';

/** Whether each field has a title, and each in its group another. */
export const checkTitles = formCheck('form/titles', function* (form, context) {
  yield* missing(form, context);
  yield undefined;
  yield* repeated(form, context);
});

/** The usual last field of an application: it says what belongs there, and whatever does may. */
const INVITATION = /^其[他它](?:需要|需|应当|应|可以|可)?(?:补充)?说明的(?:情况|事项|内容|问题)$/;

/** Whether a title says what is asked. Headings of groups are no questions: 其他 over what is left is one. */
export const checkTitleWords = formCheck(
  'form/title-words',
  inEachNode(function* (entry, _name, context) {
    if (!isControl(entry) && !isRows(entry)) return;
    const title = titleOf(entry);
    if (title === undefined || isScripted(title)) return;
    const [hit] = INVITATION.test(title.trim()) ? [] : lintWording(title);
    const fault = isEmptyTitle(title) ? ({ word: title, kind: 'empty' } as const) : hit;
    if (fault === undefined) return;
    const { word, kind } = fault;
    const witness = { kind: 'excerpt', text: title, start: hit?.start ?? 0, end: hit?.end ?? title.length } as const;
    const fixes = titlesMeant(entry, context).map((better) => retitle(entry, better));
    yield titleRules.finding('form/vague-title', at(entry.id, 'title'), { title, word, kind }, { witness, fixes });
  }),
);

function isScripted(title: string): boolean {
  return title.includes('{{');
}

function* missing(form: Form, context: FormContext): Iterable<Finding> {
  for (const entry of nodesOf(form)) {
    const { node, id } = entry;
    const component = node['x-component'] ?? '';
    if (PANES.has(component) && nodeTitle(node) === undefined) yield titleRules.finding('form/title-missing', at(id), { control: nameOf(entry), what: 'pane' });
    else if (component === COLUMN) yield* ofColumn(entry, context);
    else if ((isControl(entry) || isRows(entry)) && titleOf(entry) === undefined && !isTitledOtherwise(entry)) {
      const fixes = titlesMeant(entry, context).map((title) => retitle(entry, title));
      yield titleRules.finding('form/title-missing', at(id, 'title'), { control: nameOf(entry), what: 'control' }, { fixes });
    }
  }
}

/** A head over controls. Over buttons, none is needed. */
function* ofColumn(column: NodeEntry, context: FormContext): Iterable<Finding> {
  if (nodeTitle(column.node) !== undefined) return;
  const [control] = column.children.filter(isControl) as readonly NodeEntry[]; // children of a node are none of them the root
  if (control === undefined) return;
  const own = nodeTitle(control.node);
  const titles = own === undefined ? titlesMeant(control, context) : [own];
  const fixes = titles.map((title) => fix('node/set-prop', { id: column.id, name: 'title', value: title }));
  yield titleRules.finding('form/title-missing', at(column.id), { control: nameOf(control), what: 'column' }, { fixes });
}

/** By the words beside a checkbox, by the head over it that is missing, or by the row's own list. */
function isTitledOtherwise(entry: FormEntry): boolean {
  const { node, parent } = entry;
  const children = node['x-component-props']?.['children'];
  if (node['x-component'] === 'Checkbox' && typeof children === 'string' && children.trim() !== '') return true;
  return isRow(entry) || (parent?.node['x-component'] === COLUMN && parent.children.length === 1);
}

/** Two fields of one title in one group, both to be seen at once: nobody knows which is which. */
function* repeated(form: Form, context: FormContext): Iterable<Finding | undefined> {
  const first = new Map<FormEntry | undefined, Map<string, NodeEntry[]>>();
  for (const entry of nodesOf(form)) {
    if (!isControl(entry) && !isRows(entry)) continue;
    const title = titleOf(entry);
    if (title === undefined || isScripted(title)) continue;
    const group = around(entry).find(isGroup);
    const titles = first.get(group) ?? new Map<string, NodeEntry[]>();
    first.set(group, titles);
    const key = wordingKey(title);
    const former = titles.get(key);
    if (former === undefined) titles.set(key, [entry]);
    else {
      yield* besides(form, context, entry, title, former, [...titles.keys()], group);
      former.push(entry);
    }
  }
}

/** Former ones of the same title beyond these are not compared with. */
const MOST_FORMER = 20;

function* besides(form: Form, context: FormContext, entry: NodeEntry, title: string, former: readonly NodeEntry[], taken: readonly string[], group: FormEntry | undefined): Iterable<Finding | undefined> {
  for (const other of former.slice(0, MOST_FORMER)) {
    const exclusion = areExclusive(form, other.id, entry.id, proofOptions(context));
    yield undefined;
    if (exclusion.state === 'exclusive') continue;
    const related = [at(other.id, 'title')];
    if (exclusion.state === 'undecided') {
      yield linkageRules.finding('form/undecided', at(entry.id, 'title'), { about: 'titles', control: title, other: title }, { related });
      return;
    }
    const fixes = titlesMeant(entry, context).filter((better) => !taken.includes(wordingKey(better))).map((better) => retitle(entry, better));
    yield titleRules.finding('form/title-repeated', at(entry.id, 'title'), { title, group: group === undefined ? '' : (nodeTitle(group.node) ?? '') }, { witness: exclusion.witness, related, fixes });
    return;
  }
}

/** What sets its fields apart from others': rows, values of one object, what has a heading. A table's column has one, of each field its own. */
function isGroup({ node }: FormEntry): boolean {
  if (node.type === 'array' || node.type === 'object') return true;
  return node['x-component'] !== COLUMN && componentNamed(node['x-component'])?.role === 'layout' && nodeTitle(node) !== undefined;
}

import { checkIcon } from '@zhengwu/ui/icon';
import { controlWordsIn } from '../../messages/controls.js';
import { focusField, itemAt, readingOrder } from '../../runtime/focus-field.js';
import { JudgedPaneContext } from '../../runtime/judged-pane.js';
import { useOpener } from '../../runtime/use-opener.js';
import { useSurroundings } from '../../runtime/surroundings.js';
import { isDataField, observable, observer, RecursionField, useField, useFieldSchema, type GeneralField, type Schema } from '../../vendor/formily.js';
import { h, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type FunctionComponent, type ReactElement } from '../../vendor/react.js';
import type { FormilyProps } from '../control.js';
import { Icon } from '../icon.js';
import { textProp } from '../native-props.js';
import { usePaneFaults } from './pane-faults.js';
import { paneSchemas, usePanes, type Pane } from './use-panes.js';

const PANE = 'FormStep.StepPane';

/**
 * One step after the other: 下一步 checks its own step and goes on when nothing in it is wrong; back one may go always. The list of
 * steps says what is done, what is wrong and what is still to come, no more than is so. Before the last step nothing can be handed in.
 */
export const FormStep: FunctionComponent<FormilyProps> = observer(({ direction }: FormilyProps): ReactElement => {
  const field = useField();
  const schema = useFieldSchema();
  const { lang, announce, holdSubmit, openers } = useSurroundings();
  const words = controlWordsIn(lang);
  const id = useId();
  const address = field.address.toString();
  const box = useRef<HTMLDivElement>(null);
  const isFocusDue = useRef(false);
  const judged = useJudgedPanes();
  const outer = useContext(JudgedPaneContext);
  const [wish, setWish] = useState('');
  const [isChecking, setChecking] = useState(false);
  const [complaint, setComplaint] = useState('');
  const panes = usePanes(PANE, ['title', 'tab'], (n) => words.untitled({ n }));
  const faults = usePaneFaults(
    panes.map((pane) => pane.address),
    (pane) => judged.of(pane).get(),
  );
  const at = Math.max(0, panes.findIndex(({ key }) => key === wish));
  const shown = panes[at];
  const isLast = at >= panes.length - 1;
  const isStill = field.pattern !== 'editable';

  useEffect(() => {
    holdSubmit(address, !isLast && !isStill);
    return () => holdSubmit(address, false);
  }, [address, isLast, isStill, holdSubmit]);
  useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    box.current?.querySelector<HTMLElement>('[data-pane]:not([hidden]) > .step-title')?.focus();
  });
  const go = (pane: Pane | undefined): void => {
    if (pane === undefined) return;
    setWish(pane.key);
    setComplaint('');
    isFocusDue.current = true;
    announce(`${words.progress({ n: panes.indexOf(pane) + 1, count: panes.length })}：${pane.title}`);
  };
  useOpener(field, (inner) => {
    const pane = panes.find((each) => inner.startsWith(`${each.address}.`));
    if (pane !== undefined) setWish(pane.key);
  });
  const next = async (): Promise<void> => {
    if (shown === undefined || isChecking) return;
    setChecking(true);
    const wrong = await wrongFields(field, shown.address);
    judged.of(shown.address).set(true);
    setChecking(false);
    if (wrong.length === 0) return go(panes[at + 1]);
    const sentence = words.stepFaults({ count: wrong.length });
    setComplaint(sentence);
    announce(sentence);
    const root = box.current?.getRootNode();
    if (!(root instanceof ShadowRoot || root instanceof Document)) return;
    const order = readingOrder(root);
    const [first] = [...wrong].sort((one, other) => order(one) - order(other)).filter((each) => itemAt(root, each) !== undefined || openers.size > 0);
    if (first !== undefined) await focusField(root, { formily: field.form }, openers, first);
  };
  const states = panes.map((_, index): keyof typeof words.stepState => ((faults[index] ?? 0) > 0 ? 'faulty' : index === at ? 'current' : judged.of(panes[index]?.address ?? '').get() ? 'done' : 'ahead'));
  if (paneSchemas(schema, PANE).length === 0) return h('p', { className: 'rows-none' }, words.noPanes);
  return h(
    'div',
    { className: 'steps', ref: box, 'data-upright': direction === 'vertical' ? '' : undefined },
    h(
      'nav',
      { 'aria-label': textProp(field.title) || words.steps },
      h('p', { className: 'steps-progress' }, words.progress({ n: at + 1, count: panes.length })),
      h(
        'ol',
        { className: 'step-list' },
        panes.map((pane, index) => {
          const state = states[index] ?? 'ahead';
          // Where nobody has been, nobody can jump: each step is checked before the next.
          const canGo = isStill || index < at || panes.slice(0, index).every((each, before) => judged.of(each.address).get() && states[before] !== 'faulty');
          return h(
            'li',
            { key: pane.key, className: 'step-item', 'data-state': state, 'aria-current': index === at ? 'step' : undefined },
            h(
              'button',
              { type: 'button', className: 'step-button', 'aria-disabled': canGo && index !== at ? undefined : true, onClick: () => canGo && index !== at && go(pane) },
              h('span', { className: 'step-number', 'aria-hidden': true }, state === 'done' ? h(Icon, { node: checkIcon }) : state === 'faulty' ? '!' : String(index + 1)),
              h('span', { className: 'step-word' }, pane.title, h('span', { className: 'zw-unseen' }, `（${state === 'faulty' ? words.faults({ count: faults[index] ?? 0 }) : words.stepState[state]}）`)),
              pane.description === '' ? null : h('span', { className: 'step-note' }, pane.description),
            ),
          );
        }),
      ),
    ),
    paneSchemas(schema, PANE).map(({ key, schema: child }) => {
      const pane = panes.find((each) => each.key === key);
      const paneAddress = field.address.concat(key).toString();
      return h(StepPane, { key, name: key, schema: child, title: pane?.title ?? '', id: `${id}s${key}`, isShown: pane !== undefined && key === shown?.key, own: judged.of(paneAddress), outer });
    }),
    complaint === '' ? null : h('p', { className: 'zw-error steps-complaint' }, complaint),
    h(
      'div',
      { className: 'steps-tools' },
      at === 0 ? null : h('button', { type: 'button', className: 'zw-button', onClick: () => go(panes[at - 1]) }, words.previousStep),
      isLast ? null : h('button', { type: 'button', className: 'zw-button', 'data-kind': 'primary', 'aria-disabled': isChecking ? true : undefined, onClick: () => (isStill ? go(panes[at + 1]) : void next()) }, isChecking ? words.checking : words.nextStep),
    ),
  );
});

interface Judged {
  get(): boolean;
  set(value: boolean): void;
}

/** For each pane whether somebody wanted to leave it. */
function useJudgedPanes(): { readonly of: (address: string) => Judged } {
  return useMemo(() => {
    const boxes = new Map<string, Judged>();
    return {
      of: (address) => {
        const known = boxes.get(address);
        if (known !== undefined) return known;
        const box: Judged = observable.box(false);
        boxes.set(address, box);
        return box;
      },
    };
  }, []);
}

interface StepPaneProps {
  readonly name: string;
  readonly schema: Schema;
  readonly title: string;
  readonly id: string;
  readonly isShown: boolean;
  readonly own: Judged;
  readonly outer: { get(): boolean } | undefined;
}

/** A step, seen or not: all that lies in it is there. */
function StepPane({ name, schema, title, id, isShown, own, outer }: StepPaneProps): ReactElement {
  // In a step of a step, the outer one's word counts as well.
  const judged = useMemo(() => ({ get: () => own.get() || outer?.get() === true }), [own, outer]);
  return h(
    JudgedPaneContext.Provider,
    { value: judged },
    h('section', { className: 'step-pane', 'data-pane': name, hidden: !isShown, 'aria-labelledby': id }, h('h3', { id, className: 'step-title', tabIndex: -1 }, title), h(RecursionField, { schema, name })),
  );
}

/** Checks what lies in a pane; the addresses of what is wrong. */
async function wrongFields(field: GeneralField, pane: string): Promise<readonly string[]> {
  const { form } = field;
  try {
    await form.validate(`${pane}.*`);
  } catch {
    // Formily throws what it keeps at the fields.
  }
  return Object.entries(form.fields).flatMap(([at, each]) => (at.startsWith(`${pane}.`) && isDataField(each) && each.display === 'visible' && each.selfErrors.length > 0 ? [at] : []));
}

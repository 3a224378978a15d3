import { chevronRightIcon } from '@zhengwu/ui/icon';
import { controlWordsIn } from '../../messages/controls.js';
import { useOpener } from '../../runtime/use-opener.js';
import { useSurroundings } from '../../runtime/surroundings.js';
import { observer, RecursionField, useField, useFieldSchema } from '../../vendor/formily.js';
import { h, useId, useState, type FunctionComponent, type ReactElement } from '../../vendor/react.js';
import type { FormilyProps } from '../control.js';
import { Icon } from '../icon.js';
import { numberProp } from '../native-props.js';
import { FaultMark } from './pane-box.js';
import { usePaneFaults } from './pane-faults.js';
import { paneSchemas, usePanes } from './use-panes.js';

const PANE = 'FormCollapse.CollapsePanel';
/** Formily's own. */
const USUAL_OPEN = 5;

/** Parts that are opened and closed by their headings; with `accordion` one at a time. What is closed is checked all the same, and says what is wrong in it. */
export const FormCollapse: FunctionComponent<FormilyProps> = observer(({ accordion, defaultOpenPanelCount }: FormilyProps): ReactElement => {
  const field = useField();
  const schema = useFieldSchema();
  const { lang } = useSurroundings();
  const words = controlWordsIn(lang);
  const id = useId();
  const isOne = accordion === true;
  const panes = usePanes(PANE, ['header', 'title'], (n) => words.untitled({ n }));
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(paneSchemas(schema, PANE).slice(0, isOne ? 1 : (numberProp(defaultOpenPanelCount) ?? USUAL_OPEN)).map(({ key }) => key)));
  const faults = usePaneFaults(panes.map(({ address }) => address));
  useOpener(field, (address) => {
    const pane = panes.find((each) => address.startsWith(`${each.address}.`));
    if (pane !== undefined) setOpen((former) => new Set(isOne ? [pane.key] : [...former, pane.key]));
  });
  const toggle = (key: string): void =>
    setOpen((former) => (former.has(key) ? new Set([...former].filter((each) => each !== key)) : new Set(isOne ? [key] : [...former, key])));
  const all = paneSchemas(schema, PANE);
  if (all.length === 0) return h('p', { className: 'rows-none' }, words.noPanes);
  return h(
    'div',
    { className: 'collapse' },
    all.map(({ key, schema: child }) => {
      const at = panes.findIndex((pane) => pane.key === key);
      const pane = panes[at];
      const isOpen = open.has(key);
      return h(
        'section',
        // A panel that a linkage hides is still there, so that it can come back.
        { key, className: 'panel', hidden: pane === undefined, 'data-pane': key },
        h(
          'h3',
          null,
          h(
            'button',
            { type: 'button', className: 'panel-head', id: `${id}h${key}`, 'aria-expanded': isOpen, 'aria-controls': `${id}p${key}`, onClick: () => toggle(key) },
            h(Icon, { node: chevronRightIcon }),
            h('span', null, pane?.title ?? ''),
            h(FaultMark, { count: faults[at] ?? 0, words }),
          ),
        ),
        h('div', { className: 'panel-body', role: 'region', id: `${id}p${key}`, 'aria-labelledby': `${id}h${key}`, hidden: !isOpen }, h(RecursionField, { schema: child, name: key })),
      );
    }),
  );
});

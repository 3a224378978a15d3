import { chevronRightIcon } from '@zhengwu/ui/icon';
import { controlWordsIn } from '../../messages/controls.js';
import { useOpener } from '../../runtime/use-opener.js';
import { useSurroundings } from '../../runtime/surroundings.js';
import { observer, RecursionField, useField, useFieldSchema } from '../../vendor/formily.js';
import { h, useId, useState, type FunctionComponent, type ReactElement } from '../../vendor/react.js';
import type { ChildSchema } from '../child-schemas.js';
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
  const all = paneSchemas(schema, PANE);
  const usual = isOne ? 1 : (numberProp(defaultOpenPanelCount) ?? USUAL_OPEN);
  // What somebody has opened or shut; the others are as they begin, panels too that come while the form is built.
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (key: string): boolean => {
    const at = all.findIndex((each) => each.key === key);
    return decided.get(panelId(all[at])) ?? (at < usual && !(isOne && decided.size > 0));
  };
  const decide = (key: string, toOpen: boolean): void => {
    const panel = panelId(all.find((each) => each.key === key));
    setDecided((former) => new Map([...(isOne ? [] : former), [panel, toOpen]]));
  };
  const faults = usePaneFaults(panes.map(({ address }) => address));
  useOpener(field, (address) => {
    const pane = panes.find((each) => address.startsWith(`${each.address}.`));
    if (pane !== undefined) decide(pane.key, true);
  });
  if (all.length === 0) return h('p', { className: 'rows-none' }, words.noPanes);
  return h(
    'div',
    { className: 'collapse' },
    all.map(({ key, schema: child }) => {
      const at = panes.findIndex((pane) => pane.key === key);
      const pane = panes[at];
      const isUp = isOpen(key);
      return h(
        'section',
        // A panel that a linkage hides is still there, so that it can come back.
        { key, className: 'panel', hidden: pane === undefined, 'data-pane': key },
        h(
          'h3',
          null,
          h(
            'button',
            { type: 'button', className: 'panel-head', id: `${id}h${key}`, 'aria-expanded': isUp, 'aria-controls': `${id}p${key}`, onClick: () => decide(key, !isUp) },
            h(Icon, { node: chevronRightIcon }),
            h('span', null, pane?.title ?? ''),
            h(FaultMark, { count: faults[at] ?? 0, words }),
          ),
        ),
        h('div', { className: 'panel-body', role: 'region', id: `${id}p${key}`, 'aria-labelledby': `${id}h${key}`, hidden: !isUp }, h(RecursionField, { schema: child, name: key })),
      );
    }),
  );
});

/** What stays the same when the key of a panel is changed: the id of its node, if it has one. */
function panelId(panel: ChildSchema | undefined): string {
  const id: unknown = panel?.schema['x-id' as never];
  return typeof id === 'string' ? id : (panel?.key ?? '');
}

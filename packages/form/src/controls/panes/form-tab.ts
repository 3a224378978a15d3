import { controlWordsIn } from '../../messages/controls.js';
import { useOpener } from '../../runtime/use-opener.js';
import { useSurroundings } from '../../runtime/surroundings.js';
import { observer, RecursionField, useField, useFieldSchema } from '../../vendor/formily.js';
import { h, useId, useRef, useState, type FunctionComponent, type KeyboardEvent, type ReactElement } from '../../vendor/react.js';
import type { FormilyProps } from '../control.js';
import { textProp } from '../native-props.js';
import { FaultMark } from './pane-box.js';
import { usePaneFaults } from './pane-faults.js';
import { paneSchemas, usePanes } from './use-panes.js';

const PANE = 'FormTab.TabPane';

/**
 * Pages of which one is seen, with the keys of the ARIA Authoring Practices: arrows, Home and End between tabs, Tab into the page. All
 * pages are there, so that all are checked; one with errors says how many.
 */
export const FormTab: FunctionComponent<FormilyProps> = observer(({ tabPosition, defaultActiveKey }: FormilyProps): ReactElement => {
  const field = useField();
  const schema = useFieldSchema();
  const { lang } = useSurroundings();
  const words = controlWordsIn(lang);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wish, setWish] = useState(textProp(defaultActiveKey));
  const panes = usePanes(PANE, ['tab', 'title'], (n) => words.untitled({ n }));
  const faults = usePaneFaults(panes.map(({ address }) => address));
  const shown = panes.find(({ key }) => key === wish) ?? panes[0];
  const isUpright = tabPosition === 'left' || tabPosition === 'right';
  useOpener(field, (address) => {
    const pane = panes.find((each) => address.startsWith(`${each.address}.`));
    if (pane !== undefined) setWish(pane.key);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = panes.findIndex(({ key }) => key === shown?.key);
    const [back, on] = isUpright ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const next = event.key === on ? (at + 1) % panes.length : event.key === back ? (at - 1 + panes.length) % panes.length : event.key === 'Home' ? 0 : event.key === 'End' ? panes.length - 1 : undefined;
    const pane = next === undefined ? undefined : panes[next];
    if (pane === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setWish(pane.key);
    const tab = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])][next ?? 0];
    tab?.focus();
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  if (panes.length === 0 && paneSchemas(schema, PANE).length === 0) return h('p', { className: 'rows-none' }, words.noPanes);
  return h(
    'div',
    { className: 'tabs', 'data-upright': isUpright ? '' : undefined },
    h(
      'div',
      { className: 'tab-list', role: 'tablist', ref: list, 'aria-label': textProp(field.title) || words.tabs, 'aria-orientation': isUpright ? 'vertical' : undefined, onKeyDown },
      panes.map(({ key, title }, at) =>
        h(
          'button',
          {
            key,
            type: 'button',
            role: 'tab',
            className: 'tab',
            id: `${id}t${key}`,
            'aria-selected': key === shown?.key,
            'aria-controls': `${id}p${key}`,
            tabIndex: key === shown?.key ? 0 : -1,
            onClick: () => setWish(key),
          },
          title,
          h(FaultMark, { count: faults[at] ?? 0, words }),
        ),
      ),
    ),
    paneSchemas(schema, PANE).map(({ key, schema: child }) =>
      h('div', { key, role: 'tabpanel', className: 'tab-panel', id: `${id}p${key}`, 'aria-labelledby': `${id}t${key}`, hidden: key !== shown?.key, 'data-pane': key }, h(RecursionField, { schema: child, name: key })),
    ),
  );
});

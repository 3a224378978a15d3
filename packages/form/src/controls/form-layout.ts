import { observer } from '../vendor/formily.js';
import { h, useContext, type ReactElement } from '../vendor/react.js';
import { FormLayoutContext, readLayout } from '../runtime/form-layout.js';
import type { FormilyProps } from './control.js';

/** Where the labels stand of all that lies in it. */
export const FormLayout = observer(({ children, ...props }: FormilyProps): ReactElement => {
  const around = useContext(FormLayoutContext);
  const layout = { ...around, ...readLayout(props) };
  return h('div', { className: layout.layout === 'inline' ? 'layout inline' : 'layout' }, h(FormLayoutContext.Provider, { value: layout }, children));
});

import { observer } from '../vendor/formily.js';
import { Fragment, h, type ReactElement } from '../vendor/react.js';
import { control, type FormilyProps } from './control.js';
import { PlainValue } from './plain-value.js';

/** A value that is shown, and never filled in. */
export const PreviewValue = control(PlainValue);

/** Formily's frame around previews: it draws nothing of its own. */
export const PreviewText = observer(({ children }: FormilyProps): ReactElement => h(Fragment, null, children));

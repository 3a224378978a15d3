import { componentSpecs } from '../components/component-specs.js';
import { FormItem } from '../runtime/form-item.js';
import type { ComponentType } from '../vendor/react.js';
import { Card } from './card.js';
import { CheckboxGroup } from './checkbox-group.js';
import { Checkbox } from './checkbox.js';
import { CreditCode } from './credit-code.js';
import { DatePicker, DateRangePicker } from './date-picker.js';
import { Divider } from './divider.js';
import { FormGrid } from './form-grid.js';
import { FormLayout } from './form-layout.js';
import { GridColumn } from './grid-column.js';
import { IdCard } from './id-card.js';
import { Input } from './input.js';
import { Mobile } from './mobile.js';
import { Money } from './money.js';
import { NumberPicker } from './number-picker.js';
import { Password } from './password.js';
import { PreviewText, PreviewValue } from './preview-text.js';
import { RadioGroup } from './radio-group.js';
import { rareComponent } from './rare-component.js';
import { Select } from './select.js';
import { Space } from './space.js';
import { Switch } from './switch.js';
import { TextArea } from './text-area.js';
import { Text } from './text.js';
import { TimePicker } from './time-picker.js';
import { Unknown } from './unknown.js';

/** What is drawn at once, by the name that a schema gives it. */
const usual: Readonly<Record<string, ComponentType>> = {
  Card,
  Checkbox,
  'Checkbox.Group': CheckboxGroup,
  CreditCode,
  DatePicker,
  'DatePicker.RangePicker': DateRangePicker,
  Divider,
  FormGrid,
  'FormGrid.GridColumn': GridColumn,
  FormItem,
  FormLayout,
  IdCard,
  Input,
  'Input.TextArea': TextArea,
  Mobile,
  Money,
  NumberPicker,
  Password,
  PreviewText,
  ...Object.fromEntries(componentSpecs.filter(({ name }) => name.startsWith('PreviewText.')).map(({ name }) => [name, PreviewValue])),
  'Radio.Group': RadioGroup,
  Select,
  Space,
  Switch,
  Text,
  TimePicker,
  Unknown,
};

const rare = componentSpecs.filter(({ name, isRare }) => isRare === true && usual[name] === undefined).map(({ name }) => [name, rareComponent(name)] as const);

/** All components as Formily looks for them: `Radio.Group` is the `Group` of `Radio`. */
export const components = nested([...Object.entries(usual), ...rare]);

type Nested = Record<string, unknown>;

function nested(all: readonly (readonly [name: string, component: unknown])[]): Record<string, ComponentType> {
  const found: Nested = Object.create(null) as Nested; // no name of an object's own parts
  // Shorter names first: `Radio` itself, where there is one, carries its parts.
  for (const [name, component] of [...all].sort(([one], [other]) => one.split('.').length - other.split('.').length)) {
    const keys = name.split('.');
    const last = keys.pop() ?? name;
    let at = found;
    for (const key of keys) at = (at[key] ??= {}) as Nested; // a component or a holder of parts: an object either way
    at[last] = component;
  }
  return found as Record<string, ComponentType>; // holders of parts are never drawn by themselves
}

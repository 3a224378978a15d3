import { isPlainObject } from '@zhengwu/core/json';
import { controlWordsIn } from '../../messages/controls.js';
import { useFieldSchema } from '../../vendor/formily.js';
import { h, useEffect, useState, type ReactElement } from '../../vendor/react.js';
import { labelsOf } from '../cascader/cascader.js';
import { DictionaryPicker } from '../cascader/dictionary-picker.js';
import { LevelSelects } from '../cascader/level-selects.js';
import { cutBelow, divisionPath, pathOfValues, type OptionPath } from '../cascader/option-path.js';
import { control, type ControlProps } from '../control.js';
import type { BoxEvent } from '../input.js';
import { groupProps, textProp } from '../native-props.js';
import { addressText, readAddress, splitAddress, type AddressValue } from './address-value.js';

/** Digits of the deepest division that is chosen. */
const DIGITS: Readonly<Record<string, number>> = { county: 6, town: 9, village: 12 };

/**
 * Where something is: its division, chosen, and what stands on its door, typed. The value is `{ region, regionNames, detail }`, on a
 * text node all of it in one text, as an envelope has it.
 */
export const Address = control(
  function AddressInput(own: ControlProps): ReactElement {
    const { value, props, onChange, complain, tie, around, isDisabled, isReadOnly, onFocus, onBlur } = own;
    const words = controlWordsIn(around.lang);
    const isText = useFieldSchema().type === 'string';
    const options = cutBelow(own.options, DIGITS[textProp(props['level'])] ?? 6);
    const dictionary = textProp(props['dictionary']);
    // A text does not tell what was chosen half-way: that is kept here.
    const [draft, setDraft] = useState<AddressValue>();
    const address = isText ? (draft !== undefined && addressText(draft) === value ? draft : splitAddress(options, textProp(value))) : readAddress(value);
    const path = pathOfValues(options, address.region);
    const hasDetail = props['hasDetail'] !== false;
    const isOpenEnded = dictionary === '' && path.length > 0 && (path[path.length - 1]?.children.length ?? 0) > 0;
    const hasRegion = address.region.length > 0;
    const sentence =
      isOpenEnded ? words.notToTheEnd({ label: tie.label }) : hasDetail && hasRegion && address.detail.trim() === '' && tie.isRequired ? words.noDetail({ label: tie.label }) : !hasRegion && address.detail !== '' && (options.length > 0 || dictionary !== '') && !isText ? words.noRegion({ label: tie.label }) : undefined;
    useEffect(() => complain(sentence), [sentence]);
    const take = (next: AddressValue): void => {
      setDraft(next);
      const isEmpty = next.region.length === 0 && next.detail === '';
      onChange(isEmpty ? undefined : isText ? addressText(next) : { ...next });
    };
    const takePath = (next: OptionPath): void => take({ ...address, region: next.map((option) => option.value), regionNames: next.map(({ label }) => label) });
    const inner: ControlProps = { ...own, tie: { ...tie, id: `${tie.id}r`, isBare: true, label: `${tie.label}${words.region}` } };
    return h(
      'div',
      { ...groupProps(own, 'group'), className: 'address' },
      dictionary !== ''
        ? h(DictionaryPicker, {
            own: inner,
            label: `${tie.label}${words.region}`,
            dictionary,
            code: String(address.region[address.region.length - 1] ?? ''),
            onEntry: (entry) => take(entry === undefined ? { ...address, region: [], regionNames: [] } : { ...address, region: divisionPath(entry.code), regionNames: [...(entry.path ?? []), entry.label] }),
          })
        : options.length > 0
          ? h(LevelSelects, { own: inner, label: `${tie.label}${words.region}`, options, path, onPath: takePath })
          : null,
      // A division that the options do not have: it stays until another is chosen.
      dictionary === '' && address.region.length > path.length ? h('p', { className: 'said' }, words.noSuchOption({ text: address.regionNames.join('') || address.region.join(words.path) })) : null,
      hasDetail
        ? h('input', {
            className: 'zw-input',
            type: 'text',
            'aria-label': `${tie.label}${words.detail}`,
            'aria-describedby': tie.describedBy,
            'aria-invalid': tie.error === undefined ? undefined : true,
            autoComplete: 'off',
            placeholder: textProp(props['placeholder']) || words.detailHint,
            value: address.detail,
            disabled: isDisabled,
            readOnly: isReadOnly,
            onFocus,
            onBlur,
            onChange: ({ target }: BoxEvent) => take({ ...address, detail: target.value }),
          })
        : null,
    );
  },
  function AddressTextOf({ value, options, around, tie }: ControlProps): ReactElement {
    const text = typeof value === 'string' ? value : isPlainObject(value) ? addressText(withNames(readAddress(value), options)) : '';
    return h('div', { className: text === '' ? 'plain none' : 'plain', id: tie.id, ...(tie.isBare ? {} : { role: 'group', 'aria-labelledby': tie.labelId }) }, text === '' ? around.words.none : text);
  },
);

/** Names that the host left out are those of the options. */
function withNames(address: AddressValue, options: ControlProps['options']): AddressValue {
  return address.regionNames.length > 0 ? address : { ...address, regionNames: [labelsOf(pathOfValues(options, address.region), '')] };
}

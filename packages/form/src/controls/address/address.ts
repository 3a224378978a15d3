import type { DictionaryEntry } from '@zhengwu/core';
import { isPlainObject } from '@zhengwu/core/json';
import { controlWordsIn } from '../../messages/controls.js';
import { useFieldSchema } from '../../vendor/formily.js';
import { h, useEffect, useState, type ReactElement } from '../../vendor/react.js';
import { codesOf, labelsOf } from '../cascader/cascader.js';
import { levelName } from '../cascader/level-selects.js';
import { cutBelow, pathOfValues, type OptionPath } from '../cascader/option-path.js';
import { TreeLevels } from '../cascader/tree-levels.js';
import { DictionaryLevels } from '../dictionary/dictionary-levels.js';
import { DictionaryPicker } from '../dictionary/dictionary-picker.js';
import type { DivisionLevel } from '../dictionary/division-level.js';
import { control, type ControlProps } from '../control.js';
import type { BoxEvent } from '../input.js';
import { groupProps, textProp } from '../native-props.js';
import { addressText, readAddress, splitAddress, type AddressValue } from './address-value.js';

/** The deepest division that is chosen, and the digits of its code. */
const DEEPEST: Readonly<Record<string, { readonly level: DivisionLevel; readonly digits: number }>> = { county: { level: 'county', digits: 6 }, town: { level: 'town', digits: 9 }, village: { level: 'village', digits: 12 } };
const COUNTY = { level: 'county', digits: 6 } as const;

/**
 * Where something is: its division, chosen, and what stands on its door, typed. The value is `{ region, regionNames, detail }`, on a
 * text node all of it in one text, as an envelope has it.
 */
export const Address = control(
  function AddressInput(own: ControlProps): ReactElement {
    const { value, props, onChange, complain, tie, around, isDisabled, isReadOnly, onFocus, onBlur } = own;
    const words = controlWordsIn(around.lang);
    const isText = useFieldSchema().type === 'string';
    const deepest = DEEPEST[textProp(props['level'])] ?? COUNTY;
    const options = cutBelow(own.options, deepest.digits);
    const dictionary = textProp(props['dictionary']);
    // A text does not tell what was chosen half-way: that is kept here.
    const [draft, setDraft] = useState<AddressValue>();
    const address = isText ? (draft !== undefined && addressText(draft) === value ? draft : splitAddress(options, textProp(value))) : readAddress(value);
    const path = pathOfValues(options, address.region);
    const hasDetail = props['hasDetail'] !== false;
    const last = path[path.length - 1];
    const [unfinished, setUnfinished] = useState<string>();
    const isOpenEnded = dictionary === '' && last !== undefined && last.children.length > 0;
    const hasRegion = address.region.length > 0;
    const sentence =
      isOpenEnded ? words.notToTheEnd({ label: tie.label, chosen: last.label, next: levelName(words, last.children) }) : (unfinished ?? (hasDetail && hasRegion && address.detail.trim() === '' && tie.isRequired ? words.noDetail({ label: tie.label }) : !hasRegion && address.detail !== '' && (options.length > 0 || dictionary !== '') && !isText ? words.noRegion({ label: tie.label }) : undefined));
    useEffect(() => complain(sentence), [sentence]);
    const take = (next: AddressValue): void => {
      setDraft(next);
      const isEmpty = next.region.length === 0 && next.detail === '';
      onChange(isEmpty ? undefined : isText ? addressText(next) : { ...next });
    };
    const takeEntries = (entries: readonly DictionaryEntry[]): void => take({ ...address, region: entries.map(({ code }) => code), regionNames: entries.map(({ label }) => label) });
    const takePath = (next: OptionPath): void => take({ ...address, region: next.map((option) => option.value), regionNames: next.map(({ label }) => label) });
    const inner: ControlProps = { ...own, tie: { ...tie, id: `${tie.id}r`, isBare: true, label: `${tie.label}${words.region}` } };
    return h(
      'div',
      { ...groupProps(own, 'group'), className: 'address' },
      dictionary !== '' && props['showSearch'] === true
        ? h(DictionaryPicker, {
            own: inner,
            label: `${tie.label}${words.region}`,
            dictionary,
            code: String(address.region[address.region.length - 1] ?? ''),
            onEntry: (entry) => take(entry === undefined ? { ...address, region: [], regionNames: [] } : { ...address, region: codesOf(entry), regionNames: [...(entry.path ?? []), entry.label] }),
          })
        : dictionary !== ''
          ? h(DictionaryLevels, { own: inner, label: `${tie.label}${words.region}`, name: tie.label, dictionary, codes: address.region.map(String), deepest: deepest.level, canStop: false, onPath: takeEntries, onUnfinished: setUnfinished })
          : options.length > 0
            ? h(TreeLevels, { own: inner, label: `${tie.label}${words.region}`, options, path, areDivisions: true, onPath: takePath })
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

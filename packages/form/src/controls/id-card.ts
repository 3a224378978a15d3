import type { IsoDate } from '@zhengwu/core';
import { formatDate, inspectResidentId } from '@zhengwu/core/format';
import { isDataField } from '../vendor/formily.js';
import { checkedText } from './checked-text.js';
import type { ControlProps } from './control.js';
import { optionOf, readOptions } from './option.js';
import { textProp } from './native-props.js';

const dayOf = ({ around: { today } }: ControlProps): IsoDate => today;

/** 居民身份证号: birth date and sex are read out of it and shown beside it; `birthField` and `sexField` take them. */
export const IdCard = checkedText({
  mode: 'text',
  inspect: (text, own) => inspectResidentId(text, dayOf(own)),
  note: (text, own) => {
    const inspection = inspectResidentId(text, dayOf(own));
    if (!inspection.valid || own.props['showDerived'] === false) return null;
    const { birthDate, sex } = inspection;
    return own.around.words.derived({ birthDate: own.around.lang === 'en' ? birthDate : formatDate(birthDate, 'arabic'), sex, age: ageOn(birthDate, dayOf(own)) });
  },
  onRight: (text, own) => {
    const inspection = inspectResidentId(text, dayOf(own));
    if (!inspection.valid) return;
    fill(own, own.props['birthField'], () => inspection.birthDate);
    // Options are the author's: 男, male, 1 by GB/T 2261.1.
    fill(own, own.props['sexField'], (options) => {
      const wishes = inspection.sex === 'male' ? ['男', '男性', 'male', 'Male', '1', 'M'] : ['女', '女性', 'female', 'Female', '2', 'F'];
      const found = wishes.map((wish) => optionOf(options, wish) ?? options.find(({ label }) => label === wish)).find((option) => option !== undefined);
      return found?.value ?? own.around.words.sex[inspection.sex];
    });
  },
});

/** Full years (民法典 第一百九十九条: by the birth date). */
function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** A control beside this one, by its key. */
function fill({ field }: ControlProps, key: unknown, valueFor: (options: ReturnType<typeof readOptions>) => unknown): void {
  const name = textProp(key);
  if (!/^[\p{L}\p{N}_$-]+$/u.test(name)) return;
  const path = [...field.path.segments.slice(0, -1), name].join('.');
  const target = field.form.query(path).take();
  if (isDataField(target) && target.pattern === 'editable') void target.onInput(valueFor(readOptions(target.dataSource)));
}

import type { Column } from '@zhengwu/core';
import type { ValueKind } from '../../components/component-spec.js';

/** Kinds of value that a column of a type takes as they are. */
export const TAKES: Readonly<Record<Column['type'], readonly ValueKind[]>> = {
  text: ['text', 'choice', 'choices', 'date', 'dateTime', 'time'],
  integer: ['number', 'choice', 'boolean'],
  decimal: ['number', 'choice'],
  date: ['date'],
  dateTime: ['dateTime', 'date'],
  boolean: ['boolean', 'choice'],
  file: ['files', 'image'],
};

/** A value of each kind, to show what arrives where something else is wanted. */
export const SAMPLES: Readonly<Record<Exclude<ValueKind, 'none'>, unknown>> = {
  text: '张三',
  number: 1.5,
  boolean: true,
  choice: 'a',
  choices: ['a', 'b'],
  date: '2026-11-27',
  dateTime: '2026-11-27 09:30:00',
  dateRange: ['2026-11-27', '2026-11-28'],
  time: '09:30:00',
  files: [{ name: '附件.pdf' }],
  image: { name: '签名.png' },
  rows: [{}],
  object: {},
};

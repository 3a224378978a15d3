import { describe, expect, it } from 'vitest';
import { scriptsOf } from './scripts-of.js';

describe('the scripts of a node', () => {
  it('are found wherever Formily compiles, in order, with what is wrong with them', () => {
    const node = {
      title: '{{$self.value}}',
      'x-visible': '{{ alert(1) }}',
      'x-component-props': { options: [{ label: '{{1}}' }] },
      'x-reactions': [{ when: '{{$deps[0]}}', fulfill: { run: '$form.reset()' } }, { otherwise: { run: '' } }],
      'x-binding': { unboundReason: '{{1}}' },
      properties: { child: { title: '{{2}}' } },
    };
    expect(scriptsOf(node).map(({ path, text, fault }) => [path, text, fault?.reason])).toEqual([
      ['title', '$self.value', undefined],
      ['x-visible', ' alert(1) ', 'call'],
      ['x-component-props/options/0/label', '1', undefined],
      ['x-reactions/0/when', '$deps[0]', undefined],
      ['x-reactions/0/fulfill/run', 'function(){$form.reset()}', 'function'],
    ]);
  });

  it('survives any depth', () => {
    let value: unknown = '{{1}}';
    for (let level = 0; level < 50_000; level += 1) value = [value];
    expect(scriptsOf({ default: value })).toHaveLength(1);
  });
});

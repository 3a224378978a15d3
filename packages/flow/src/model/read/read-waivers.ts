import type { Waiver } from '@zhengwu/core';
import { extensionsOf, type ModdleElement } from '../moddle/moddle-element.js';
import type { Report } from './read-flow.js';
import { Setting } from './setting.js';

/** The findings that somebody answers for. They stand in the extension elements of the file's root. */
export function readWaivers(definitions: ModdleElement, report: Report = () => undefined): readonly Waiver[] {
  return extensionsOf(definitions, 'zw:Waiver').flatMap((element): readonly Waiver[] => {
    const setting = new Setting(element, definitions, report);
    const [id, rule, until] = [setting.id('id', 'wav'), setting.text('rule'), setting.text('until')];
    if (id === undefined || rule === undefined || until === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(until)) {
      setting.bad('', `${rule ?? ''} ${until ?? ''}`.trim());
      return [];
    }
    return [{ id, rule, part: setting.text('part') ?? 'flow', elementId: setting.text('element') ?? '', reason: setting.text('reason') ?? '', by: setting.text('by') ?? '', until }];
  });
}

import { section } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { bindingSays, bindingSection, isShutBinding } from '../binding/binding-section.js';
import { linkageSays, linkageSection } from '../linkage/linkage-section.js';
import { ruleCount, validatorsSection } from '../validators/validators-section.js';
import type { NodeDesk } from './desk.js';
import { componentEntry } from './entries/component.js';
import { componentPropEntries } from './entries/component-props.js';
import { decoratorPropEntries } from './entries/decorator-props.js';
import { defaultEntry } from './entries/default-value.js';
import { descriptionEntry } from './entries/description.js';
import { displayEntry } from './entries/display.js';
import { keyEntry } from './entries/key.js';
import { hasOtherKeys, otherKeysEntry } from './entries/other-keys.js';
import { patternEntry } from './entries/pattern.js';
import { requiredEntry } from './entries/required.js';
import { spanEntry } from './entries/span.js';
import { titleEntry } from './entries/title.js';
import { valueTypeEntry } from './entries/value-type.js';
import { optionsEditor } from './options/options-editor.js';

/** All that can be said of one node, in sections. */
export function nodePane(desk: NodeDesk): TemplateResult {
  const { node, spec, texts } = desk;
  const words = texts.sections;
  const holdsValue = node.type !== 'void' && spec?.role !== 'layout' && spec?.role !== 'note' && spec?.role !== 'arrayPart';
  const isTitled = holdsValue || spec?.role === 'arrayPart' || node.title !== undefined;
  const props = componentPropEntries(desk);
  const rules = ruleCount(desk);
  const linkages = linkageSays(desk);
  return html`
    ${section(desk, {
      id: 'basic',
      label: words.basic,
      content: html`${isTitled ? titleEntry(desk) : nothing} ${holdsValue ? requiredEntry(desk) : nothing} ${keyEntry(desk)} ${componentEntry(desk)} ${valueTypeEntry(desk)} ${holdsValue ? descriptionEntry(desk) : nothing} ${holdsValue ? defaultEntry(desk) : nothing} ${spanEntry(desk)}`,
    })}
    ${spec?.hasOptions === true || node.enum !== undefined ? section(desk, { id: 'options', label: words.options, ...(Array.isArray(node.enum) ? { says: texts.options.count(node.enum.length) } : {}), content: optionsEditor(desk) }) : nothing}
    ${props.length === 0 ? nothing : section(desk, { id: 'component', label: words.component, content: html`${props}` })}
    ${holdsValue ? section(desk, { id: 'validators', label: words.validators, ...(rules === 0 ? {} : { says: texts.validators.countOf(rules) }), isOpenAtFirst: false, content: validatorsSection(desk) }) : nothing}
    ${holdsValue ? section(desk, { id: 'binding', label: words.binding, ...bindingSays(desk), ...(isShutBinding(desk) ? { path: 'x-binding' } : {}), content: bindingSection(desk) }) : nothing}
    ${section(desk, { id: 'linkage', label: words.linkage, ...(linkages === undefined ? {} : { says: linkages }), content: linkageSection(desk) })}
    ${holdsValue ? section(desk, { id: 'frame', label: words.frame, isOpenAtFirst: false, content: html`${decoratorPropEntries(desk)}` }) : nothing}
    ${section(desk, { id: 'state', label: words.state, isOpenAtFirst: false, content: html`${displayEntry(desk)} ${patternEntry(desk)}` })}
    ${hasOtherKeys(desk) ? section(desk, { id: 'others', label: words.others, isOpenAtFirst: false, content: html`${otherKeysEntry(desk)}` }) : nothing}
  `;
}

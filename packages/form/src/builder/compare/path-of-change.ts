import type { FormChange } from '../../compare/index.js';

/** Where in the properties of the changed node a change is to be seen. */
export function pathOfChange(change: FormChange): string | undefined {
  switch (change.kind) {
    case 'name':
      return 'name';
    case 'setting':
      return `settings/${change.name}`;
    case 'tables':
      return 'x-binding';
    case 'title':
    case 'description':
    case 'required':
    case 'key':
    case 'type':
      return change.kind;
    case 'component':
      return 'x-component';
    case 'options':
      return 'enum';
    case 'columns':
    case 'childTable':
    case 'element':
    case 'review':
    case 'prefill':
      return 'x-binding';
    case 'linkages':
      return 'x-rules';
    case 'validators':
      return change.names[0];
    case 'prop':
      return `x-component-props/${change.name}`;
    case 'span':
      return 'x-decorator-props/gridSpan';
    default:
      return undefined;
  }
}

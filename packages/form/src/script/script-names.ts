/** What Formily puts in reach of a script, and what of it is read here. */
export const SCOPE_NAMES: ReadonlySet<string> = new Set([
  '$self',
  '$form',
  '$target',
  '$values',
  '$deps',
  '$dependencies',
  '$record',
  '$records',
  '$index',
  '$lookup',
]);

/** Functions that Formily puts there: never called. */
export const SCOPE_FUNCTIONS: ReadonlySet<string> = new Set(['$observable', '$effect', '$memo', '$props']);

const FIELD_MEMBERS: ReadonlySet<string> = new Set(
  (
    'value initialValue inputValue title description visible hidden display pattern editable disabled readOnly readPretty required ' +
    'errors warnings successes selfErrors selfWarnings selfSuccesses valid invalid loading validating validateStatus modified selfModified ' +
    'active visited mounted initialized dataSource index record records data'
  ).split(' '),
);

const FORM_MEMBERS: ReadonlySet<string> = new Set(
  (
    'values initialValues errors warnings successes valid invalid modified visible hidden display pattern editable disabled readOnly readPretty ' +
    'loading validating submitting mounted initialized id'
  ).split(' '),
);

/** Models of Formily's, which can do more than be read: of each the properties that are, and the model itself never. */
export const MODEL_MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['$self', FIELD_MEMBERS],
  ['$target', FIELD_MEMBERS],
  ['$form', FORM_MEMBERS],
]);

/** JavaScript's own word for no value, as a name: `null` and `undefined` are two things to `===`. */
export const UNDEFINED = 'undefined';

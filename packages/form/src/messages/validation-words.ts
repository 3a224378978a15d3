/** What a sentence about a value must know: how the field is called, and the rule's bound as text. */
export interface ValidationFacts {
  readonly label: string;
  readonly bound: string;
  /** Its value is chosen, not typed. */
  readonly isChoice: boolean;
  /** Its value is a list. */
  readonly isList: boolean;
}

/** Formily's rules and formats, by their names there, and one of ours: `agreed`, a checkbox that must be ticked. */
export type ValidationRule =
  | 'required'
  | 'agreed'
  | 'pattern'
  | 'number'
  | 'integer'
  | 'url'
  | 'email'
  | 'phone'
  | 'idcard'
  | 'zip'
  | 'money'
  | 'date'
  | 'zh'
  | 'len'
  | 'minLength'
  | 'maxLength'
  | 'minItems'
  | 'maxItems'
  | 'minimum'
  | 'maximum'
  | 'exclusiveMinimum'
  | 'exclusiveMaximum'
  | 'whitespace'
  | 'enum'
  | 'const'
  | 'multipleOf'
  | 'uniqueItems';

export type ValidationWords = Readonly<Record<ValidationRule, (facts: ValidationFacts) => string>>;

/** What the samples and offices write where nobody has confirmed a fact yet; 未核 anywhere in it is a note among officials. */
const UNCONFIRMED = /^(?:待核|待定|暂无|无|\/|-+|—+)?$|未核/;

/** A text that says something to a citizen. What is unknown is left out or said to be so, never shown as a fact. */
export function known(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return UNCONFIRMED.test(trimmed) ? undefined : trimmed;
}

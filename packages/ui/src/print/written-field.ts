/** What a form field shows, as text: on paper it can only be read. Nothing for what is no field. */
export function writtenField(element: Element): string | undefined {
  switch (element.localName) {
    case 'input':
      return inputText(element);
    case 'textarea':
      return element.textContent;
    case 'select':
      return selectText(element);
    default:
      return undefined;
  }
}

function inputText(input: Element): string {
  const isChecked = input.hasAttribute('checked');
  switch ((input.getAttribute('type') ?? 'text').toLowerCase()) {
    case 'checkbox':
      return isChecked ? '☑' : '☐';
    case 'radio':
      return isChecked ? '●' : '○';
    case 'hidden':
    case 'password':
    case 'file':
    case 'image':
    case 'submit':
    case 'reset':
    case 'button':
      return '';
    default:
      return input.getAttribute('value') ?? '';
  }
}

function selectText(select: Element): string {
  const options = [...select.querySelectorAll('option')];
  const chosen = options.filter((option) => option.hasAttribute('selected'));
  const shown = chosen.length === 0 && !select.hasAttribute('multiple') ? options.slice(0, 1) : chosen;
  return shown.map((option) => option.textContent.trim()).join('、');
}

import { css, unsafeCSS } from 'lit';

import { themes, type ThemeName } from './themes.js';
import { COLOURS } from './token.js';

/** The themes as attribute: `<zw-guide-designer theme="red">`. What a host sets from outside on the element wins. */
export const themeAttribute = css`
  ${unsafeCSS(
    (Object.keys(themes) as ThemeName[])
      .filter((name) => name !== 'default')
      .map((name) => `:host([theme='${name}']) { ${COLOURS.map((colour) => `--zw-${colour}: ${themes[name][colour]};`).join(' ')} }`)
      .join('\n'),
  )}
`;

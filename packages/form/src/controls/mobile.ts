import { inspectMobile, inspectPhone } from '@zhengwu/core/format';
import { checkedText } from './checked-text.js';

/** 手机号; a landline too, if that is allowed. */
export const Mobile = checkedText({
  mode: 'tel',
  inspect: (text, { props }) => {
    const mobile = inspectMobile(text);
    return mobile.valid || props['allowLandline'] !== true ? mobile : inspectPhone(text);
  },
});

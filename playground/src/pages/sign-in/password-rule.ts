import type { SignInTexts } from '../messages/sign-in.js';

/** Characters. NIST SP 800-63B: length counts, composition rules do not. The server has the last word. */
export const PASSWORD_LEAST = 10;
export const PASSWORD_MOST = 256;

/** What is wrong with a new password, or `undefined`. */
export function passwordProblem(password: string, login: string, texts: SignInTexts): string | undefined {
  const { length } = [...password];
  if (length < PASSWORD_LEAST) return texts.tooShort(PASSWORD_LEAST - length);
  if (length > PASSWORD_MOST) return texts.tooLong(PASSWORD_MOST);
  if (password.toLowerCase() === login.trim().toLowerCase()) return texts.sameAsLogin;
  return undefined;
}

/** What an account may be called; the server has the last word. */
const LOGIN = /^[\p{L}\p{N}._@-]{2,64}$/u;

export function isLogin(text: string): boolean {
  return LOGIN.test(text);
}

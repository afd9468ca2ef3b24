/** The nonce that the server's policy allows style elements under; the browser hides it from selectors. */
export function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}

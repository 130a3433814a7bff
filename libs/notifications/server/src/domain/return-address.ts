/** Longest name before the plus, so that the whole local part keeps to the 64 octets of RFC 5321. */
export const longestReturnName = 11;

/** `bounces@comune.example` with a token: `bounces+token@comune.example`. */
export function returnAddressWith(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}

/** The tokens of such addresses in a text, at most a few. */
export function returnTokensIn(text: string, address: string): string[] {
  const at = address.lastIndexOf('@');
  const name = address.slice(0, at).toLowerCase();
  const host = address.slice(at).toLowerCase();
  const found = text.toLowerCase().matchAll(/([\w.-]{1,64})\+([0-9a-f]{52})(@[\w.-]{1,255})/g);
  const tokens = [...found].flatMap(([, itsName, token, itsHost]) =>
    itsName === name && itsHost === host && token ? [token] : [],
  );
  return [...new Set(tokens)].slice(0, 5);
}

/**
 * An address as one mailbox: what people write after a plus, in capitals, or (at Gmail) with
 * dots leads to the same one. For counting only; letters go to the address as it was given.
 */
export function foldedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const host = foldedHost(address.slice(at + 1));
  const name = address.slice(0, Math.max(at, 0)).normalize('NFKC').toLowerCase();
  const unquoted = name.replace(/^"(.*)"$/, '$1');
  const untagged = unquoted.replace(/\+.*$/s, '') || unquoted;
  const isGmail = host === 'gmail.com' || host === 'googlemail.com';
  return isGmail ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${host}`;
}

/** A national domain has two ways of writing, in its script and in ASCII. */
function foldedHost(host: string): string {
  const written = host.trim().replace(/\.$/, '').toLowerCase();
  return URL.parse(`http://${written}`)?.hostname ?? written;
}

/**
 * The key under which a form is sent: the same for the same content, so that a retry
 * after a lost answer finds its booking; a new one when the content has changed, for
 * the server refuses an old key with other content.
 */
export class FormKey {
  private content = '';
  private key = '';

  for(content: object): string {
    const written = JSON.stringify(content);
    if (written !== this.content) {
      this.content = written;
      this.key = randomKey();
    }
    return this.key;
  }
}

function randomKey(): string {
  // A municipality's test page may lack TLS, and randomUUID with it.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // Version 4, variant 8: what makes random bits a UUID.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

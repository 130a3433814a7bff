/** What is kept: noise to whoever lacks the key. */
export interface Sealed {
  /** The hour of its key, as the server names it. */
  readonly of: string;
  /** Base64, 12 bytes. */
  readonly iv: string;
  /** Base64: AES-GCM over JSON. */
  readonly data: string;
}

/** @param key 256 bits, base64url */
export async function sealed(
  value: unknown,
  of: string,
  key: string,
  name: string,
): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const data = await crypto.subtle.encrypt(boundTo(name, iv), await imported(key), plain);
  return { of, iv: asBase64(iv), data: asBase64(new Uint8Array(data)) };
}

/** @returns undefined when another key sealed it, or it belongs to another name */
export async function opened(kept: Sealed, key: string, name: string): Promise<unknown> {
  try {
    const how = boundTo(name, fromBase64(kept.iv));
    const plain = await crypto.subtle.decrypt(how, await imported(key), fromBase64(kept.data));
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return undefined;
  }
}

function boundTo(name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}

function imported(key: string): Promise<CryptoKey> {
  const bytes = fromBase64(key.replace(/-/g, '+').replace(/_/g, '/'));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function asBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

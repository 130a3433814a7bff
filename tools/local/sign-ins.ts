/** A demonstration account, as the seed announces it on the last line of its output. */
export interface SignIn {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export function readSignIns(output: string): readonly SignIn[] {
  const last = output.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) return [];
  const { signIns } = JSON.parse(last) as { signIns?: readonly SignIn[] };
  return signIns ?? [];
}

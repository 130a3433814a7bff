/** A demonstration account, as the seed announces it on the last line of its output. */
export interface SignIn {
  /** Its ISTAT code in the seed's words, its name in ours. */
  readonly municipality: string;
  readonly email: string;
  readonly password: string;
}

export function readSignIns(output: string): readonly SignIn[] {
  const last = output.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) return [];
  const { signIns } = JSON.parse(last) as { signIns?: readonly SignIn[] };
  return signIns ?? [];
}

/** Asks the running api what the municipalities are called. */
export async function withNames(
  signIns: readonly SignIn[],
  port: number,
): Promise<readonly SignIn[]> {
  const response = await fetch(`http://127.0.0.1:${port}/api/public/municipalities`);
  if (!response.ok) return signIns;
  const municipalities = (await response.json()) as readonly { code: string; name: string }[];
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return signIns.map((signIn) => ({
    ...signIn,
    municipality: names.get(signIn.municipality) ?? signIn.municipality,
  }));
}

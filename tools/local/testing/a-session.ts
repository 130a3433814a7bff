/** Signs in at the desk of Cori with what the start printed; answers the cookie. */
export async function openSession(url: string, said: string): Promise<string> {
  const [, email, password] = /Cori +(\S+@\S+) +(\S.*)/.exec(said) ?? [];
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

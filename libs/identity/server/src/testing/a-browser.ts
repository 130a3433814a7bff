import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;

/** A browser at a desk: it keeps the cookies that it is given and sends them back. */
export class ABrowser {
  readonly cookies = new Map<string, string>();

  constructor(
    private readonly api: NestFastifyApplication,
    readonly address = '203.0.113.7',
    private readonly signature = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
  ) {}

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.api.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { 'user-agent': this.signature, ...(cookie && { cookie }) },
      ...(payload && { payload }),
    });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  signIn({ email, password }: { email: string; password: string }): Promise<Answer> {
    return this.send('POST', '/session', { email, password });
  }
}

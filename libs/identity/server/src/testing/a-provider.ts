import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import type { ProviderSettings } from '../proofs/oidc-provider';
import { publicUrl } from './settings';

/** Somebody with an account at the provider. */
export interface AtTheProvider {
  readonly subject: string;
  readonly email: string;
  readonly emailVerified?: boolean;
}

type Claims = Record<string, unknown>;

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { privateKey: foreignKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'spec' };

/**
 * A certified OpenID provider on this machine, with one person at its keyboard who
 * signs in and agrees at once. It can be told to say something wrong in the token it
 * signs, as a broken or foreign provider would.
 */
export class AProvider {
  person: AtTheProvider = { subject: 'nobody', email: 'nobody@spec.invalid' };
  acr = 'level-2';
  /** Changes what stands in the token before it is signed anew. */
  wrongClaims: Claims = {};
  /** Whether somebody else signs what was changed. */
  isForged = false;

  private constructor(
    readonly settings: ProviderSettings,
    private readonly close: () => Promise<void>,
  ) {}

  static async start(): Promise<AProvider> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const settings = {
      issuer,
      clientId: 'one-stop-shop',
      clientSecret: randomUUID(),
      name: 'Comune di Prova',
    };
    const running = new AProvider(settings, async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    const provider = new Provider(issuer, running.configuration());
    server.on('request', (request, response) => void running.answer(provider, request, response));
    return running;
  }

  stop(): Promise<void> {
    return this.close();
  }

  /** Lets the person at the keyboard sign in. @returns where the provider sends the browser back to */
  async signIn(url: string): Promise<string> {
    const cookies = new Map<string, string>();
    for (let next = url; ;) {
      const answer = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (!location) throw new Error(`the provider answered ${answer.status}`);
      next = new URL(location, this.settings.issuer).href;
      if (next.startsWith(publicUrl)) return next;
    }
  }

  private configuration(): ConstructorParameters<typeof Provider>[1] {
    const { clientId, clientSecret } = this.settings;
    return {
      clients: [
        {
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uris: [`${publicUrl}/api/session/provider/return`],
        },
      ],
      jwks: { keys: [key] },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      cookies: { keys: [randomUUID()] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      acrValues: ['level-1', 'level-2'],
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, subject) => ({
        accountId: subject,
        claims: () => ({
          sub: subject,
          email: this.person.email,
          email_verified: this.person.emailVerified ?? true,
        }),
      }),
    };
  }

  private async answer(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (request.url?.startsWith('/interaction/')) await this.agree(provider, request, response);
    else if (request.url === '/token') await this.giveToken(provider, request, response);
    else await provider.callback()(request, response);
  }

  private async agree(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const grant = new provider.Grant({
      accountId: this.person.subject,
      clientId: this.settings.clientId,
    });
    grant.addOIDCScope('openid email');
    await provider.interactionFinished(request, response, {
      login: { accountId: this.person.subject, acr: this.acr },
      consent: { grantId: await grant.save() },
    });
  }

  // The provider itself answers under another address; what it says is signed anew when told so.
  private async giveToken(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    if (Object.keys(this.wrongClaims).length === 0) return provider.callback()(request, response);
    const plain = createServer((asked, answered) => {
      void provider.callback()(asked, answered);
    }).listen(0, '127.0.0.1');
    await once(plain, 'listening');
    const { port } = plain.address() as AddressInfo;
    const given = await fetch(`http://127.0.0.1:${port}/token`, {
      method: 'POST',
      headers: {
        'content-type': String(request.headers['content-type']),
        authorization: String(request.headers.authorization),
      },
      body: new Uint8Array(await buffer(request)),
    });
    const tokens = (await given.json()) as Record<string, string>;
    plain.closeAllConnections();
    plain.close();
    const changed = { ...tokens, id_token: this.signedAnew(tokens['id_token'] ?? '') };
    response.writeHead(given.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(changed));
  }

  private signedAnew(token: string): string {
    const [header = '', payload = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
    const changed = Buffer.from(JSON.stringify({ ...claims, ...this.wrongClaims }));
    const signed = `${header}.${changed.toString('base64url')}`;
    const signingKey = this.isForged ? foreignKey : privateKey;
    return `${signed}.${sign('sha256', Buffer.from(signed), signingKey).toString('base64url')}`;
  }
}

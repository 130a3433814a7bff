/** @jest-environment node */
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

import { proofOfWork } from './proof-of-work';

const secret = { hmacSignatureSecret: 'a secret of the server' };

it('sends an answer that the server accepts', async () => {
  const challenge = await createChallenge({
    ...secret,
    algorithm: 'PBKDF2/SHA-256',
    cost: 10,
    keyPrefix: '0',
    deriveKey,
  });
  const proof = (await proofOfWork(challenge)) ?? '';
  const answer = JSON.parse(atob(proof)) as Pick<
    Parameters<typeof verifySolution>[0],
    'challenge' | 'solution'
  >;
  expect(await verifySolution({ ...answer, ...secret, deriveKey })).toMatchObject({
    verified: true,
  });
});

it.each([undefined, 'solve me', {}, { parameters: {} }])('does not try %j', async (challenge) => {
  expect(await proofOfWork(challenge)).toBeUndefined();
});

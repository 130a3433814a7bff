import { ApiClient } from './api-client.ts';
import { percentile } from './clients.ts';
import { atMost, type Figure } from './figures.ts';
import { afternoons } from './full-desk.ts';

const TIMES = 6;

const administrator = {
  email: 'amministrazione@demo.invalid',
  password: 'dimostrazione-amministrazione',
};

/**
 * How long somebody waits who looks at what a change does to five thousand visits, and how
 * long anybody else does meanwhile.
 */
export async function measurePreview(port: number): Promise<Figure[]> {
  const desk = new ApiClient(port);
  await desk.signIn(administrator);
  const others = new ApiClient(port);
  const took: number[] = [];
  const waited: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    let isAnswered = false;
    const looking = desk.preview(afternoons).then((answer) => {
      isAnswered = true;
      return answer;
    });
    const meanwhile: number[] = [];
    while (!isAnswered) {
      const asked = performance.now();
      await others.isAlive();
      meanwhile.push(performance.now() - asked);
    }
    mustHitThemAll(await looking);
    // The first one warms up.
    if (time === 0) continue;
    took.push(performance.now() - began);
    waited.push(Math.max(...meanwhile));
  }
  desk.close();
  others.close();
  const name = 'A change that hits 5,000 visits, looked at';
  return [
    { name: `${name}: in the middle`, value: `${percentile(took, 0.5).toFixed(0)} ms` },
    atMost(`${name}: at the longest`, Math.max(...took), 2_000, ' ms'),
    atMost(`${name}: longest wait of anybody else`, Math.max(...waited), 100, ' ms'),
  ];
}

function mustHitThemAll(answer: Buffer): void {
  const { hits, beyond } = JSON.parse(answer.toString()) as {
    hits: unknown[];
    beyond?: { hits: number };
  };
  if (hits.length + (beyond?.hits ?? 0) < 5_000) throw new Error('not all visits were hit');
}

import { inOneSentence } from './faults.ts';
import { startProduct } from './product.ts';
import { whenAskedToStop } from './stop-signals.ts';
import { welcome } from './welcome.ts';

const say = (line: string) => console.log(line);
// Whoever read our output may leave (`npm start | head`): that is no reason to drop the database.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const asked = whenAskedToStop(say);
const running = new AsyncDisposableStack();
try {
  const product = await startProduct(process.env, running, asked.signal, say);
  say(welcome(product));
  const died = await Promise.race([asked.happened, product.died]);
  if (died) throw died;
} catch (error) {
  if (!asked.signal.aborted) {
    console.error(`\n${inOneSentence(error)}`);
    process.exitCode = 1;
  }
}
try {
  await running.disposeAsync();
} catch (error) {
  console.error(`\n${inOneSentence(error)}`);
  process.exitCode = 1;
}
if (asked.signal.aborted) say('Stopped; the data are kept.');
process.exit();

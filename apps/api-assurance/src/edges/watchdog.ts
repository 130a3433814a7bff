import { Worker } from 'node:worker_threads';

/** Runs on a thread of its own: the one it watches may never come back by itself. */
const watching = `
  const { Session } = require('node:inspector');
  const { workerData } = require('node:worker_threads');
  const beats = new Int32Array(workerData.beats);
  const session = new Session();
  session.connectToMainThread();
  let last = -1;
  let since = performance.now();
  setInterval(() => {
    const beat = Atomics.load(beats, 0);
    if (beat !== last) { last = beat; since = performance.now(); return; }
    if (performance.now() - since < workerData.patienceMs) return;
    since = performance.now();
    Atomics.add(beats, 1, 1);
    session.post('Runtime.terminateExecution');
  }, 100);`;

/** Ends work that has kept the event loop for too long, so that a spec can tell of it. */
export class Watchdog {
  private readonly beats = new Int32Array(new SharedArrayBuffer(8));
  private readonly heart = setInterval(() => Atomics.add(this.beats, 0, 1), 50);
  private readonly worker: Worker;

  constructor(patienceMs = 3_000) {
    const workerData = { beats: this.beats.buffer, patienceMs };
    this.worker = new Worker(watching, { eval: true, workerData });
  }

  /** How often it had to. */
  get bites(): number {
    return Atomics.load(this.beats, 1);
  }

  async stop(): Promise<void> {
    clearInterval(this.heart);
    await this.worker.terminate();
  }
}

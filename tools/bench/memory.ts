import { readFileSync } from 'node:fs';
import { type Figure, megabytes } from './figures.ts';

export interface Process {
  readonly name: string;
  readonly pid: number;
}

/** What the processes hold in memory now, and the most they ever held. */
export function measureMemory(processes: readonly Process[]): Figure[] {
  const held = processes.map(({ name, pid }) => ({ name, ...memoryOf(pid) }));
  const sum = (which: 'now' | 'peak') => held.reduce((total, each) => total + each[which], 0);
  const names = held.map(({ name }) => name).join(' + ');
  return [
    ...held.map(({ name, now, peak }) => ({
      name: `Memory of the ${name}, resident`,
      value: `${now.toFixed(0)} MB, peak ${peak.toFixed(0)} MB`,
    })),
    megabytes(`Memory of ${names} after the load`, sum('now'), { atMost: 400 }),
    megabytes(`Memory of ${names}, sum of the peaks`, sum('peak'), { atMost: 450 }),
  ];
}

/** The sum over all processes, in megabytes. */
export function memoryHeldBy(processes: readonly Process[]): { now: number; peak: number } {
  const held = processes.map(({ pid }) => memoryOf(pid));
  const sum = (which: 'now' | 'peak') => held.reduce((total, each) => total + each[which], 0);
  return { now: sum('now'), peak: sum('peak') };
}

/** In megabytes, as Linux tells it. */
function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (field: string) =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

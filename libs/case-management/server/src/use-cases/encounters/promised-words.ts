import { Injectable } from '@nestjs/common';
import { personRecord, RecordKeys, type Transaction } from '@one-stop-shop/shared/server';
import { openTask, type TaskDue } from '../../persistence/cases/case-tasks';
import { readSealedParts, type StepDue } from '../../persistence/today/today';
import { openPrivatePart } from '../../persistence/encounters/encounters';

/** In which words something was promised or is to be done, of many persons at once. */
@Injectable()
export class PromisedWords {
  constructor(private readonly keys: RecordKeys) {}

  /** By encounter; without those whose words who asks may not read. */
  async of(tx: Transaction, steps: readonly StepDue[]): Promise<ReadonlyMap<string, string>> {
    const parts = await readSealedParts(
      tx,
      steps.map(({ encounterId }) => encounterId),
    );
    const words = new Map<string, string>();
    for (const [municipality, there] of Map.groupBy(parts, (part) => part.municipality)) {
      const names = there.map(({ personId }) => personRecord(personId));
      const keys = await this.keys.several(municipality, names);
      for (const part of there) {
        const key = keys.get(personRecord(part.personId));
        const step = key && openPrivatePart(part, key).step;
        if (step) words.set(part.aboutId, step);
      }
    }
    return words;
  }

  /** What is to be done in cases, by task. */
  async ofTasks(tasks: readonly TaskDue[]): Promise<ReadonlyMap<string, string>> {
    const words = new Map<string, string>();
    for (const [municipality, there] of Map.groupBy(tasks, (task) => task.municipality)) {
      const names = there.map(({ personId }) => personRecord(personId));
      const keys = await this.keys.several(municipality, names);
      for (const task of there) {
        const key = keys.get(personRecord(task.personId));
        if (key) words.set(task.id, openTask(task, key));
      }
    }
    return words;
  }
}

import { Injectable } from '@nestjs/common';
import { ReminderStates } from '@one-stop-shop/scheduling/server';

@Injectable()
export class RemindersOfMessages extends ReminderStates {
  of() {
    return Promise.resolve(new Map());
  }
}

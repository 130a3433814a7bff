import { TellMediators } from '@one-stop-shop/identity/server';
import { PlanMessages, PlanStaffMessages, ReminderRule } from '@one-stop-shop/notifications/server';
import {
  DescribeMediator,
  EndMediatorsShifts,
  FindClosedDays,
  TellAppointment,
} from '@one-stop-shop/scheduling/server';
import { OutboxRelay, Subscribers } from '@one-stop-shop/shared/server';
import { published } from '../../../contexts';
import type { RunningApi } from './running-api';

/** What the worker does with the events that wait, as its own role. */
export async function relayAll(api: RunningApi): Promise<void> {
  const plan = new PlanMessages(
    api.app.get(TellAppointment, { strict: false }),
    new ReminderRule(10),
    new FindClosedDays(),
  );
  const mediators = new TellMediators();
  const subscribers = new Subscribers(
    plan,
    new PlanStaffMessages(),
    new EndMediatorsShifts(mediators),
    new DescribeMediator(mediators),
  );
  const relay = new OutboxRelay(api.database.workerUnitOfWork, published, subscribers);
  while (await relay.relayNext());
}

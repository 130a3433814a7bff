import ICAL from 'ical.js';

/** An event as a phone's calendar keeps it. */
export interface KeptEvent {
  readonly sequence: number;
  readonly startsAt: string;
  readonly summary: string;
  readonly description: string;
  readonly alarms: readonly string[];
}

/**
 * The calendar of a phone: of two files about one event it believes the one with the higher
 * number, and it forgets an event when told to. It refuses what RFC 5545 forbids.
 */
export class NaiveCalendar {
  readonly events = new Map<string, KeptEvent>();
  private readonly newest = new Map<string, number>();

  open(file: string): void {
    for (const line of file.split('\r\n')) {
      if (Buffer.byteLength(line) > 75) throw new Error(`a line has over 75 octets: ${line}`);
    }
    const calendar = new ICAL.Component(ICAL.parse(file) as unknown as unknown[]);
    const method = calendar.getFirstPropertyValue('method');
    for (const part of calendar.getAllSubcomponents('vevent')) this.take(method, part);
  }

  private take(method: unknown, part: ICAL.Component): void {
    const event = new ICAL.Event(part);
    const { uid, sequence } = event;
    if (!part.getFirstPropertyValue('dtstamp'))
      throw new Error('an event says not when it was written');
    if (sequence <= (this.newest.get(uid) ?? -1)) return;
    this.newest.set(uid, sequence);
    const status = part.getFirstPropertyValue('status');
    if ((method === 'CANCEL') !== (status === 'CANCELLED'))
      throw new Error('method and status differ');
    if (method === 'CANCEL') this.events.delete(uid);
    else if (method === 'PUBLISH') this.events.set(uid, keptFrom(event, part));
    else throw new Error(`no calendar knows ${String(method)}`);
  }
}

function keptFrom(event: ICAL.Event, part: ICAL.Component): KeptEvent {
  const alarms = part.getAllSubcomponents('valarm');
  return {
    sequence: event.sequence,
    startsAt: event.startDate.toJSDate().toISOString(),
    summary: event.summary,
    description: event.description,
    alarms: alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  };
}

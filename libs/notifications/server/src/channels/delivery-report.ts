import { simpleParser } from 'mailparser';
import { returnTokensIn } from '../domain/return-address';

/** What a mail that came to the return address says. */
export interface DeliveryReport {
  /** Tokens of the addresses to which it came. */
  readonly tokens: readonly string[];
  /** Whether the letter can't be delivered, now and later. */
  readonly isPermanent: boolean;
}

/**
 * Reads a report of delivery (RFC 3464). Only its fields count: what servers write to people is
 * in every language. Of several receivers we have one; a delay or a success is no failure.
 */
export async function readDeliveryReport(source: Buffer, address: string): Promise<DeliveryReport> {
  const mail = await simpleParser(source, {
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 0,
  });
  const addressed = ['to', 'delivered-to', 'x-original-to', 'envelope-to'];
  const headers = mail.headerLines
    .filter(({ key }) => addressed.includes(key))
    .map(({ line }) => line)
    .join('\n');
  const statuses = mail.attachments
    .filter(({ contentType }) => contentType === 'message/delivery-status')
    .map(({ content }) => content.toString('latin1'));
  return { tokens: returnTokensIn(headers, address), isPermanent: statuses.some(saysPermanent) };
}

function saysPermanent(status: string): boolean {
  return status
    .split(/\r?\n\s*\r?\n/)
    .some(
      (group) =>
        /^action:\s*failed\b/im.test(group) && /^status:\s*5\.\d{1,3}\.\d{1,3}/im.test(group),
    );
}

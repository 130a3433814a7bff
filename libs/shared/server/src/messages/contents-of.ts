import type { Transaction } from '../tenancy/transaction';
import type {
  LetterContent,
  Message,
  MessageToPerson,
  MessageType,
  PersonContent,
} from './message-type';

/**
 * What these messages say now, in their order; undefined for what holds no longer.
 * @throws Error for a type that leaves one out, since another would be told in its place, or that
 * shows somebody whose reading nobody could record
 */
export function contentsOf(
  tx: Transaction,
  type: MessageToPerson,
  messages: readonly Message[],
): Promise<readonly (PersonContent | undefined)[]>;
export function contentsOf(
  tx: Transaction,
  type: MessageType,
  messages: readonly Message[],
): Promise<readonly (LetterContent | undefined)[]>;
export async function contentsOf(
  tx: Transaction,
  type: MessageType,
  messages: readonly Message[],
): Promise<readonly (LetterContent | undefined)[]> {
  const contents = await type.contentOf(tx, messages);
  const name = type.kinds.join();
  if (contents.length !== messages.length)
    throw new Error(`${name}: ${messages.length} were asked for, ${contents.length} came`);
  for (const content of contents) {
    const calls = content && 'calls' in content ? (content as PersonContent).calls : [];
    if (calls.some(({ subjects }) => subjects.length === 0))
      throw new Error(`${name}: a call about nobody`);
  }
  return contents;
}

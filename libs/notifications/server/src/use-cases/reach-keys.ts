import { Injectable } from '@nestjs/common';
import { DerivedSecrets, SealedSecrets, type Reach } from '@one-stop-shop/shared/server';
import { foldedAddress } from '../domain/folded-address';
import type { KeyedReach } from '../persistence/contact-rules';

const use = 'contact rule';

/**
 * Phones and addresses as the rules about them are kept: found by a keyed hash, and sealed beside
 * it, since a hash alone could not be made anew when the secret of the service changes. A rule
 * that got lost then would protect nobody.
 */
@Injectable()
export class ReachKeys {
  constructor(
    private readonly derived: DerivedSecrets,
    private readonly sealing: SealedSecrets,
  ) {}

  of(reach: Reach): KeyedReach {
    return this.keyed(canonical(reach));
  }

  /** Every form in which it may stand in the database. */
  formsOf(reach: Reach): readonly string[] {
    return this.derived.formsOf(this.named(canonical(reach))).filter((form) => form.includes('$'));
  }

  /** Where every key in the present form begins, and no other. */
  get mark(): string {
    return this.derived.mark;
  }

  /** The same in the present form; undefined when no secret of the service opens it any more. */
  anew({ key, sealed }: KeyedReach): KeyedReach | undefined {
    const opened = this.sealing.open(use, key, sealed);
    return opened && this.keyed(opened.toString('utf8'));
  }

  /** Bound to its key: sealed under one number it opens under no other. */
  private keyed(name: string): KeyedReach {
    const key = this.derived.keyed(this.named(name));
    return { key, sealed: this.sealing.seal(use, key, Buffer.from(name)) };
  }

  private named(name: string): string {
    return `${use}\n${name}`;
  }
}

function canonical(reach: Reach): string {
  return 'phone' in reach
    ? `phone ${reach.phone.replaceAll(/[^\d+]/g, '')}`
    : `email ${foldedAddress(reach.email)}`;
}

import { Service } from '@angular/core';

/**
 * The other tabs of this browser, which share its cookie: a tab out of view hears nothing of the
 * server, and would go on showing what belongs to somebody who has left.
 */
@Service()
export class OtherTabs {
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('session');

  /** Who works in this browser from now on; undefined for nobody. */
  tell(operatorId: string | undefined): void {
    this.channel?.postMessage(operatorId);
  }

  /** @param hear is given what another tab has told */
  onChange(hear: (operatorId: string | undefined) => void): void {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<string | undefined>) =>
      hear(data),
    );
  }
}

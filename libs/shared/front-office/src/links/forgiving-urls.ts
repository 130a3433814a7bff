import { Service } from '@angular/core';
import { DefaultUrlSerializer, type UrlTree } from '@angular/router';

/**
 * Reads an address whose escapes are broken, as mail programs leave them behind a link,
 * without them: the page opens, and says itself what is wrong with its link.
 */
@Service({ autoProvided: false })
export class ForgivingUrls extends DefaultUrlSerializer {
  override parse(url: string): UrlTree {
    try {
      return super.parse(url);
    } catch {
      return super.parse(url.replace(/%(?:[0-9a-f]{2})?/gi, ''));
    }
  }
}

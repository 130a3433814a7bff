/**
 * @jest-environment ./tools/test/zone-environment.ts
 * @jest-environment-options {"zone": "UTC"}
 */
import { slotsAgreeWithTheWallClock } from '../testing/slots-suite';

slotsAgreeWithTheWallClock('UTC');

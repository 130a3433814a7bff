/**
 * @jest-environment ./tools/test/zone-environment.ts
 * @jest-environment-options {"zone": "America/New_York"}
 */
import { slotsAgreeWithTheWallClock } from '../testing/slots-suite';

slotsAgreeWithTheWallClock('America/New_York');

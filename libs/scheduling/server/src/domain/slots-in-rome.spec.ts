/**
 * @jest-environment ./tools/test/zone-environment.ts
 * @jest-environment-options {"zone": "Europe/Rome"}
 */
import { slotsAgreeWithTheWallClock } from '../testing/slots-suite';

slotsAgreeWithTheWallClock('Europe/Rome');

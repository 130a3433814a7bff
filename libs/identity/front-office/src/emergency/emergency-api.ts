import { Service, inject } from '@angular/core';

import type {
  DataProtectionContact,
  EmergencyAccess,
  EmergencyAccessPage,
  LookInEmergency,
  NameDataProtectionContact,
  OpenEmergencyAccess,
} from '@one-stop-shop/identity/contracts';
import type { MunicipalityCode } from '@one-stop-shop/shared/contracts';
import { Api } from '@one-stop-shop/shared/front-office';

/** Looks into other municipalities in an emergency, and who is told of them. */
@Service()
export class EmergencyApi {
  private readonly api = inject(Api);

  /** Refused with `identity.prove-again` without a second factor of the last minutes. */
  open(access: OpenEmergencyAccess): Promise<EmergencyAccess> {
    return this.api.post('/api/emergency-access', access);
  }

  /** The same for who is looked for by who they are; what was typed stands in no address. */
  look(sought: LookInEmergency): Promise<EmergencyAccess> {
    return this.api.post('/api/emergency-access/look-ups', sought);
  }

  close(id: string): Promise<void> {
    return this.api.post(`/api/emergency-access/${id}/close`, {});
  }

  /** Those of the whole district, the newest first. */
  ofDistrict(after?: string): Promise<EmergencyAccessPage> {
    return this.api.get('/api/administration/emergency-access', { limit: '100', after });
  }

  /** Those into the municipality in view and by its staff, the newest first. */
  ofOwnMunicipality(after?: string): Promise<EmergencyAccessPage> {
    return this.api.get('/api/emergency-access', { limit: '100', after });
  }

  contacts(): Promise<DataProtectionContact[]> {
    return this.api.get('/api/administration/data-protection-contacts');
  }

  nameContact(municipality: MunicipalityCode, contact: NameDataProtectionContact): Promise<void> {
    return this.api.put(`/api/administration/data-protection-contacts/${municipality}`, contact);
  }
}

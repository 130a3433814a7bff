import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslatePipe } from '@ngx-translate/core';
import any from 'lucide-static/icons/message-circle.svg';
import never from 'lucide-static/icons/message-circle-off.svg';
import neutral from 'lucide-static/icons/message-circle-warning.svg';

import {
  type Person,
  casePermissions,
  keepContacts,
} from '@one-stop-shop/case-management/contracts';
import { spacedPhone } from '@one-stop-shop/shared/contracts';
import { Dialog, Icon } from '@one-stop-shop/shared/front-office';
import {
  ChoiceField,
  Form,
  FormField,
  RequestForm,
  SessionInView,
} from '@one-stop-shop/shared/front-office/staff';

import { ContactFields } from '../contacts/contact-fields';
import {
  type WrittenContact,
  asContacts,
  emptyContact,
  writtenContacts,
} from '../contacts/written-contact';
import { Choices } from '../facts/choices';
import { PersonsApi } from '../persons-api';
import { PersonStore } from './person-store';

interface Written {
  readonly contacts: readonly WrittenContact[];
  readonly source: string;
}

const nothing: Written = { contacts: [emptyContact('phone')], source: 'person' };

/** Phones and addresses, each with its rule in words before anybody writes. */
@Component({
  selector: 'oss-person-contacts',
  imports: [ChoiceField, ContactFields, Dialog, Form, FormField, Icon, TranslatePipe],
  templateUrl: './person-contacts.html',
})
export class PersonContacts {
  readonly person = input.required<Person>();

  private readonly persons = inject(PersonsApi);
  private readonly session = inject(SessionInView);
  private readonly open = inject(PersonStore);
  protected readonly choices = inject(Choices);
  protected readonly spaced = spacedPhone;
  protected readonly icons = { any, neutral, never };
  /** Of another municipality they are read alone, in an emergency. */
  protected readonly mayChange = computed(
    () =>
      this.session.may(casePermissions.registerPerson) &&
      this.session.municipalities().includes(this.person().municipality),
  );
  protected readonly isChanging = signal(false);

  protected readonly form = new RequestForm({
    name: 'contacts',
    contract: keepContacts,
    written: signal<Written>(nothing),
    asRequest: ({ contacts, source }) => ({
      contacts: asContacts(contacts),
      source,
      shown: this.person().version,
    }),
    wrong: 'persons.wrong',
    act: async (kept) => {
      await this.persons.keepContacts(this.person().id, kept);
      this.isChanging.set(false);
      this.open.tell('contacts');
    },
  });

  protected begin(): void {
    const contacts = writtenContacts(this.person().contacts);
    this.form.begin({ ...nothing, ...(contacts.length > 0 && { contacts }) });
    this.isChanging.set(true);
  }
}

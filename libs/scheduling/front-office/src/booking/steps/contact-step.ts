import { Component, ElementRef, computed, inject, linkedSignal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';
import info from 'lucide-static/icons/info.svg';
import mail from 'lucide-static/icons/mail.svg';
import phone from 'lucide-static/icons/phone.svg';
import ticket from 'lucide-static/icons/ticket.svg';

import type { PhoneReading } from '@one-stop-shop/scheduling/contracts';
import { ErrorSummary, Icon } from '@one-stop-shop/shared/front-office';

import { type Answers, type ContactBy, nextStep } from '../answers';
import { BookingDraft } from '../booking-draft';
import { type ContactError, checkContact, missingContact } from '../check-contact';
import { LanguageWish } from '../language-wish';
import { StepPage } from '../pieces/step-page';

/** How do we reach you? A first name, and a contact if the person wants to give one. */
@Component({
  selector: 'oss-contact-step',
  imports: [ErrorSummary, Icon, RouterLink, StepPage, TranslatePipe],
  templateUrl: './contact-step.html',
})
export class ContactStep {
  private readonly draft = inject(BookingDraft);
  private readonly router = inject(Router);
  private readonly language = inject(LanguageWish).own;
  private readonly phone = viewChild<ElementRef<HTMLElement>>('phone');

  protected readonly answers = this.draft.answers;
  protected readonly info = info;
  protected readonly wasRefused = this.draft.wasRefused;
  private readonly corrected = linkedSignal<readonly ContactError[], readonly string[]>({
    source: this.draft.fieldErrors,
    computation: () => [],
  });
  private readonly stillWrong = computed(() =>
    this.draft.fieldErrors().filter(({ field }) => !this.corrected().includes(field)),
  );
  /** The list at the top goes as a whole: one that shrank would draw the focus while somebody writes. */
  protected readonly errors = computed(() =>
    this.stillWrong().length > 0 ? this.draft.fieldErrors() : [],
  );
  protected readonly ways: readonly { by: ContactBy; picture: string }[] = [
    { by: 'phone', picture: phone },
    { by: 'email', picture: mail },
    { by: 'nothing', picture: ticket },
  ];

  // As the page was found: a notice that went while somebody writes would move the field.
  protected readonly isLost = isLostPerson(this.answers());
  protected readonly areWordsLost = !!this.answers().lost?.words && !this.answers().words;

  protected errorOf(field: string): string | undefined {
    return this.stillWrong().find((error) => error.field === field)?.words;
  }

  /** Numbers of which only the person knows which is theirs. */
  protected readings(): readonly PhoneReading[] {
    return this.stillWrong().find(({ field }) => field === 'phone')?.readings ?? [];
  }

  protected takeReading({ grouped }: PhoneReading): void {
    this.draft.answer({ phone: grouped });
    this.correct('phone');
    // The button that was tapped is gone.
    this.phone()?.nativeElement.focus();
  }

  protected write(field: 'firstName' | 'phone' | 'email' | 'website', text: string): void {
    this.draft.answer({ [field]: text });
    this.correct(field);
  }

  protected chooseContact(contactBy: ContactBy): void {
    this.draft.answer({ contactBy });
    this.correct('contact-phone', 'phone', 'email');
  }

  protected bookForSomeoneElse(forSomeoneElse: boolean): void {
    this.draft.answer({ forSomeoneElse });
  }

  /** What is written anew is no longer wrong, until it is read again. */
  private correct(...fields: string[]): void {
    this.corrected.update((before) => [...before, ...fields]);
  }

  protected async goOn(event: Event): Promise<void> {
    event.preventDefault();
    const { firstName, phone, email } = this.answers();
    this.draft.answer({
      firstName: firstName?.trim(),
      phone: phone?.trim(),
      email: email?.trim(),
    });
    this.draft.wasRefused.set(false);
    const missing = missingContact(this.answers());
    const { wrong, understood } =
      missing.length > 0
        ? { wrong: missing, understood: {} }
        : await checkContact(this.answers(), this.language());
    this.draft.fieldErrors.set(wrong);
    this.draft.answer(understood);
    if (wrong.length === 0) await this.router.navigate(['/prenota', nextStep(this.answers())]);
  }
}

/** Name and contact had been written when the page was loaded again. */
function isLostPerson({ lost, firstName, contactBy }: Answers): boolean {
  return !!lost?.person && !firstName && !contactBy;
}

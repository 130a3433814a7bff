import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslatePipe } from '@ngx-translate/core';

import { publishNotice } from '@one-stop-shop/case-management/contracts';
import {
  type PublicLanguage,
  deskDay,
  publicLanguages,
  writingDirection,
} from '@one-stop-shop/shared/contracts';
import { Api, LanguageName } from '@one-stop-shop/shared/front-office';
import {
  CheckField,
  Form,
  FormField,
  LongTextField,
  MunicipalityDirectory,
  PageLayout,
  RequestForm,
  TextField,
  notBefore,
} from '@one-stop-shop/shared/front-office/staff';

import { NoticeText } from '../notice/notice-text';
import { NoticeVersionsApi } from './notice-versions-api';
import {
  type WrittenNotice,
  asDraftsWhereChanged,
  begunWith,
  isEmpty,
  paragraphsOf,
  textsToPublish,
} from './written-notice';

/** The next version, begun with the present one: a language at a time, shown as people will read it. */
@Component({
  selector: 'oss-new-notice-page',
  imports: [
    CheckField,
    Form,
    FormField,
    LanguageName,
    LongTextField,
    NoticeText,
    PageLayout,
    TextField,
    TranslatePipe,
  ],
  templateUrl: './new-notice-page.html',
})
export class NewNoticePage {
  /** From the address. */
  readonly municipality = input.required<string>();

  private readonly api = inject(NoticeVersionsApi);
  private readonly router = inject(Router);
  protected readonly directory = inject(MunicipalityDirectory);
  protected readonly today = deskDay(inject(Api).now());
  protected readonly languages = publicLanguages;
  protected readonly language = signal<PublicLanguage>('it');
  protected readonly direction = computed(() => writingDirection(this.language()));

  protected readonly reading = resource({
    params: () => this.municipality(),
    loader: async ({ params }) => {
      const versions = await this.api.of(params);
      const shown = versions[0]?.version ?? 0;
      return { shown, texts: shown > 0 ? await this.api.texts(params, shown) : [] };
    },
  });
  private readonly present = computed(() =>
    this.reading.hasValue() ? this.reading.value() : undefined,
  );
  protected readonly written = linkedSignal<WrittenNotice>(() =>
    begunWith(this.today, this.present()?.texts ?? [], this.present()?.shown ?? 0),
  );
  protected readonly text = computed(() => this.written().texts[this.language()]);
  protected readonly paragraphs = computed(() => paragraphsOf(this.text().words));
  protected readonly missing = computed(() => isEmpty(this.text()));

  protected readonly form = new RequestForm({
    name: 'notice-version',
    contract: publishNotice,
    written: this.written,
    asRequest: ({ validFrom, required, texts, shown }) => ({
      ...{ municipality: this.municipality(), validFrom, required },
      ...{ texts: textsToPublish(texts), shown },
    }),
    rules: ({ validFrom }) =>
      notBefore(validFrom, () => this.today, 'notice-versions.wrong.validFrom'),
    wrong: 'notice-versions.wrong',
    refusals: { 'case-management.notice-in-the-past': 'validFrom' },
    draft: () => `notice:${this.municipality()}`,
    act: async (notice) => {
      await this.api.publish(notice);
      await this.router.navigateByUrl('/amministrazione/informativa');
    },
  });

  constructor() {
    let before: { readonly begun: unknown; readonly notice: WrittenNotice } | undefined;
    effect(() => {
      const [begun, notice] = [this.present(), this.written()];
      // Another version that is put on the page was reviewed as it is.
      const now =
        before && before.begun === begun ? asDraftsWhereChanged(before.notice, notice) : notice;
      before = { begun, notice: now };
      if (now !== notice) this.written.set(now);
    });
  }

  protected stateOf(language: PublicLanguage): 'missing' | 'reviewed' | 'draft' {
    const text = this.written().texts[language];
    if (isEmpty(text)) return 'missing';
    return text.reviewed ? 'reviewed' : 'draft';
  }
}

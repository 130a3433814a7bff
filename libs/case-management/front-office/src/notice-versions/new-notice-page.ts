import {
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
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

import { type PublishNotice, publishNotice } from '@one-stop-shop/case-management/contracts';
import {
  type PublicLanguage,
  deskDay,
  publicLanguages,
  writingDirection,
} from '@one-stop-shop/shared/contracts';
import {
  Api,
  AsyncAction,
  type FieldError,
  LanguageChoice,
  LanguageName,
  languageInWords,
} from '@one-stop-shop/shared/front-office';
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
import { PublishQuestion } from './publish-question';
import {
  type WrittenNotice,
  asDraftsWhereChanged,
  begunWith,
  isEmpty,
  languageOfField,
  overviewOf,
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
    PublishQuestion,
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
  private readonly page = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly readers = inject(LanguageChoice).language;
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

  protected readonly publishing = new AsyncAction();
  /** What is asked about before it is published for good. */
  protected readonly asked = signal<PublishNotice | undefined>(undefined);
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
    summed: (mistake) => this.inItsLanguage(mistake),
    draft: () => `notice:${this.municipality()}`,
    doing: this.publishing,
    act: (notice) => {
      this.publishing.forget();
      this.asked.set(notice);
    },
  });
  protected readonly overview = computed(() =>
    overviewOf(begunWith(this.today, this.present()?.texts ?? [], 0), this.written()),
  );

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

  protected async publish(notice: PublishNotice): Promise<void> {
    await this.publishing.run(async () => {
      await this.api.publish(notice);
      this.form.draft?.forget();
      await this.router.navigateByUrl('/amministrazione/informativa');
    });
    // What went wrong is said at the form.
    this.asked.set(undefined);
  }

  /** The text of another language is hidden: it is shown first. */
  protected goTo(field: string): void {
    const language = languageOfField(field);
    if (!language || language === this.language()) return;
    this.language.set(language);
    afterNextRender(() => this.page.getElementById(field)?.focus(), { injector: this.injector });
  }

  private inItsLanguage(mistake: FieldError): FieldError {
    const language = languageOfField(mistake.field);
    if (!language) return mistake;
    const part = mistake.field.split('.').at(-1);
    const values = { language: languageInWords(language, this.readers()) };
    return { ...mistake, words: `notice-versions.wrong-in.${part}`, values };
  }

  protected stateOf(language: PublicLanguage): 'missing' | 'reviewed' | 'draft' {
    const text = this.written().texts[language];
    if (isEmpty(text)) return 'missing';
    return text.reviewed ? 'reviewed' : 'draft';
  }
}

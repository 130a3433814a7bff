/** The template makes no paper: our mistake. Its message may quote the data and is logged nowhere. */
export class PaperRefused extends Error {}

/** The typesetter ended, or was ended, while it worked. */
export class PaperFailed extends Error {
  constructor(readonly code: 'paper-too-slow' | 'paper-too-large' | 'typesetter-ended') {
    super(code);
  }
}

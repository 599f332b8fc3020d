/** What the form of a question knows between two savings; `savedAt` is « 10:42 ». */
export type AnswerState = {
  memberId: string;
  visitId: string;
  question: string;
  version: number;
  /** Idempotency key of the next saving. */
  key: string;
  savedAt?: string;
  /** Held by this device, not yet by the server. */
  keptAt?: string;
  message?: string;
  signedOut?: boolean;
};

export type SaveAnswer = (state: AnswerState, form: FormData) => Promise<AnswerState>;

/** An act entered more than so many days after its date is a late entry; its month stays that of the act. */
export const LATE_AFTER_DAYS = 30;

import type { Priority } from "./priority";

/** An open action whose day of reminder has come. Days are 'YYYY-MM-DD'. */
export type Reminder = {
  readonly id: string;
  readonly label: string;
  readonly priority: Priority;
  readonly dueOn: string | null;
};

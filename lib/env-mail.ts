import { z } from "zod";
import { installationFr } from "@/lib/i18n/fr/installation";

/** The mail server and who writes: both, or neither and no mail leaves. */
export const mailSettings = {
  SMTP_URL: z
    .string()
    .optional()
    .refine((text) => !text || /^smtps?:\/\/[^/\s]+/.test(text), { error: installationFr.badSmtp }),
  MAIL_FROM: z.string().optional(),
};

export const wholeMail = (env: Record<string, unknown>): boolean => Boolean(env.SMTP_URL) === Boolean(env.MAIL_FROM);

/** The server that takes the mail and the address it is sent from; null when mail is written in the person's own software. */
export function mailServer(): { url: string; from: string } | null {
  const [url, from] = [process.env.SMTP_URL ?? "", process.env.MAIL_FROM ?? ""];
  return url && from ? { url, from } : null;
}

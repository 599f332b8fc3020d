import "server-only";
import { createTransport } from "nodemailer";
import { DomainError } from "@/lib/domain/errors";
import { mailServer } from "@/lib/env-mail";

const TIMEOUT_MS = 10_000;

export type Letter = {
  subject: string;
  text: string;
  /** A calendar to open from the message. */
  calendar: { file: string; text: string };
};

/** Whether this installation sends mail itself. */
export const sendsMail = (): boolean => mailServer() !== null;

/** What the server answered, in codes: its words may repeat an address. */
const codesOf = (error: unknown): string => {
  const told = ["code", "responseCode"].map((name) => (error instanceof Error ? Reflect.get(error, name) : undefined));
  return told.filter((code) => code !== undefined).join(" ") || "no code";
};

/** Hands one message to the mail server, all addressees on it. Refuses `outcome-unknown` when the server does not take it. */
export async function sendLetter(to: readonly string[], { subject, text, calendar }: Letter): Promise<void> {
  const server = mailServer();
  if (!server) throw new Error("no mail server is set");
  const transport = createTransport(server.url, { connectionTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
  try {
    await transport.sendMail({
      from: server.from,
      to: [...to],
      subject,
      text,
      disableFileAccess: true,
      disableUrlAccess: true,
      attachments: [
        {
          filename: calendar.file,
          content: calendar.text,
          contentType: "text/calendar; charset=utf-8; method=PUBLISH",
        },
      ],
    });
  } catch (error) {
    console.error(`mail was not taken: ${codesOf(error)}`);
    throw new DomainError("outcome-unknown", "mail");
  } finally {
    transport.close();
  }
}

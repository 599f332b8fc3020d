import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { sendLetter, sendsMail } from "./mail";

afterEach(() => vi.unstubAllEnvs());

const letter = {
  subject: "Visite de votre DPO\u00a0: créneaux proposés",
  text: "Bonjour,\n\nCes créneaux vous conviennent-ils\u00a0?",
  calendar: { file: "creneaux-visite.ics", text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" },
};

/** A mail server of the loopback: it keeps what it is told, or refuses every addressee. */
async function mailServerOf(refuses = false) {
  const told: string[] = [];
  const answerTo = (line: string) => {
    if (/^RCPT/i.test(line)) return refuses ? "550 no such mailbox" : "250 ok";
    return /^DATA/i.test(line) ? "354 go on" : /^QUIT/i.test(line) ? "221 bye" : "250 ok";
  };
  const server = createServer((socket: Socket) => {
    let inData = false;
    let rest = "";
    socket.write("220 essai\r\n");
    socket.on("data", (chunk) => {
      const lines = (rest + chunk.toString("utf8")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        told.push(line);
        if (inData && line !== ".") continue;
        const ended = inData;
        inData = !ended && /^DATA/i.test(line) && !refuses;
        socket.write(`${ended ? "250 kept" : answerTo(line)}\r\n`);
      }
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a server on a port has one");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${address.port}`);
  vi.stubEnv("MAIL_FROM", "dpo@syndicat.example");
  return { told, close: () => new Promise((resolve) => server.close(resolve)) };
}

test("VIS-185 a letter goes to every addressee in one message, with its calendar joined", async () => {
  const server = await mailServerOf();
  expect(sendsMail()).toBe(true);
  await sendLetter(["secretaire@essai.example", "maire@essai.example"], letter);
  await server.close();
  const told = server.told.join("\n");
  expect(told).toContain("MAIL FROM:<dpo@syndicat.example>");
  expect(told).toContain("RCPT TO:<secretaire@essai.example>");
  expect(told).toContain("RCPT TO:<maire@essai.example>");
  expect(server.told.filter((line) => /^DATA/i.test(line))).toHaveLength(1);
  expect(told).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/);
  expect(told).toMatch(/filename=creneaux-visite\.ics/);
});

test("VIS-185 what the mail server refuses is told as such, and so is the absence of one", async () => {
  const server = await mailServerOf(true);
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  await expect(sendLetter(["personne@essai.example"], letter)).rejects.toMatchObject({ code: "outcome-unknown" });
  expect(logged.mock.calls.join()).toContain("550");
  expect(logged.mock.calls.join()).not.toContain("personne");
  logged.mockRestore();
  await server.close();
  vi.unstubAllEnvs();
  vi.stubEnv("SMTP_URL", "");
  expect(sendsMail()).toBe(false);
  await expect(sendLetter(["personne@essai.example"], letter)).rejects.toThrow("no mail server");
});

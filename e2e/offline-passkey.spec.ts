import { SmallServer } from "@/lib/device/testing/world";
import { newId } from "@/lib/domain/identifier";
import { Tablet } from "./faults/browser";
import { expect, test } from "./fixtures";

const AUTHENTICATOR = {
  protocol: "ctap2",
  ctap2Version: "ctap2_1",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  hasPrf: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

test("OFF-16 a pack opens with the device's passkey, where it derives keys, and not with another's", async ({
  baseURL: address,
}) => {
  const baseURL = address ?? "";
  const server = new SmallServer();
  const tablet = new Tablet();
  try {
    const context = await tablet.start();
    // A passkey belongs to a name, not to an address: the shell is asked for under the one that every machine has.
    const shell = `${baseURL.replace("127.0.0.1", "localhost")}/visite-hors-ligne`;
    await context.route("**/api/sync/v1/**", async (route) => {
      const request = route.request();
      const body = request.postData();
      const answer = await server.fetch(request.url(), { method: request.method(), ...(body && { body }) });
      await route.fulfill({ status: answer.status, body: await answer.text() });
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("WebAuthn.enable");
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options: AUTHENTICATOR });
    await page.goto(shell);
    await page.waitForFunction(() => window.visite !== undefined);
    const packId = await page.evaluate(([a, b]) => window.visite.takeWithPasskey(a, b), [newId(), newId()] as const);
    expect(await page.evaluate((id) => window.visite.unlockWithPasskey(id), packId)).toEqual(server.pack);

    await session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId });
    await session.send("WebAuthn.addVirtualAuthenticator", { options: AUTHENTICATOR });
    const refused = page.evaluate(
      (id) => window.visite.unlockWithPasskey(id).catch((error: Error) => error.message),
      packId,
    );
    expect(await refused).toBe("wrong-pin");
  } finally {
    await tablet.end();
  }
});

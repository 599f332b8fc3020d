import { newId } from "@/lib/domain/identifier";
import { expect, test } from "./fixtures";

test("BAD-01 another syndicate's member and one that never existed read the same", async ({
  page,
  people,
  migrator,
}) => {
  const [foreign] = await migrator<{ id: string }[]>`select m.id from member m join syndicate s on s.id = m.syndicate_id
    where s.name like '%Deux-Rives%' limit 1`;
  await people.openDemo("dpo");
  expect((await page.goto(`/membres/${foreign?.id}/registre`))?.status()).toBe(404);
  const seen = await page.locator("body").ariaSnapshot();
  await page.goto(`/membres/${newId()}/registre`);
  expect(await page.locator("body").ariaSnapshot()).toBe(seen);
});

test("BAD-02 a person reaches nothing of a town that is not theirs, nor of a role they do not hold", async ({
  page,
  people,
}) => {
  const mine = await people.newTown();
  const theirs = await people.newTown();
  await people.signIn("referent", mine);
  expect((await page.goto(`/membres/${mine}/registre`))?.status()).toBe(200);
  for (const path of [
    `/membres/${theirs}/registre`,
    `/membres/${mine}/visites/nouvelle`,
    "/commission",
    "/personnes",
    "/statistiques",
    "/parametres",
  ])
    expect((await page.goto(path))?.status(), path).toBe(404);
});

test("BAD-03 a body over the limit is refused with 413, whether it announces its length or not", async ({
  page,
  people,
  baseURL,
}) => {
  await people.openDemo("dpo");
  await page.goto("/commission");
  const action = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" };
  const answer = await page.request.post("/connexion", { headers: action, data: "x".repeat(3 * 1024 * 1024) });
  expect(answer.status()).toBe(413);
  for (const headers of [action, { "content-type": "multipart/form-data; boundary=x", accept: "text/html" }]) {
    let left = 3 * 1024;
    const body = new ReadableStream<Uint8Array>({
      pull: (out) => (left-- > 0 ? out.enqueue(new Uint8Array(1024)) : out.close()),
    });
    const sent = { method: "POST", headers: { ...headers, origin: baseURL ?? "" }, body, duplex: "half" };
    const counted = await fetch(`${baseURL}/connexion`, sent as RequestInit); // Node asks for duplex, the DOM types do not know it
    expect(counted.status).toBe(413);
    expect(await counted.text()).toContain("accept" in headers ? "Ce que vous avez envoyé est trop long" : "");
  }
});

test("BAD-04 signed-in answers are not kept: no-store on pages, data and refusals", async ({ page, people }) => {
  await people.openDemo("dpo");
  for (const path of ["/", "/commission", "/commission/tableaux/themes", `/membres/${newId()}/registre`]) {
    const answer = await page.request.get(path);
    expect(answer.headers()["cache-control"], path).toContain("no-store");
  }
});

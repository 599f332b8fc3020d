import { expect, test } from "./fixtures";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

for (const { role, path } of [
  { role: "dpo", path: "/interventions/nouvelle" },
  { role: "technician", path: "/demandes-informatiques/nouvelle" },
] as const)
  test(`INT-84 a ${role} installs the quick entry on a telephone, which opens on it and keeps no page`, async ({
    page,
    people,
    complaints,
  }) => {
    await people.openDemo(role);
    await page.goto(path);
    const devtools = await page.context().newCDPSession(page);
    const { data, errors, url } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
    expect(new URL(url).pathname).toBe("/noter/manifest.webmanifest");
    const manifest = JSON.parse(data ?? "{}");
    expect(manifest).toMatchObject({ scope: "/", start_url: "/noter", display: "standalone" });
    const shortcut: { url: string; icons: { src: string }[] } = manifest.shortcuts[0];
    for (const { src } of [...manifest.icons, ...shortcut.icons])
      expect((await page.request.get(src)).status()).toBe(200);

    await page.goto(shortcut.url);
    await expect(page).toHaveURL(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const kept = await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      caches: await caches.keys(),
    }));
    expect(kept).toEqual({ workers: [], caches: [] });
    expect(complaints).toEqual([]);
  });

test("INT-84 without a session the installed page asks who it is; whoever notes nothing finds their home", async ({
  page,
  people,
}) => {
  await page.goto("/noter");
  await expect(page).toHaveURL(/\/connexion/);
  await people.openDemo("commissioner");
  await page.goto("/noter");
  await expect(page).toHaveURL("/commission");
});

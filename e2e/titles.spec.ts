import { ROLES } from "@/lib/domain/access/role";
import { expect, test } from "./fixtures";
import { demoPages } from "./site";

const PRODUCT = "Registre commun";
/** The directory of companies holds ids of every version. */
const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

for (const role of ROLES)
  test(`UI-42 each page that a ${role} reaches says in the title of its window which it is`, async ({
    page,
    people,
  }) => {
    await people.openDemo(role);
    const named = new Map<string, string>();
    const wrong: string[] = [];
    for (const [kind, { href, at, title }] of await demoPages(page, role)) {
      const path = (kind.split("?")[0] ?? kind).replace(ANY_ID, "*");
      if (new URL(at).pathname !== new URL(href).pathname) continue; // it leads to another page, which is its own kind
      const [own = ""] = title.split(" · ");
      if (own === "" || own === PRODUCT || !title.endsWith(PRODUCT)) wrong.push(`${kind}: « ${title} »`);
      const before = named.get(title);
      // The home is the first of one's own pages.
      if (before && before !== path && ![before, path].includes("/")) wrong.push(`${path} and ${before}: « ${title} »`);
      named.set(title, path);
    }
    expect(wrong).toEqual([]);
    expect(named.size).toBeGreaterThanOrEqual(3);
  });

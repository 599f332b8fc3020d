import { expect, test } from "vitest";
import { completeContent } from "@/lib/domain/register/testing/complete-entry";
import { exportedSample, sampleEdition } from "@/lib/domain/register/testing/sample-edition";
import { sampleEntry, sampleRecord } from "@/lib/domain/register/testing/sample-record";
import { inWords } from "../in-words";
import { writeRegisterCsv } from "../register-csv";
import { writeEditionHtml, writeNothingHtml } from "./edition-html";
import { writeRegisterHtml } from "./register-html";

const style = { href: "/registre-public.css", icon: "/icon.svg" };
const links = { pdf: "/p", csv: "/c", jsonld: "/l", json: "/j" };
const HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";
const hostile = {
  ...sampleRecord,
  member: { ...sampleRecord.member, name: `Damprelle ${HOSTILE}` },
  entries: [sampleEntry(1, {}, [{ ...completeContent, name: `Cantine ${HOSTILE}`, service: `"' ${HOSTILE}` }])],
};

test("PUB-07 the page says its edition, its day, its seal and how to check it, and leads to the other formats", () => {
  const exported = exportedSample(sampleEdition());
  const html = writeEditionHtml(exported, { embedded: false, style, links });
  expect(html).toContain("<h1>Registre des traitements, Damprelle</h1>");
  expect(html).toContain("Registre au 14/03/2026, édition 2");
  expect(html).toContain(`<code class="hash">${exported.sha256}</code>`);
  expect(html).toContain("sha256sum");
  for (const href of Object.values(links)) expect(html).toContain(`href="${href}"`);
  expect(html).toContain('<html lang="fr">');
});

test("PUB-07 what people wrote is text, and the page runs nothing", () => {
  for (const embedded of [true, false]) {
    const html = writeEditionHtml(exportedSample(sampleEdition([], hostile)), { embedded, style, links });
    expect(html).not.toMatch(/<script|<img|<iframe|\son\w+="|style="|javascript:/i);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  }
});

test("PUB-07 neither the page nor the table of treatments tells what is never public", () => {
  const exported = exportedSample(sampleEdition());
  for (const told of [
    writeEditionHtml(exported, { embedded: false, style, links }),
    writeRegisterCsv(inWords(exported)),
  ]) {
    for (const secret of [
      "Odile Vautrel",
      "Agnès Boivaux",
      "Claire Aubry",
      "maire@damprelle.example",
      "Mesures de sécurité",
    ])
      expect(told).not.toContain(secret);
    expect(told).toContain("Restauration scolaire");
  }
});

test("PUB-01 a field held back is said to be, and never reads as an absence", () => {
  const exported = exportedSample(sampleEdition(["processors", "externalRecipients"]));
  const html = writeEditionHtml(exported, { embedded: false, style, links });
  expect(html).toContain("Destinataires extérieurs, Sous-traitants");
  expect(html).toContain('<th scope="row">Non communiqué</th>');
  expect(html).not.toContain("Logicantine");
  const csv = writeRegisterCsv(inWords(exported));
  expect(csv).toContain("Non communiqué");
  expect(csv).not.toContain("Logicantine");
  const open = writeEditionHtml(exportedSample(sampleEdition()), { embedded: false, style, links });
  expect(open).toContain("Logicantine");
  expect(open).not.toContain("Non communiqué");
});

test("PUB-07 each entry is folded under its title, and what the list points at stands inside; the page to print folds nothing", () => {
  const exported = exportedSample(sampleEdition());
  const html = writeEditionHtml(exported, { embedded: false, style, links });
  expect(html).not.toMatch(/<details[^>]* open/);
  const ids = [...html.matchAll(/href="#(fiche-\d+)"/g)].map(([, id = ""]) => id);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids)
    expect(html).toMatch(new RegExp(`<details[^>]*><summary><h3>[^<]+</h3></summary><div[^>]* id="${id}">`));
  const toPrint = writeRegisterHtml(exported);
  expect(toPrint).toContain('id="fiche-1"');
  expect(toPrint).not.toContain("<details");
});

test("PUB-07 an address that opens nothing says one thing", () => {
  expect(writeNothingHtml(style)).toContain("Ce registre n’est pas publié ici");
});

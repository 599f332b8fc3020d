import { expect, test } from "vitest";
import { LIMITS } from "@/lib/documents/spreadsheet/reader/limits.mjs";
import { FILE_BYTES } from "@/lib/domain/register/import/file-refusal";
import { intakeOf, receivedFile, receivedForm, tooLarge, UPLOAD_BYTES } from "./upload";

const ADDRESS = "http://127.0.0.1/membres/x/registre/importer/fichier";

function sending(file: File | null): Request {
  const form = new FormData();
  form.set("key", "k");
  if (file) form.set("file", file);
  return new Request(ADDRESS, { method: "POST", body: form });
}

/** A body whose length nobody tells. */
function streaming(bytes: number): Request {
  let left = bytes;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(new Uint8Array(Math.min(left, 65_536)));
      left -= 65_536;
    },
  });
  return new Request(ADDRESS, { method: "POST", body, duplex: "half" } as RequestInit); // Node asks for duplex, the DOM types do not know it
}

test("IMP-15 a file comes with its name, its bytes and the key of its request", async () => {
  expect(await receivedFile(sending(new File(["Nom;Finalités"], "registre.csv")))).toEqual({
    name: "registre.csv",
    bytes: new Uint8Array(Buffer.from("Nom;Finalités")),
    key: "k",
  });
});

test("IMP-15 no file, an empty choice and what is no form are no file", async () => {
  expect(await receivedFile(sending(null))).toBe("none");
  expect(await receivedFile(sending(new File([], "")))).toBe("none");
  expect(await receivedFile(new Request(ADDRESS, { method: "POST", body: "texte" }))).toBe("none");
});

test("IMP-15 a file over 5 MB is too large, whether its length is told or not", async () => {
  expect(await receivedFile(sending(new File([new Uint8Array(FILE_BYTES + 1)], "a.csv")))).toBe("too-large");
  expect(await receivedFile(sending(new File([new Uint8Array(FILE_BYTES)], "a.csv")))).toMatchObject({ name: "a.csv" });
  expect(await receivedFile(streaming(UPLOAD_BYTES + 65_536))).toBe("too-large");
  expect(LIMITS.fileBytes).toBe(FILE_BYTES);
});

test("IMP-15 a file too large is answered 413 in French, as a sentence or as a page", async () => {
  const script = tooLarge(new Request(ADDRESS, { headers: { accept: "application/json" } }));
  expect([script.status, await script.json()]).toEqual([
    413,
    { message: expect.stringContaining("dépasse 5\u00a0Mo") },
  ]);
  const page = tooLarge(new Request(ADDRESS, { headers: { accept: "text/html" } }));
  expect([page.status, page.headers.get("content-type")]).toEqual([413, "text/html; charset=utf-8"]);
  expect(await page.text()).toContain("Ce fichier dépasse 5&nbsp;Mo");
});

test("IMP-15 three addresses alone take a file, a spreadsheet of 5 MB or a document of 20 MB", () => {
  expect(intakeOf("/membres/0/registre/importer/fichier")?.file).toBe(5_000_000);
  expect(intakeOf("/interventions/importer/fichier")?.file).toBe(5_000_000);
  expect(intakeOf("/membres/0/documents/depot")?.file).toBe(20_000_000);
  for (const path of [
    "/membres/0/registre/importer",
    "/membres/0/a/registre/importer/fichier",
    "/x/membres/0/registre/importer/fichier",
    "/membres/0/registre/importer/fichier/b",
    "/membres/0/documents",
    "/membres/0/documents/depot/b",
    "/membres/0/documents/1/fichier",
  ])
    expect(intakeOf(path), path).toBeNull();
});

test("DOC-04 a document of 20 MB comes whole with its fields; one byte more is answered 413 in French", async () => {
  const address = "http://127.0.0.1/membres/x/documents/depot";
  const sent = (bytes: number) => {
    const form = new FormData();
    form.set("key", "k");
    form.set("type", "deliberation");
    form.set("file", new File([new Uint8Array(bytes)], "acte.pdf"));
    return new Request(address, { method: "POST", body: form });
  };
  const received = await receivedForm(sent(20_000_000));
  if (typeof received === "string") throw new Error(received);
  expect([received.upload.bytes.byteLength, received.form.get("type")]).toEqual([20_000_000, "deliberation"]);
  expect(await receivedForm(sent(20_000_001))).toBe("too-large");
  const script = tooLarge(new Request(address, { headers: { accept: "application/json" } }));
  expect(await script.json()).toEqual({ message: expect.stringContaining("dépasse 20\u00a0Mo. Rien n’a été joint") });
  expect(await tooLarge(new Request(address)).text()).toContain("Ce fichier dépasse 20&nbsp;Mo");
});

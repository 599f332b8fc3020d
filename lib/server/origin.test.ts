import { expect, test } from "vitest";
import { fromHere, isFromHere } from "./origin";

const request = (method: string, headers: Record<string, string>) =>
  new Request("http://registre.example.test/api/x", { method, headers: { host: "registre.example.test", ...headers } });

test.each([
  ["http://registre.example.test", true],
  ["https://registre.example.test", true],
  ["https://voleur.example", false],
  ["https://registre.example.test.voleur.example", false],
  ["https://registre.example.test:8443", false],
  ["null", false],
  ["", false],
])("ACC-14 a sending from « %s » is let in: %s", (origin, expected) => {
  expect(isFromHere(request("POST", { origin }))).toBe(expected);
  expect(isFromHere(request("DELETE", { origin }))).toBe(expected);
  expect(isFromHere(request("GET", { origin }))).toBe(true);
});

test("ACC-14 a sending without origin is refused, whatever its referer", async () => {
  const referer = "http://registre.example.test/";
  expect(isFromHere(request("POST", { referer }))).toBe(false);
  let handled = 0;
  const handler = fromHere(() => {
    handled++;
    return new Response("fait");
  });
  expect((await handler(request("POST", {}))).status).toBe(403);
  expect((await handler(request("POST", { origin: "http://registre.example.test" }))).status).toBe(200);
  expect(handled).toBe(1);
});

import { expect, test } from "vitest";
import { newApiTokenSchema, presentedToken, rolesOf, scopesFor } from "./api-token";

test("API-01 a person is offered the scopes of their roles, and a token acts in no other", () => {
  expect(scopesFor(["dpo"])).toEqual(["interventions:write", "register:read"]);
  expect(scopesFor(["technician"])).toEqual(["it-requests:write"]);
  expect(scopesFor(["referent"])).toEqual(["register:read"]);
  expect(scopesFor(["commissioner", "admin"])).toEqual([]);
  expect(rolesOf(["it-requests:write"])).toEqual(["technician"]);
  expect(rolesOf(["interventions:write", "register:read"])).toEqual(["dpo", "referent", "representative"]);
});

test("API-01 only a bearer token of ours is one", () => {
  expect(presentedToken("Bearer rc1_abc")).toBe("rc1_abc");
  expect(presentedToken("bearer  rc1_abc ")).toBe("rc1_abc");
  for (const other of [null, "", "rc1_abc", "Basic rc1_abc", "Bearer abc", "Bearer rc1_abc d"])
    expect(presentedToken(other)).toBeNull();
});

test("API-01 a token has a name, a scope and one of the lives offered", () => {
  const token = { label: "GLPI", scopes: ["it-requests:write"], days: "90" };
  expect(newApiTokenSchema.parse(token).days).toBe(90);
  for (const wrong of [{ label: " " }, { scopes: [] }, { scopes: ["admin"] }, { days: "3650" }])
    expect(newApiTokenSchema.safeParse({ ...token, ...wrong }).success).toBe(false);
});

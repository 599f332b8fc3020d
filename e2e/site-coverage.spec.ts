import { readdirSync, readFileSync } from "node:fs";
import { ROLES } from "@/lib/domain/access/role";
import { expect, test } from "./fixtures";
import { PARTS, walkedFile } from "./site";

/**
 * Before one signs in, leading on to another page, or of an object in a later state than the first of the walk: the paths of
 * access, of members, of meetings and of visits look at them, with axe.
 */
const ELSEWHERE = [
  "/connexion",
  "/connexion/aide",
  "/invitation/[token]",
  "/seance-commission/[token]",
  "/compte-rendu/[token]",
  "/noter",
  "/membres/[memberId]",
  ...["chiffres", "comparer", "projection"].map((page) => `/commission/seances/[meetingId]/${page}`),
  "/membres/[memberId]/visites/[visitId]/evolution",
];

test("UI-01 every page of the application was walked by some role", () => {
  const walked = ROLES.flatMap((role) =>
    Array.from({ length: PARTS[role] }, (_, part): string[] =>
      JSON.parse(readFileSync(walkedFile(role, part), "utf8")),
    ).flat(),
  );
  const missed = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`)
    .filter((route) => !ELSEWHERE.includes(route))
    .filter((route) => {
      const shape = new RegExp(`^${route.replace(/\[[^\]]+\]/g, "[^/]+")}$`);
      return !walked.some((path) => shape.test(path));
    });
  expect(missed).toEqual([]);
});

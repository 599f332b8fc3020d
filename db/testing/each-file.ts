import { afterAll, inject } from "vitest";
import { closePools } from "@/db/client";
import { testDatabase } from "./database";

const database = await testDatabase(inject("cluster"));

afterAll(async () => {
  await closePools();
  await database.drop();
});

// « npm run bench:seed »: the country, or a part of it, in the database named by SUPERUSER_DATABASE_URL.
import postgres from "postgres";
import { FRANCE, partOf, seedCountry } from "./france";

const share = Number(process.argv[2] ?? "1");
if (!(share > 0 && share <= 1)) throw new Error("size is a part of France, from 0 to 1");
const size = partOf(FRANCE, share);
// One connection to the end, however long: its temporary tables are the country’s plan.
const sql = postgres(process.env.SUPERUSER_DATABASE_URL ?? "", { max: 1, max_lifetime: null, onnotice: () => {} });
const start = performance.now();
const { syndicateId } = await seedCountry(sql, size, (text) => console.error(text));
const [{ bytes = 0 } = {}] = await sql`select pg_database_size(current_database())::bigint as bytes`;
console.log(
  JSON.stringify({
    ...size,
    syndicateId,
    seconds: Math.round((performance.now() - start) / 1000),
    megabytes: Math.round(Number(bytes) / 1e6),
  }),
);
await sql.end();

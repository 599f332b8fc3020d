import { asDpo } from "@/db/bare.bench";
import { presentedSecret } from "@/lib/server/session";

type Row = Record<"kind" | "id" | "member" | "title" | "detail", string> & { total: number };

/** Five of each kind with the true count, as the page has them, by the plainest statement that finds them. */
export default async function Page({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const { q = "" } = await searchParams;
  const rows = await asDpo(
    await presentedSecret(),
    (tx) => tx<Row[]>`select f.kind, f.id, m.name as member, f.title, f.detail, f.total from (
      select *, count(*) over (partition by kind)::integer as total, row_number() over (partition by kind order by day desc, id) as place
        from findable where syndicate_id = (select id from syndicate) and words @@ to_tsquery('simple', ${`${q}:*`})) f
      left join member m on m.id = f.member_id where f.place <= 5 order by f.kind, f.place`,
  );
  return (
    <main>
      <h1>Recherche</h1>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={`/${row.kind}/${row.id}`}>{row.title}</a> {row.member} {row.detail} {row.total}
          </li>
        ))}
      </ul>
    </main>
  );
}

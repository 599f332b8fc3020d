import { asDpo } from "@/db/bare.bench";
import { presentedSecret } from "@/lib/server/session";

type Row = { id: string; ref: string; name: string; status: string; level: string; lacks: string; review: string };

export default async function Page({ params }: { params: Promise<{ memberId: string }> }) {
  const { memberId } = await params;
  const rows = await asDpo(
    await presentedSecret(),
    (tx) => tx<Row[]>`select id, ref, name, status, forecast_level as level, array_to_string(lacks, ', ') as lacks,
      coalesce(next_review_on::text, '') as review from entry where member_id = ${memberId} order by ref`,
  );
  return (
    <main>
      <h1>Registre</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.ref}</td>
              <td>
                <a href={`/membres/${memberId}/registre/fiches/${row.id}`}>{row.name}</a>
              </td>
              <td>{row.status}</td>
              <td>{row.level}</td>
              <td>{row.lacks}</td>
              <td>{row.review}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

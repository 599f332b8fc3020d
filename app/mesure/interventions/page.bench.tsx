import { asDpo } from "@/db/bare.bench";
import { presentedSecret } from "@/lib/server/session";

type Row = Record<
  "id" | "member_id" | "date" | "subject" | "member" | "theme" | "type" | "mode" | "minutes" | "status",
  string
>;

export default async function Page() {
  const rows = await asDpo(
    await presentedSecret(),
    (tx) => tx<Row[]>`select i.id, i.member_id, i.date::text, i.subject, m.name as member, i.theme, i.type, i.mode,
      i.duration_minutes as minutes, i.status
      from intervention i join member m on m.syndicate_id = i.syndicate_id and m.id = i.member_id
      where i.syndicate_id = (select id from syndicate) and i.service = 'dpo' order by i.date desc limit 50`,
  );
  return (
    <main>
      <h1>Interventions</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.date}</td>
              <td>
                <a href={`/membres/${row.member_id}/interventions/${row.id}`}>{row.subject}</a>
              </td>
              <td>{row.member}</td>
              <td>{row.theme}</td>
              <td>{row.type}</td>
              <td>{row.mode}</td>
              <td>{row.minutes}</td>
              <td>{row.status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}

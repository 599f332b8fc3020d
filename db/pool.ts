import postgres from "postgres";

type Client = Pick<postgres.TransactionSql, "unsafe">;

/** Drizzle asks for no statement to be prepared that it was given no name for; the driver then plans each anew, every time. */
function prepareAll<T extends Client>(client: T): T {
  const unsafe = client.unsafe.bind(client);
  client.unsafe = ((text, values, options) => unsafe(text, values, { ...options, prepare: true })) as T["unsafe"]; // as the driver's own
  return client;
}

/**
 * Connections of one role. The driver's own backoff waits up to 20 s after a restart of the server: a tenth of a second is asked
 * here, and five seconds at most to connect, so that a person is told at once that the database is down.
 */
export function openPool(url: string, name: string): postgres.Sql {
  const sql = prepareAll(
    postgres(url, {
      max: 10,
      backoff: () => 0.1,
      connect_timeout: 5,
      onnotice: () => {},
      connection: { application_name: name },
    }),
  );
  const begin = sql.begin.bind(sql) as (work: (tx: postgres.TransactionSql) => unknown) => ReturnType<typeof sql.begin>; // of its two forms, drizzle's
  sql.begin = ((work: (tx: postgres.TransactionSql) => unknown) =>
    begin((tx) => work(prepareAll(tx)))) as typeof sql.begin;
  return sql;
}

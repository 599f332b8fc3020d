import postgres from "postgres";

/**
 * Connections of one role. The driver's own backoff waits up to 20 s after a restart of the server: a tenth of a second is asked
 * here, and five seconds at most to connect, so that a person is told at once that the database is down.
 */
export const openPool = (url: string, name: string): postgres.Sql =>
  postgres(url, {
    max: 10,
    backoff: () => 0.1,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: name },
  });

import { IDBDatabase, type IDBTransaction } from "fake-indexeddb";

type Transaction = InstanceType<typeof IDBTransaction>;
type Connection = InstanceType<typeof IDBDatabase>;

/** What is open on each disk, by the name of its database. */
const running = new Map<string, Set<Transaction>>();
const connections = new Map<string, Set<Connection>>();
const dead = new WeakSet<Connection>();

const among = <T>(held: Map<string, Set<T>>, name: string): Set<T> => {
  const set = held.get(name) ?? new Set<T>();
  held.set(name, set);
  return set;
};

const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (this: Connection, ...asked: Parameters<typeof begin>) {
  if (dead.has(this)) throw new DOMException("its process is dead", "InvalidStateError");
  const transaction = begin.apply(this, asked);
  const mine = among(running, this.name);
  mine.add(transaction);
  among(connections, this.name).add(this);
  const over = () => mine.delete(transaction);
  transaction.addEventListener("complete", over);
  transaction.addEventListener("abort", over);
  return transaction;
};

function breakOff(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch (error) {
    // Its commit is on its way already, and nobody was told: there or not, either is right.
    if (!(error instanceof Error && error.name === "InvalidStateError")) throw error;
  }
}

/**
 * As kill -9 leaves a disk: what was committed stands, what was not is as it never was, and nothing that still runs of that
 * process writes any more.
 */
export function killDisk(name: string): void {
  for (const connection of among(connections, name)) dead.add(connection);
  for (const transaction of [...among(running, name)]) breakOff(transaction);
  for (const connection of among(connections, name)) connection.close();
  running.delete(name);
  connections.delete(name);
}

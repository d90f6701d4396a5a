import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { nextPage } from '../firestore/queries.ts';

/** So many documents are held at a time. */
const pageSize = 300;

/**
 * The database as it was at one moment: all reads see the same state, and no lock is taken. Firestore answers for the
 * last hour (seven days with point-in-time recovery).
 */
export class Moment {
  readonly #db: Firestore;
  readonly #readTime: Timestamp;
  /** Documents read so far: what it costs. */
  reads = 0;

  constructor(db: Firestore, readTime: Timestamp) {
    this.#db = db;
    this.#readTime = readTime;
  }

  async getAll(references: readonly DocumentReference[]): Promise<DocumentSnapshot[]> {
    if (references.length === 0) return [];
    this.reads += references.length;
    return this.#db.runTransaction((transaction) => transaction.getAll(...references), {
      readOnly: true,
      readTime: this.#readTime,
    });
  }

  /** The documents of `query`, which has no order and no limit, by ascending id. */
  async *each(query: Query): AsyncGenerator<DocumentSnapshot & { id: string }> {
    let last: string | null = null;
    for (;;) {
      const { docs } = await this.#read(nextPage(query, pageSize, last));
      this.reads += docs.length;
      yield* docs;
      last = docs.at(-1)?.id ?? null;
      if (docs.length < pageSize) return;
    }
  }

  #read(query: Query) {
    return this.#db.runTransaction((transaction) => transaction.get(query), {
      readOnly: true,
      readTime: this.#readTime,
    });
  }
}

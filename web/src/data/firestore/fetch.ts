// oxlint-disable-next-line no-restricted-imports -- counted here
import { getDocFromServer, getDocsFromCache, getDocsFromServer } from 'firebase/firestore';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Query,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import { countReads } from './reads.ts';

/** One document as the server has it; costs one read, also where there is none. */
export async function fetchDocument(what: string, reference: DocumentReference): Promise<DocumentSnapshot> {
  const snapshot = await getDocFromServer(reference);
  countReads(what, 1);
  return snapshot;
}

/** A query's documents as the server has them; costs one read each, and one where there are none. */
export async function fetchQuery(what: string, query: Query): Promise<QueryDocumentSnapshot[]> {
  const { docs } = await getDocsFromServer(query);
  countReads(what, Math.max(1, docs.length));
  return docs;
}

/** What the device holds of a query's documents: no reads, and perhaps not all. */
export async function cachedDocuments(query: Query): Promise<QueryDocumentSnapshot[]> {
  return (await getDocsFromCache(query)).docs;
}

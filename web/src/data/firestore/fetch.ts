import {
  doc,
  getDocFromCache,
  getDocFromServer,
  getDocsFromCache,
  getDocsFromServer,
  type DocumentReference,
  type DocumentSnapshot,
  type Query,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import { firestore, isDenied } from './firestore.ts';
import { countReads } from './reads.ts';

/** One document as the server has it. Costs one read, even if there is no document. */
export async function fetchDocument(what: string, reference: DocumentReference): Promise<DocumentSnapshot> {
  const snapshot = await getDocFromServer(reference);
  countReads(what, 1);
  return snapshot;
}

/** For a document that this account may not see any more, or that is not there for it. */
export function nullWhereDenied(error: unknown): null {
  if (isDenied(error)) return null;
  throw error;
}

/** The documents of a query as the server has them. Each costs one read, and none at all costs one too. */
export async function fetchQuery(what: string, query: Query): Promise<QueryDocumentSnapshot[]> {
  const { docs } = await getDocsFromServer(query);
  countReads(what, Math.max(1, docs.length));
  return docs;
}

/** Asks the cache for anything at all. @throws FirestoreError that there is no such document: an answer as well. */
export async function askCache(): Promise<void> {
  await getDocFromCache(doc(firestore, 'groups', '-'));
}

/** The documents of a query that this device holds. Costs no reads; some may be missing. */
export async function cachedDocuments(query: Query): Promise<QueryDocumentSnapshot[]> {
  return (await getDocsFromCache(query)).docs;
}

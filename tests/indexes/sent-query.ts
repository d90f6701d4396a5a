import type { Query as AdminQuery } from 'firebase-admin/firestore';
import * as sdk from 'firebase/firestore';
import * as v from 'valibot';

const target = v.object({ structuredQuery: v.unknown() });

/** Neither SDK offers the structured query of a query under a public name; both have a function for their like. */
const webSdk = v.object({ _internalQueryToProtoQueryTarget: v.function() });
const adminQuery = v.looseObject({ toProto: v.function() });

/**
 * The structured query that the web SDK sends for `query`. Its database must have been used before, be it to go
 * offline: until then the SDK cannot tell.
 */
export function sentByWeb(query: sdk.Query): unknown {
  const { _internalQueryToProtoQueryTarget: toTarget } = v.parse(webSdk, { ...sdk });
  return v.parse(target, toTarget(query)).structuredQuery;
}

/** The structured query that the Admin SDK sends for `query`. */
export function sentByAdmin(query: AdminQuery): unknown {
  v.assert(adminQuery, query);
  return v.parse(target, query.toProto()).structuredQuery;
}

/** Documents that one listener or query asks for at most, of each collection: `firestore.rules` lets through no more. */
export const maxListed = {
  groups: 200,
  expenses: 500,
  comments: 500,
  history: 50,
  activity: 500,
} as const;

/** Expenses that the list of a group begins with; more come from its history. */
export const firstPageSize = 50;

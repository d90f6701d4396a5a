/** When what a test makes was made, unless it says otherwise. */
export const createdAtMs = Date.UTC(2026, 0, 2, 3, 4, 5);

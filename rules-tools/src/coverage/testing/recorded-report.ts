/** Rules for tests: `isLong` is never false, so get is never refused. */
export const recordedRules = `rules_version = '2';
// 🍊
service cloud.firestore {
  match /databases/{database}/documents/notes/{id} {
    function isLong(text) {
      return text.size() > 3;
    }
    allow get: if id == '귤' || isLong(id);
  }
}
`;

/** What the emulator answered after a get of `notes/귤` and two of `notes/long`. */
export const recordedReport: unknown = {
  rules: { files: [{ content: recordedRules, name: 'firestore.rules' }] },
  report: [
    {
      sourcePosition: { line: 6, column: 14, currentOffset: 146, endOffset: 160 },
      values: [{ value: { boolValue: true }, count: 2 }],
      children: [
        {
          sourcePosition: { line: 6, column: 14, currentOffset: 146, endOffset: 154 },
          values: [{ value: { intValue: '4' }, count: 2 }],
          children: [
            {
              sourcePosition: { line: 6, column: 14, currentOffset: 146, endOffset: 149 },
              values: [{ value: { stringValue: 'long' }, count: 2 }],
            },
          ],
        },
      ],
    },
    {
      sourcePosition: { line: 8, column: 19, currentOffset: 187, endOffset: 208 },
      values: [{ value: { boolValue: true }, count: 3 }],
      children: [
        {
          sourcePosition: { line: 8, column: 19, currentOffset: 187, endOffset: 195 },
          values: [
            { value: { boolValue: true }, count: 1 },
            { value: { boolValue: false }, count: 2 },
          ],
          children: [
            {
              sourcePosition: { line: 8, column: 19, currentOffset: 187, endOffset: 188 },
              values: [
                { value: { stringValue: '귤' }, count: 1 },
                { value: { stringValue: 'long' }, count: 2 },
              ],
            },
          ],
        },
        {
          sourcePosition: { line: 8, column: 32, currentOffset: 200, endOffset: 208 },
          values: [
            { value: {}, count: 1 },
            { value: { boolValue: true }, count: 2 },
          ],
          children: [
            {
              sourcePosition: { line: 8, column: 39, currentOffset: 207, endOffset: 208 },
              values: [
                { value: {}, count: 1 },
                { value: { stringValue: 'long' }, count: 2 },
              ],
            },
          ],
        },
      ],
    },
  ],
};

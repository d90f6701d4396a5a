/** Functions at every level that shadow each other and built-ins, and call each other more than once. */
export const expandableRules = `rules_version = '2';
// 함수 🍞
function same(a, b) { return a == b; }
service cloud.firestore {
  function isSmall(n) { return n < 100; }
  function twice(a) { return same(a, a) && isSmall(a); }
  match /databases/{database}/documents {
    function isSmall(n) { let limit = half(20); return n < limit; }
    function half(n) { return n / 2; }
    match /notes/{id} {
      function exists(n) { return n == 7; /* '한' */ }
      allow create: if (same(request.resource.data.n, 3) || twice(request.resource.data.n)) && isSmall(half(request.resource.data.n));
      allow get: if exists(int(id)) || /* if */ exists(int(id) + 1) // none
        ;
      allow delete;
      match /parts/{part} {
        function same(a, b) { return a != b; }
        allow read, write: if same(id, part) && exists(int(part)) && 'same(a)'.size() == 7
      }
    }
  }
  match /{all=**} { allow list: if isSmall(request.query.limit); }
}
`;

import { expect, test } from 'vitest';
import { parseRules } from './parse.ts';
import { RulesSyntaxError } from './syntax-error.ts';
import { visitMembers } from './walk.ts';

const service = (body: string): string => `service cloud.firestore {\n${body}\n}`;
const match = (body: string): string => service(`match /a {\n${body}\n}`);
const condition = (expression: string): string => match(`allow read: if ${expression};`);

/** One line a member, indented: what it is, the text of its names and of its span's ends. */
function outline(text: string): string[] {
  const lines: string[] = [];
  visitMembers(parseRules(text), {
    match: ({ pathSpan, segments }, { blocks }) => {
      const kinds = segments.map((segment) =>
        segment.kind === 'literal' ? segment.text : segment.recursive ? '**' : '*',
      );
      lines.push(`${blocks.length} match ${text.slice(pathSpan.start, pathSpan.end)} = ${kinds.join(',')}`);
    },
    allow: ({ methods, condition, start, end }, { blocks }) => {
      const names = methods.map((method) => `${method.text}=${text.slice(method.start, method.end)}`);
      const shown = condition === null ? 'nothing' : text.slice(condition.start, condition.end);
      lines.push(`${blocks.length} allow ${names.join(',')} if ${shown} ~ ${text.slice(start, end)}`);
    },
    function: ({ name, parameters, lets, result }, { blocks, service: around }) => {
      const names = (list: readonly { text: string }[]): string => list.map((one) => one.text).join(',');
      lines.push(
        `${blocks.length} function ${name.text}(${names(parameters)}) {${names(lets.map((one) => one.name))}} ` +
          `${text.slice(result.start, result.end)} in ${around?.name.text ?? 'the file'}`,
      );
    },
  });
  return lines;
}

test('a whole file', () => {
  const text = `/* head */ rules_version = "2";
    function top(a, b) { return a; }
    service cloud.firestore { // trailing
      match /databases/{database}/documents {
        function one() { let x = 1; let y = x; return y == 1 }
        match /{document=**} { allow read, Write: if true && false; }
        match /users/ {uid=*}/x { allow get }
        allow list, create, update, delete
      }
    }
    service firebase.storage { match /b { allow read; } }`;
  const file = parseRules(text);
  expect(file.version).toBe('2');
  expect(text.slice(file.versionSpan?.start, file.versionSpan?.end)).toBe('rules_version = "2";');
  expect(
    file.services.map(({ name, start, end }) => `${name.text} ${text.slice(start, end).length}`),
  ).toEqual([
    `cloud.firestore ${text.indexOf('service firebase') - text.indexOf('service cloud') - 5}`,
    `firebase.storage ${text.length - text.indexOf('service firebase')}`,
  ]);
  expect(outline(text)).toEqual([
    '0 function top(a,b) {} a in the file',
    '0 match /databases/{database}/documents = databases,*,documents',
    '1 function one() {x,y} y == 1 in cloud.firestore',
    '1 match /{document=**} = **',
    '2 allow read=read,write=Write if true && false ~ allow read, Write: if true && false;',
    '1 match /users/ {uid=*}/x = users,*,x',
    '2 allow get=get if nothing ~ allow get',
    '1 allow list=list,create=create,update=update,delete=delete if nothing ~ allow list, create, update, delete',
    '0 match /b = b',
    '1 allow read=read if nothing ~ allow read;',
  ]);
});

test('a version is optional, imports come after it', () => {
  expect(parseRules(match('allow read;'))).toMatchObject({ version: '1', versionSpan: null, imports: [] });
  const { version, imports } = parseRules(
    `rules_version = '1' import 'x'; import "y" as z;${match('allow read;')}`,
  );
  expect(version).toBe('1');
  expect(imports).toMatchObject([
    { source: 'x', name: null },
    { source: 'y', name: { text: 'z' } },
  ]);
});

test.each([
  ['an empty file', '', '1:1', "Unexpected the end of the file, expected 'service' or 'function'."],
  ['a fragment', 'match /a {}', '1:1', "Unexpected 'match', expected 'service' or 'function'."],
  ['a version of old', "rules_version = '3';", '1:17', "Unexpected ''3'', expected '1' or '2' in quotes."],
  ['a version as a number', 'rules_version = 2;', '1:17', "Unexpected '2', expected '1' or '2' in quotes."],
  ['an import without semicolon', "import 'a' service", '1:12', "Unexpected 'service', expected ';'."],
  ['a service without a name', 'service {', '1:9', "Unexpected '{', expected the service's name."],
  ['an empty service', service(''), '3:1', "The 'service' body must contain at least one declaration."],
  ['an empty match', match(''), '4:1', "The 'match' body must contain at least one declaration."],
  [
    'an allow in a service',
    service('allow read;'),
    '2:1',
    "Unexpected 'allow', expected 'match', 'function' or '}'.",
  ],
  ['a path without match', service('/a { allow read; }'), '2:1', "Missing 'match' keyword before path."],
  [
    'a match without slash',
    service('match a {}'),
    '2:7',
    "Unexpected 'a', expected a path that begins with '/'.",
  ],
  [
    'a slash at the end',
    service('match /a/ { allow read; }'),
    '2:9',
    "Forward slash '/' found where identifier or binding expected.",
  ],
  ['an unknown wildcard', service('match /{x=***} {}'), '2:13', "Unexpected '*', expected '}'."],
  ['text behind a wildcard', service('match /{x}y {}'), '2:11', "Unexpected 'y', expected '{'."],
  [
    'no method',
    match('allow: if true;'),
    '3:6',
    "Unexpected ':', expected a method: read, write, get, list, create, update, delete.",
  ],
  ['an unknown method', match('allow read, reed;'), '3:13', 'Invalid method name: reed.'],
  ['no colon', match('allow read if true;'), '3:12', "Missing ':' before 'if' condition."],
  ['no if', match('allow read: true;'), '3:13', "Missing 'if' before conditional expression."],
  ['no condition', match('allow read: if;'), '3:15', "Missing conditional expression after 'if'."],
  ['no end of an allow', match('allow read: if a b;'), '3:18', "Unexpected 'b', expected ';'."],
  [
    'a semicolon too many',
    match('allow read;;'),
    '3:12',
    "Unexpected ';', expected 'allow', 'match', 'function' or '}'.",
  ],
  [
    'a function without name',
    match('function () { return true; }'),
    '3:10',
    "Unexpected '(', expected the function's name.",
  ],
  [
    'a parameter missing',
    match('function f(a,) { return a; }'),
    '3:14',
    "Unexpected ')', expected a parameter.",
  ],
  [
    'a function without return',
    match('function f() { true }'),
    '3:16',
    "Unexpected 'true', expected 'let' or 'return'.",
  ],
  [
    'a let behind return',
    match('function f() { return 1; let a = 1; }'),
    '3:26',
    "Unexpected 'let', expected '}'.",
  ],
  [
    'a let without semicolon',
    match('function f() { let a = 1 return a; }'),
    '3:26',
    "Unexpected 'return', expected ';'.",
  ],
  [
    'a reserved name',
    match('function if() { return true; }'),
    '3:10',
    "Unexpected 'if', expected the function's name.",
  ],
  ['an operand missing', condition('a && '), '3:21', "Unexpected ';', expected an expression."],
  ['a single equals sign', condition('a = b'), '3:18', "Unexpected '=', expected ';'."],
  ['a single ampersand', condition('a & b'), '3:18', "Unexpected '&'."],
  ['plus before an operand', condition('+a'), '3:16', "Unexpected '+', expected an expression."],
  ['two minuses', condition('- -a'), '3:18', "Unexpected '-', expected an expression."],
  ['an increment', condition('a--b'), '3:17', "Unexpected '--', expected ';'."],
  [
    'an unknown type',
    condition('a is strin'),
    '3:21',
    "Unexpected 'strin', expected a type: bool, bytes, constraint, duration, float, int, latlng, list, map, map_diff, number, path, set, string, timestamp, vector.",
  ],
  ['a parenthesis open', condition('(a'), '3:18', "Unexpected ';', expected ')'."],
  ['a list open', condition('[a b]'), '3:19', "Unexpected 'b', expected ',' or ']'."],
  ['a comma alone', condition('[,]'), '3:17', "Unexpected ',', expected an expression."],
  ['an index missing', condition('a[]'), '3:18', "Unexpected ']', expected an expression."],
  ['a call of a call', condition('a()()'), '3:19', "Unexpected '(', expected ';'."],
  ['a map without value', condition("{'a'}"), '3:20', "Unexpected '}', expected ':'."],
  ['a ternary without its other half', condition('a ? b'), '3:21', "Unexpected ';', expected ':'."],
  [
    'a division that looks like a path',
    condition('a/b'),
    '3:17',
    "Unexpected '/b', expected ';'. A '/' right before a word begins a path: a division has a blank there.",
  ],
  ['an exponent', condition('1e3'), '3:17', "Unexpected 'e3', expected ';'."],
  ['a leading zero', condition('01'), '3:17', "Unexpected '1', expected ';'."],
  [
    'an int too large',
    condition('9223372036854775808'),
    '3:16',
    'Invalid number literal 9223372036854775808.',
  ],
  [
    'an int too small',
    condition('-9223372036854775809'),
    '3:17',
    'Invalid number literal 9223372036854775809.',
  ],
  [
    'an escape for regular expressions',
    condition("'\\d+'"),
    '3:16',
    'Invalid escape in the string: a backslash is written \\\\.',
  ],
  ['a string open', condition("'a"), '3:16', "Missing a closing '"],
  ['unicode in bytes', condition("b'\\u0041'"), '3:16', "Invalid bytes literal b'\\u0041'."],
  ['a letter outside ASCII', condition('é'), '3:16', "Unexpected 'é'."],
  ['an astral character before', match("allow read: if '😀' == é;"), '3:24', "Unexpected 'é'."],
  ['a comment open', match('allow read; /* a'), '3:13', "Missing 'match' keyword before path."],
  [
    'the end in the middle',
    'service s { match /a { allow read',
    '1:34',
    "Unexpected the end of the file, expected ';'.",
  ],
])('%s', (_name, text, position, description) => {
  let error: unknown;
  try {
    parseRules(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(RulesSyntaxError);
  expect(error).toMatchObject({ message: `${position} ${description}`, description });
});

import type { Auth } from '../emulator/auth.ts';
import type { EmulatorProject, Verdict } from '../emulator/emulator.ts';
import type { Request } from '../emulator/request.ts';
import { UndecidedError } from '../emulator/undecided-error.ts';
import type { RulesFile } from '../language/ast.ts';
import { parseRules } from '../language/parse.ts';
import { RulesProblem } from '../problem.ts';
import { askedDocuments } from './asked-documents.ts';
import { expandRules } from './expand.ts';
import { explainStatements, type Evaluation } from './explain-statements.ts';
import type { Explanation } from './explanation.ts';
import { isAsked, nearestBlocks } from './matching-statements.ts';
import { notesOn } from './notes-on.ts';
import { ownDocuments, questionsOf, type Question } from './questions.ts';
import { ScratchDocuments, type DocumentSource } from './scratch-documents.ts';
import { withScratchProject } from './scratch-project.ts';
import { Trace } from './trace.ts';

export type DenialOptions = {
  /** Of the emulator, `127.0.0.1:8080`. */
  readonly host: string;
  readonly rulesText: string;
  readonly documents: DocumentSource;
  readonly auth: Auth;
  readonly request: Request;
};

/** A document may name the next to ask for; more steps than this no rules take. */
const maxRounds = 10;

/**
 * Sends a request to a project of its own and explains from the emulator's trace why the rules deny it.
 *
 * @returns null when they allow it.
 * @throws RulesProblem when the rules do not compile.
 */
export async function explainDenial(options: DenialOptions): Promise<Explanation | null> {
  const file = parseRules(options.rulesText);
  return withScratchProject(options.host, async (project) => {
    const documents = new ScratchDocuments(project, options.documents);
    await documents.need(ownDocuments(options.request));
    let unreached: Explanation | null = null;
    for (const question of questionsOf(options.request, (path) => documents.fields(path))) {
      const explanation = await explainQuestion(project, documents, options, file, question);
      if (explanation === null) continue;
      // Another write of the batch was denied before this one was evaluated.
      if (explanation.statements.every(({ verdict }) => verdict !== 'not-reached')) return explanation;
      unreached ??= explanation;
    }
    return unreached;
  });
}

async function explainQuestion(
  project: EmulatorProject,
  documents: ScratchDocuments,
  { rulesText, auth, request }: DenialOptions,
  file: RulesFile,
  question: Question,
): Promise<Explanation | null> {
  const { asked, write } = question;
  const loaded = await loadRules(project, rulesText, file, question);
  const evaluation = await evaluate(project, documents, auth, question, loaded);
  if (evaluation === 'allowed') return null;
  const statements = explainStatements({ ...loaded, ...evaluation, rulesText, asked });
  if (statements.some(({ verdict }) => verdict === 'true')) return null;
  return {
    rulesText,
    auth,
    request: write === null ? question.request : request,
    method: asked.method,
    path: asked.display,
    write,
    statements,
    nearest: statements.length > 0 ? [] : nearestBlocks(rulesText, file, asked),
    notes: notesOn(request, question, loaded.isExpanded),
  };
}

type Loaded = Pick<Evaluation, 'file' | 'originOf' | 'isGuarded'> & {
  readonly text: string;
  readonly isExpanded: boolean;
};

/** The original where no statement is asked, and where the expansion is too large for the compiler. */
async function loadRules(
  project: EmulatorProject,
  rulesText: string,
  file: RulesFile,
  { asked, besides, unless }: Question,
): Promise<Loaded> {
  const expansion = expandRules(rulesText, file, {
    keep: (allow, blocks) => [asked, ...besides].some((each) => isAsked(file, each, allow, blocks)),
    ...(unless === undefined ? {} : { unless }),
  });
  if (expansion !== null && expansion.hasStatements) {
    const issues = await project.loadRules(expansion.text);
    if (issues.every(({ severity }) => severity !== 'error'))
      return {
        ...expansion,
        file: parseRules(expansion.text),
        isExpanded: true,
        isGuarded: unless !== undefined,
      };
  }
  const errors = (await project.loadRules(rulesText)).filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new RulesProblem(
      `The rules do not compile: ${errors.map(({ line, column, message }) => `${line}:${column} ${message}`).join(' ')}`,
    );
  return {
    text: rulesText,
    file,
    originOf: (span) => span,
    isExpanded: expansion?.hasStatements === false,
    isGuarded: false,
  };
}

/** Sends the request until the rules ask for no document that is new. */
async function evaluate(
  project: EmulatorProject,
  documents: ScratchDocuments,
  auth: Auth,
  { request, asked }: Question,
  { text, file }: Loaded,
): Promise<Pick<Evaluation, 'trace' | 'message' | 'missing'> | 'allowed'> {
  const own = ownDocuments(request);
  for (let round = 1; ; round += 1) {
    const verdict = await attempt(project, request, auth);
    const trace = new Trace(text, file, await project.coverage(), asked);
    const isNew = await documents.need(askedDocuments(file, trace));
    // What was allowed was also written.
    if (verdict.allowed) await documents.restore(own);
    if (!isNew || round === maxRounds) {
      if (verdict.allowed) return 'allowed';
      return { trace, message: verdict.message, missing: documents.missing() };
    }
    // Which also forgets the trace so far.
    await project.loadRules(text);
  }
}

async function attempt(project: EmulatorProject, request: Request, auth: Auth): Promise<Verdict> {
  try {
    return await project.attempt(request, auth);
  } catch (error) {
    // Rules come before preconditions: a write that only the state of its document prevents was allowed.
    if (error instanceof UndecidedError) return { allowed: true };
    throw error;
  }
}

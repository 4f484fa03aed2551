/** Questions sent to the store: figures by the thousand in one request, entries by one request for each sheet. */
import type { Api, Reply } from '#domain/routes/client';
import { CRITERION_WORDS } from '#workbook/template/words';
import { FunctionError } from '../function-error.ts';
import { askTrace } from './ask-trace.ts';
import { answerOrThrow, refused } from './refused.ts';
import type { Answer, Question, QuestionOf } from './question.ts';

/** What POST /v1/figures takes. */
const MOST_FIGURES = 1_000;
/** Sheets and traces asked for at a time, so that a page of such cells does not crowd out everybody else. */
const AT_A_TIME = 4;

/** In the order of the questions. Throws where the store cannot be reached or refuses to speak with us at all. */
export async function ask(api: Api, questions: readonly Question[]): Promise<readonly Answer[]> {
  const answers = new Map<Question, Answer>();
  const figures = questions.filter((each) => each.kind === 'figure');
  for (let from = 0; from < figures.length; from += MOST_FIGURES) {
    const batch = figures.slice(from, from + MOST_FIGURES);
    const replies = await askFigures(api, batch);
    batch.forEach((question, index) => answers.set(question, replies[index]!));
  }
  const single = [
    ...[...bySheet(questions.filter((each) => each.kind === 'entry')).values()].map(
      (entries) => () => askSheet(api, entries),
    ),
    ...questions
      .filter((each) => each.kind === 'trace')
      .map((each) => async () => [[each, await askTrace(api, each)] as const]),
  ];
  for (let from = 0; from < single.length; from += AT_A_TIME) {
    const asked = single.slice(from, from + AT_A_TIME).map((request) => request());
    for (const replies of await Promise.all(asked)) {
      for (const [question, answer] of replies) answers.set(question, answer);
    }
  }
  return questions.map((question) => answers.get(question)!);
}

/** How many requests it takes to ask them. */
export function requestsFor(questions: readonly Question[]): number {
  const figures = questions.filter(({ kind }) => kind === 'figure').length;
  const traces = questions.filter(({ kind }) => kind === 'trace').length;
  const sheets = bySheet(questions.filter((each) => each.kind === 'entry')).size;
  return Math.ceil(figures / MOST_FIGURES) + traces + sheets;
}

async function askFigures(
  api: Api,
  batch: readonly QuestionOf<'figure'>[],
): Promise<readonly Answer[]> {
  const figures = batch.map(({ kind: _kind, ...asked }) => asked);
  const reply = await api.call('readFigures', { body: { figures } });
  return reply.figures.map((each) =>
    'problem' in each ? refused(each.problem.message) : { value: Number(each.value) },
  );
}

type EntryQuestion = QuestionOf<'entry'>;

function bySheet(questions: readonly EntryQuestion[]): ReadonlyMap<string, EntryQuestion[]> {
  const sheets = new Map<string, EntryQuestion[]>();
  for (const question of questions) {
    const key = `${question.unit} ${question.period}`;
    sheets.set(key, [...(sheets.get(key) ?? []), question]);
  }
  return sheets;
}

async function askSheet(
  api: Api,
  questions: readonly EntryQuestion[],
): Promise<readonly (readonly [Question, Answer])[]> {
  const { unit, period } = questions[0]!;
  try {
    const view = await api.call('readSheet', { params: { unit, period } });
    return questions.map((question) => [question, entryIn(view, question.at)] as const);
  } catch (error) {
    const answer = answerOrThrow(error);
    return questions.map((question) => [question, answer] as const);
  }
}

function entryIn({ content, indicators }: Reply<'readSheet'>, at: string): Answer {
  const indicator = indicators.find(({ id }) => id === at);
  if (indicator) return { value: CRITERION_WORDS[indicator.verdict] };
  const entry = Object.hasOwn(content.entries, at) ? content.entries[at] : undefined;
  switch (entry?.state) {
    case undefined:
      return { error: new FunctionError('entry.none', { at }) };
    case 'none':
    case 'pending':
      return { error: new FunctionError('entry.state', { state: entry.state }) };
    case 'unread':
      return { error: new FunctionError('entry.unread', { text: entry.raw }) };
    case 'value':
      if (entry.value === 'met' || entry.value === 'notMet') {
        return { value: CRITERION_WORDS[entry.value] };
      }
      return { value: Number(entry.value) };
  }
}

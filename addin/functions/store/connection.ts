/** The functions of this page and the world: who answers for the store, and what this workbook is about. */
import type { Api } from '#domain/routes/client';
import type { Readable } from '../../state/store.ts';
import { forgetContext, inContext, readContext, type ContextSource } from '../context.ts';
import { FunctionError } from '../function-error.ts';
import { LastKnownValues, type KeptSettings } from './last-known.ts';
import { LiveAnswers, type AnswersState, type Later } from './live-answers.ts';
import type { Answer, Question } from './question.ts';
import type { FunctionContext } from '../context.ts';

export interface FunctionsConnection extends ContextSource {
  readonly api: Api;
  readonly settings: KeptSettings;
}

export const byTimer: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const answers = new LiveAnswers(byTimer);
const streams = new Set<Stream>();
let source: ContextSource | null = null;

interface Stream {
  readonly ask: (context: FunctionContext) => Question;
  readonly tell: (answer: Answer) => void;
  stop: () => void;
}

export const storeFunctionsState: Readable<AnswersState> = answers.state;

export async function connectFunctions({
  api,
  settings,
  ...context
}: FunctionsConnection): Promise<void> {
  source = context;
  answers.connect({ api, lastKnown: new LastKnownValues(settings), now: context.now });
  await readContext(context);
}

/** After a push, a sign-in, or when the workbook has become another's: every cell asks again. */
export async function refreshStoreFunctions(): Promise<void> {
  if (source) {
    forgetContext();
    await readContext(source);
  }
  answers.refresh();
  for (const stream of streams) void follow(stream);
}

/**
 * Goes on telling what the store answers to a question that may depend on the workbook. Returns how to stop.
 */
export function watchStore(ask: Stream['ask'], tell: Stream['tell']): () => void {
  const stream: Stream = { ask, tell, stop: () => undefined };
  streams.add(stream);
  void follow(stream);
  return () => {
    streams.delete(stream);
    stream.stop();
  };
}

async function follow(stream: Stream): Promise<void> {
  try {
    const question = await inContext(stream.ask);
    if (!streams.has(stream)) return;
    // First the new watch, then the old one off: of an equal question nothing is asked twice.
    const stop = answers.watch(question, (answer) => stream.tell(answer));
    stream.stop();
    stream.stop = stop;
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    stream.tell({ error });
  }
}

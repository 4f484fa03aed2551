/** What was asked of the server and did not come, in a sentence, with the way to try again. */
import { RefusedError } from '#domain/routes/client';
import { UnreachableError } from '../../client/fetch-api.ts';
import { SHELL, type ShellTexts } from '../../messages/shell.ts';
import { useTexts } from '../services.ts';
import { Notice } from './notice.tsx';

export function Failure({
  error,
  again,
}: {
  readonly error: unknown;
  readonly again?: () => void;
}) {
  const texts = useTexts(SHELL);
  return (
    <Notice
      intent={error instanceof UnreachableError ? 'warning' : 'error'}
      {...(again ? { actions: [{ label: texts.again, run: again }] } : {})}
    >
      {failureText(error, texts)}
    </Notice>
  );
}

/** The server speaks the language of the pane; what is no answer of its gets a sentence of ours. */
export function failureText(error: unknown, { failed }: ShellTexts): string {
  if (error instanceof UnreachableError) return failed.unreachable;
  if (error instanceof RefusedError && error.problem) return error.problem.message;
  return failed.broken;
}

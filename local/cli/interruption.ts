/** Ctrl-C, a closed terminal, a polite kill: asked once, the command ends in order; asked again, at once. */
export interface Interruption {
  readonly signal: AbortSignal;
  readonly happened: Promise<void>;
  /** Leaves signals to Node again. */
  forget(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What a shell expects of a command that Ctrl-C ended. */
const INTERRUPTED = 130;

export function untilInterrupted(): Interruption {
  const controller = new AbortController();
  const { signal } = controller;
  const onSignal = () => {
    if (signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    signal,
    happened: new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    forget() {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}

/**
 * The files on a district's desk: read one by one, then sent in small batches. It can be paused and stopped between two
 * batches; what was sent stays sent, what was not stays here. A file that fails keeps no other file from going on.
 * Sending again what may have arrived is safe: a submission is stored once.
 */
import { finding } from '#domain/rules/finding';
import { RefusedError, type Api } from '#domain/routes/client';
import type { ReceivedFile, HandedFile, Progress, Ready } from './received-file.ts';
import { readHanded, type Desk } from './read-handed.ts';

/** Small enough that a pause is felt at once, large enough that 30 files are few requests. */
export const FILES_PER_BATCH = 5;

export type Activity =
  | 'idle'
  | 'running'
  /** A person asked for it. */
  | 'paused'
  /** The server does not answer: everything unsent is kept, and can be sent later. */
  | 'unreachable';

export interface DeskState {
  readonly activity: Activity;
  readonly files: readonly ReceivedFile[];
}

type ReadyFile = ReceivedFile & { readonly progress: Ready & { readonly kind: 'ready' } };

export class DeskQueue {
  private current: DeskState = { activity: 'idle', files: [] };
  private readonly handed = new Map<number, HandedFile>();
  private readonly listeners = new Set<() => void>();
  private nextId = 1;
  private loop: Promise<void> | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly api: Pick<Api, 'call'>,
  ) {}

  /** For useSyncExternalStore. */
  readonly state = (): DeskState => this.current;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** In the order in which they were saved, so that of two files of one commune the later one comes later. */
  add(files: readonly HandedFile[]): void {
    const inOrder = [...files].sort((a, b) => a.lastModified - b.lastModified);
    const added = inOrder.map((file): ReceivedFile => {
      const id = this.nextId++;
      this.handed.set(id, file);
      return { id, name: file.name, progress: { kind: 'waiting' } };
    });
    this.change({ files: [...this.current.files, ...added] });
  }

  pause(): void {
    if (this.current.activity === 'running') this.change({ activity: 'paused' });
  }

  /** Drops what was not sent; what was sent or is under way, and what a person has to look at, stays in the list. */
  stop(): void {
    const unsent = ({ progress }: ReceivedFile) =>
      progress.kind === 'waiting' || progress.kind === 'ready';
    this.change({ activity: 'idle', files: this.current.files.filter((file) => !unsent(file)) });
  }

  /** Reads and sends until nothing is left, or until it is paused or stopped. Never rejects. */
  run(): Promise<void> {
    this.change({ activity: 'running' });
    this.loop ??= this.work().finally(() => (this.loop = null));
    return this.loop;
  }

  private async work(): Promise<void> {
    while (this.isRunning()) {
      const waiting = this.current.files.find(({ progress }) => progress.kind === 'waiting');
      if (waiting) {
        await this.read(waiting);
        continue;
      }
      const batch = this.current.files.filter(isReady).slice(0, FILES_PER_BATCH);
      if (batch.length === 0) break;
      await this.send(batch);
    }
    if (this.isRunning()) this.change({ activity: 'idle' });
  }

  private isRunning(): boolean {
    return this.current.activity === 'running';
  }

  private async read({ id }: ReceivedFile): Promise<void> {
    const progress = await readHanded(this.handed.get(id)!, this.desk).catch(
      // Whatever the reader stumbled over: this file is put aside, the others go on.
      (): Progress => ({ kind: 'unreadable', findings: [finding('file.corrupt', {})] }),
    );
    this.handed.delete(id);
    this.move(new Map([[id, progress]]));
  }

  private async send(batch: readonly ReadyFile[]): Promise<void> {
    this.moveAll(batch, (ready) => ({ ...ready, kind: 'sending' }));
    try {
      const { outcomes } = await this.api.call('pushBatch', {
        body: { submissions: batch.map(({ progress }) => progress.submission) },
      });
      this.moveAll(batch, (ready, index) => {
        const outcome = outcomes[index]!;
        return 'receipt' in outcome
          ? { ...ready, kind: 'sent', receipt: outcome.receipt }
          : { ...ready, kind: 'refused', message: outcome.problem.message };
      });
    } catch (error) {
      this.failed(batch, error);
    }
  }

  /** The batch was refused as a whole; or nobody answered, and then it stays to be sent again. */
  private failed(batch: readonly ReadyFile[], error: unknown): void {
    if (error instanceof RefusedError && error.status < 500) {
      this.moveAll(batch, (ready) => ({ ...ready, kind: 'refused', message: error.message }));
      return;
    }
    this.moveAll(batch, (ready) => ({ ...ready, kind: 'ready' }));
    if (this.isRunning()) this.change({ activity: 'unreachable' });
  }

  private moveAll(
    batch: readonly ReadyFile[],
    next: (ready: Ready, index: number) => Progress,
  ): void {
    this.move(new Map(batch.map(({ id, progress }, index) => [id, next(progress, index)])));
  }

  private move(moved: ReadonlyMap<number, Progress>): void {
    this.change({
      files: this.current.files.map((file) => {
        const progress = moved.get(file.id);
        return progress ? { ...file, progress } : file;
      }),
    });
  }

  private change(change: Partial<DeskState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

function isReady(file: ReceivedFile): file is ReadyFile {
  return file.progress.kind === 'ready';
}

/**
 * The files on a district's desk: read one by one, then sent in small batches. It can be paused and stopped between two
 * batches; what was sent stays sent, what was not stays here. A file that fails keeps no other file from going on.
 * Sending again what may have arrived is safe: a submission is stored once.
 */
import { finding } from '#domain/rules/finding';
import { Store } from '../state/store.ts';
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
  readonly state = new Store<DeskState>({ activity: 'idle', files: [] });
  private readonly handed = new Map<number, HandedFile>();
  private nextId = 1;
  private loop: Promise<void> | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly api: Pick<Api, 'call'>,
  ) {}

  /** In the order in which they were saved, so that of two files of one commune the later one comes later. */
  add(files: readonly HandedFile[]): void {
    const inOrder = [...files].sort((a, b) => a.lastModified - b.lastModified);
    const added = inOrder.map((file): ReceivedFile => {
      const id = this.nextId++;
      this.handed.set(id, file);
      return { id, name: file.name, progress: { kind: 'waiting' } };
    });
    this.state.update({ files: [...this.state.get().files, ...added] });
  }

  pause(): void {
    if (this.state.get().activity === 'running') this.state.update({ activity: 'paused' });
  }

  /** Drops what was not sent; what was sent or is under way, and what a person has to look at, stays in the list. */
  stop(): void {
    const unsent = ({ progress }: ReceivedFile) =>
      progress.kind === 'waiting' || progress.kind === 'ready';
    this.state.update({
      activity: 'idle',
      files: this.state.get().files.filter((file) => !unsent(file)),
    });
  }

  /** Reads and sends until nothing is left, or until it is paused or stopped. Never rejects. */
  run(): Promise<void> {
    this.state.update({ activity: 'running' });
    this.loop ??= this.work().finally(() => (this.loop = null));
    return this.loop;
  }

  private async work(): Promise<void> {
    while (this.isRunning()) {
      const waiting = this.state.get().files.find(({ progress }) => progress.kind === 'waiting');
      if (waiting) {
        await this.read(waiting);
        continue;
      }
      const batch = this.state.get().files.filter(isReady).slice(0, FILES_PER_BATCH);
      if (batch.length === 0) break;
      await this.send(batch);
    }
    if (this.isRunning()) this.state.update({ activity: 'idle' });
  }

  private isRunning(): boolean {
    return this.state.get().activity === 'running';
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
    if (this.isRunning()) this.state.update({ activity: 'unreachable' });
  }

  private moveAll(
    batch: readonly ReadyFile[],
    next: (ready: Ready, index: number) => Progress,
  ): void {
    this.move(new Map(batch.map(({ id, progress }, index) => [id, next(progress, index)])));
  }

  private move(moved: ReadonlyMap<number, Progress>): void {
    this.state.update({
      files: this.state.get().files.map((file) => {
        const progress = moved.get(file.id);
        return progress ? { ...file, progress } : file;
      }),
    });
  }
}

function isReady(file: ReceivedFile): file is ReadyFile {
  return file.progress.kind === 'ready';
}

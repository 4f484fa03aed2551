// Thirty files on a district's desk, against the real service over a store in memory.
import { describe, expect, it } from '@jest/globals';
import { packByHash } from '#domain/packs/catalogue';
import { treeAt } from '#domain/units/trees';
import type { Api } from '#domain/routes/client';
import { attentionOf, worklist, type HandedFile } from '#addin/received/received-file';
import { DeskQueue } from '#addin/received/desk-queue';
import { oleFile, otherWorkbook } from '../../support/broken-files.ts';
import { value } from '../../support/clean-sheet.ts';
import { formOf } from '../../support/forms.ts';
import { ApiWorld, CITY, district, DOAN_KET, pack, PERIOD } from '../../functions/api/world.ts';
import { apiOf } from '../../support/api-of-small-province.ts';

const [HOANG_DONG, QUANG_LAC, MAI_PHA] = ['05986', '05989', '05992'] as const;

const desk = {
  unit: CITY,
  period: PERIOD,
  tree: treeAt('2017-06-30')!,
  pack,
  packByHash,
};

let saved = 0;

function file(name: string, bytes: Uint8Array | Promise<Uint8Array>): HandedFile {
  return {
    name,
    lastModified: ++saved,
    arrayBuffer: async () => (await bytes).slice().buffer as ArrayBuffer,
  };
}

function kinds(queue: DeskQueue): Record<string, string> {
  return Object.fromEntries(queue.state.get().files.map((each) => [each.name, attentionOf(each)]));
}

const unsettled: HandedFile = {
  name: 'rút-usb.xlsx',
  lastModified: 0,
  arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
};

describe('files on the desk', () => {
  it('each gets what it deserves, whatever the others are', async () => {
    const world = new ApiWorld();
    await world.sheet('05989@2004-08-31', 'draft');
    const queue = new DeskQueue(desk, apiOf(world, district));
    queue.add([
      file('tốt.xlsx', formOf(HOANG_DONG, { copyId: 'a' })),
      file('khác-số.xlsx', formOf(QUANG_LAC, { entries: { '2.1.num': value('0.5') } })),
      file('huyện-khác.xlsx', formOf('06001')),
      file('kỳ-trước.xlsx', formOf(MAI_PHA, { period: '2016S2' })),
      file('có-lỗi.xlsx', formOf(MAI_PHA, { entries: { 'info.households': value('-1') } })),
      file('hỏng.xlsx', oleFile('EncryptedPackage')),
      file('danh-bạ.xlsx', otherWorkbook()),
      unsettled,
    ]);
    await queue.run();

    expect(queue.state.get().activity).toBe('idle');
    expect(kinds(queue)).toEqual({
      'tốt.xlsx': 'done',
      'khác-số.xlsx': 'conflict',
      'huyện-khác.xlsx': 'foreign',
      'kỳ-trước.xlsx': 'foreign',
      'có-lỗi.xlsx': 'errors',
      'hỏng.xlsx': 'unreadable',
      'danh-bạ.xlsx': 'unreadable',
      'rút-usb.xlsx': 'unreadable',
    });
    expect(worklist(queue.state.get().files).map(({ name }) => name)).toEqual([
      'khác-số.xlsx',
      'rút-usb.xlsx',
      'hỏng.xlsx',
      'danh-bạ.xlsx',
      'huyện-khác.xlsx',
      'kỳ-trước.xlsx',
      'có-lỗi.xlsx',
      'tốt.xlsx',
    ]);
    const head = await world.store.head({ unit: DOAN_KET, period: PERIOD });
    expect(head).toBeNull();
  });

  it('of two files of one commune the one saved later counts as the later, however they were dropped', async () => {
    const world = new ApiWorld();
    const queue = new DeskQueue(desk, apiOf(world, district));
    const earlier = file('cũ.xlsx', formOf(HOANG_DONG, { copyId: 'a' }));
    const later = file('mới.xlsx', formOf(HOANG_DONG, { copyId: 'a', met: 17 }));
    queue.add([later, earlier]);
    await queue.run();
    expect(kinds(queue)).toEqual({ 'cũ.xlsx': 'done', 'mới.xlsx': 'resent' });
  });

  it('paused, sends no more until it goes on, and sends each once', async () => {
    const world = new ApiWorld();
    const queue = new DeskQueue(
      desk,
      onEachCall(apiOf(world, district), () => queue.pause()),
    );
    queue.add(twelve());
    await queue.run();
    expect(queue.state.get().activity).toBe('paused');
    expect(sent(queue)).toBe(5);
    await queue.run();
    expect(sent(queue)).toBe(10);
    await Promise.all([queue.run(), queue.run()]);
    expect(sent(queue)).toBe(12);
    expect(receiptsOnce(queue)).toBe(true);
  });

  it('stopped while a batch is under way, keeps its receipts and forgets only what never left', async () => {
    const world = new ApiWorld();
    const queue = new DeskQueue(
      desk,
      onEachCall(apiOf(world, district), () => queue.stop()),
    );
    queue.add(twelve());
    await queue.run();
    expect(queue.state.get().activity).toBe('idle');
    expect(queue.state.get().files.map(attentionOf)).toEqual(Array(5).fill('done'));
  });

  it('keeps what it could not send when the server goes away, and sends it when it is back', async () => {
    const world = new ApiWorld();
    let away = true;
    const real = apiOf(world, district);
    const queue = new DeskQueue(desk, {
      call: async (id, call) => {
        const reply = await real.call(id, call);
        // The answer is lost, not the request.
        if (away) throw new Error('timeout');
        return reply;
      },
    });
    queue.add(twelve());
    await queue.run();
    expect(queue.state.get()).toMatchObject({ activity: 'unreachable' });
    expect(sent(queue)).toBe(0);
    away = false;
    await queue.run();
    expect(queue.state.get().files.map(attentionOf)).toEqual(Array(12).fill('done'));
  });
});

/** The communes of the city and copies of its first one, all saying the same. */
function twelve(): HandedFile[] {
  return Array.from({ length: 12 }, (_, index) =>
    file(
      `xã ${index + 1}.xlsx`,
      formOf([HOANG_DONG, QUANG_LAC, MAI_PHA][index % 3]!, { copyId: `copy ${index}` }),
    ),
  );
}

function sent(queue: DeskQueue): number {
  return queue.state.get().files.filter(({ progress }) => progress.kind === 'sent').length;
}

function receiptsOnce(queue: DeskQueue): boolean {
  const ids = queue.state
    .get()
    .files.flatMap(({ progress }) =>
      progress.kind === 'sent' ? [progress.receipt.submissionId] : [],
    );
  return new Set(ids).size === ids.length;
}

function onEachCall(api: Api, then: () => void): Api {
  return {
    call: async (id, call) => {
      then();
      return api.call(id, call);
    },
  };
}

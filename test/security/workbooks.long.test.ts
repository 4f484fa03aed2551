// Whatever became of a workbook on its way, there is an answer, soon: a form with findings, or a finding that says why
// there is none. Never an exception, never a wait.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packByHash } from '#domain/packs/catalogue';
import { Random } from '#local/example/random';
import { checkWorkbook } from '#workbook/check-workbook';
import { examplePack } from '../support/clean-sheet.ts';
import { formOf } from '../support/forms.ts';
import { scaledName } from '../support/scale.ts';
import { mutatedBytes, mutatedText } from './mutations.ts';
import { LARGEST_BYTES, LONGEST_MS, Most, MUTATIONS, seedsOf, workOf } from './seeds.ts';

const options = { packByHash, defaultPack: examplePack(), period: '2017S1' };

let good: Uint8Array;
let parts: Readonly<Record<string, Uint8Array>>;

beforeAll(async () => {
  good = await formOf('05986');
  parts = unzipSync(good);
});

/** A third of them as bytes; the others in what is packed, or the guard would see nothing else. */
function mutated(seed: number): Uint8Array {
  const random = new Random('workbook', String(seed));
  if (random.chance(0.3)) return mutatedBytes(good, random);
  const name = random.pick(Object.keys(parts));
  const part = parts[name]!;
  const changed = random.chance(0.8)
    ? strToU8(mutatedText(strFromU8(part), random))
    : mutatedBytes(part, random);
  // Stored rather than packed: most of the time goes into what reads it.
  return zipSync({ ...parts, [name]: changed }, { level: 0 });
}

describe(scaledName('a mutated workbook', MUTATIONS), () => {
  it('has an answer, soon', async () => {
    const kinds = { form: 0, problem: 0 };
    const most = new Most();
    for (const seed of seedsOf('workbooks')) {
      const work = await workOf(async () => {
        const checked = await checkWorkbook(mutated(seed), options).catch((error: Error) => {
          throw new Error(`Seed ${seed}: ${error.message}`, { cause: error });
        });
        if (!checked.form) expect(checked.findings).not.toEqual([]);
        kinds[checked.form ? 'form' : 'problem']++;
      });
      most.add(seed, work);
    }
    expect([most.ms, most.ms.value < LONGEST_MS]).toEqual([most.ms, true]);
    expect([most.bytes, most.bytes.value < LARGEST_BYTES]).toEqual([most.bytes, true]);
    // Both ways are gone: it is the reader that is tried, not only its guard.
    expect(kinds.form).toBeGreaterThan(kinds.problem / 10);
    expect(kinds.problem).toBeGreaterThan(kinds.form / 10);
  }, 1_200_000);
});

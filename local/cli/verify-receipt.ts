/** `ntm verify FILE`: whether what a receipt says stands in the audit chain of its sheet. */
import { readFile } from 'node:fs/promises';
import type * as z from 'zod';
import { receipt as receiptSchema } from '#domain/routes/schemas/sheet';
import type { Services } from '#functions/service/context';
import { verifyChain } from '#functions/store/chain';
import type { AuditEntry } from '#functions/store/records';
import { EXIT, UnusableError, type ExitCode } from './exit.ts';

type Receipt = z.infer<typeof receiptSchema>;

/** Throws UnusableError for a file that holds no receipt. */
export async function readReceiptFile(path: string): Promise<Receipt> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UnusableError(`Không đọc được tệp ${path}.`);
  });
  try {
    return receiptSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UnusableError(`${path} không phải là biên nhận.`, { cause });
  }
}

export async function verifyReceipt(
  { store }: Services,
  receipt: Receipt,
): Promise<{ readonly code: ExitCode; readonly sentence: string }> {
  const [head, entries] = await Promise.all([store.head(receipt), store.audit(receipt)]);
  const chain = verifyChain(entries, head?.audit);
  if (!chain.ok) {
    return { code: EXIT.findings, sentence: `Nhật ký của phiếu bị đứt ở dòng ${chain.brokenAt}.` };
  }
  const entry = entries.find(({ hash }) => hash === receipt.auditHash);
  if (!entry) {
    return { code: EXIT.findings, sentence: 'Nhật ký của phiếu không có biên nhận này.' };
  }
  return saysTheSame(receipt, entry)
    ? {
        code: EXIT.clean,
        sentence: `Biên nhận đúng: dòng ${entry.seq} của nhật ký, bản ${receipt.rev}, nhận lúc ${entry.at}.`,
      }
    : {
        code: EXIT.findings,
        sentence: `Biên nhận đã bị sửa: khác với dòng ${entry.seq} của nhật ký.`,
      };
}

function saysTheSame(receipt: Receipt, { action, by, at, details }: AuditEntry): boolean {
  return (
    action === `push.${receipt.status}` &&
    by === receipt.by &&
    at === receipt.at &&
    (['submissionId', 'rev', 'contentHash'] as const).every(
      (name) => details[name] === receipt[name],
    )
  );
}

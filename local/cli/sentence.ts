import { messageOf } from '#domain/messages/message';
import { WORDS } from '#domain/messages/words';
import type { Pack } from '#domain/packs/schema';
import { SEVERITIES, type Finding, type Severity } from '#domain/rules/finding';
import { unitByKey } from '#domain/units/trees';

/** A finding as the command line prints it: in Vietnamese. */
export function sentence(finding: Finding, pack?: Pack | null): string {
  return messageOf(finding, {
    language: 'vi',
    pack: pack ?? undefined,
    unitName: (key) => unitByKey(key)?.name ?? key,
  });
}

export function severityWord(severity: Severity): string {
  return WORDS.vi.severity[severity];
}

/** "Lỗi 2 · Giải trình 0 · Lưu ý 1". */
export function severityCounts(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => {
    const some = findings.filter((each) => each.severity === severity);
    return `${severityWord(severity)} ${some.length}`;
  }).join(' · ');
}

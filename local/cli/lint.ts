import { reportMessage } from '#domain/messages/report-message';
import { WORDS } from '#domain/messages/words';
import type { ReportFinding } from '#domain/report/lint/catalogue';
import { lintReport } from '#domain/report/lint/lint';
import { SEVERITIES } from '#domain/rules/finding';
import { EXIT, type ExitCode } from './exit.ts';
import { figuresIn } from './figures-file.ts';
import { reportText } from './report-file.ts';

export interface LintOptions {
  readonly figures?: string;
  readonly json: boolean;
}

export async function lint(path: string, options: LintOptions): Promise<ExitCode> {
  const text = await reportText(path);
  const figures = options.figures === undefined ? [] : await figuresIn(options.figures);
  const findings = lintReport(text, figures);
  process.stdout.write(
    options.json
      ? `${JSON.stringify(lintDocument(findings), null, 2)}\n`
      : `${printed(path, findings)}\n`,
  );
  return findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
}

/** `ntm lint --json`: a contract that others build on. */
function lintDocument(findings: readonly ReportFinding[]) {
  return {
    findings: findings.map((each) => ({
      code: each.code,
      severity: each.severity,
      line: each.line,
      quote: each.quote,
      expected: each.expected,
      message: reportMessage(each, 'vi'),
    })),
  };
}

function printed(path: string, findings: readonly ReportFinding[]): string {
  const words = WORDS.vi.severity;
  const counts = SEVERITIES.map(
    (severity) =>
      `${words[severity]} ${findings.filter((each) => each.severity === severity).length}`,
  );
  const lines = findings.map(
    (each) =>
      `  dòng ${each.line}: ${words[each.severity]}: “${each.quote}”: ${reportMessage(each, 'vi')}`,
  );
  return [`${path}: ${counts.join(' · ')}`, ...lines].join('\n');
}

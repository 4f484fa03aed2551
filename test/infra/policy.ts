// A small evaluator of IAM policies: what AWS decides with the statements a role has, for the conditions used here.

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Question {
  readonly action: string;
  /** As the template names it: `{"Fn::GetAtt":…}`, or a text. */
  readonly resource: unknown;
  /** Values of condition keys; a key that may have several has a list. */
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** Denied unless a statement allows it; a statement that denies wins. */
export function isAllowed(statements: readonly Statement[], question: Question): boolean {
  const effects = statements.filter((one) => applies(one, question)).map(({ Effect }) => Effect);
  return effects.includes('Allow') && !effects.includes('Deny');
}

function applies({ Action, Resource, Condition = {} }: Statement, question: Question): boolean {
  const { action, resource, context = {} } = question;
  return (
    [Action].flat().some((pattern) => matches(pattern as string, action)) &&
    [Resource].flat().some((pattern) => matches(textOf(pattern), textOf(resource))) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, wanted]) => holds(operator, context[key], wanted)),
    )
  );
}

function holds(operator: string, given: readonly string[] | undefined, wanted: unknown): boolean {
  const patterns = [wanted].flat().map(textOf);
  const like = (value: string) => patterns.some((pattern) => matches(pattern, value));
  switch (operator) {
    case 'ForAllValues:StringLike':
      // Of no values at all this holds, too, as on AWS.
      return (given ?? []).every(like);
    case 'StringEquals':
      return given !== undefined && given.every((value) => patterns.includes(value));
    default:
      throw new Error(`A condition that this evaluator does not know: ${operator}`);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
}

/** Which route of the API a request is for, chosen as API Gateway does. */

export interface RouteMatch {
  /** "GET /v1/units/{unit}/rollup/{period}", or "$default". */
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Takes what no other route does. */
export const DEFAULT_ROUTE = '$default';

/** `path` is decoded. Of several routes the one that leaves fewest segments open is taken. Null: there is none. */
export function matchRoute(
  routeKeys: readonly string[],
  method: string,
  path: string,
): RouteMatch | null {
  const matches = routeKeys.flatMap((routeKey) => {
    if (routeKey === DEFAULT_ROUTE) return [];
    const [routeMethod = '', template = ''] = routeKey.split(' ');
    if (routeMethod !== method && routeMethod !== 'ANY') return [];
    const parameters = parametersOf(template, path);
    return parameters ? [{ routeKey, parameters }] : [];
  });
  const [best] = matches.sort((a, b) => openness(a.routeKey) - openness(b.routeKey));
  if (best) return best;
  return routeKeys.includes(DEFAULT_ROUTE) ? { routeKey: DEFAULT_ROUTE, parameters: {} } : null;
}

function parametersOf(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  const parameters: Record<string, string> = {};
  for (const [at, segment] of wanted.entries()) {
    const name = /^\{(.+?)(\+?)\}$/.exec(segment);
    if (!name && segment !== given[at]) return null;
    if (!name) continue;
    const greedy = name[2] === '+';
    const value = greedy ? given.slice(at).join('/') : given[at];
    if (!value) return null;
    parameters[name[1]!] = value;
    if (greedy) return parameters;
  }
  return wanted.length === given.length ? parameters : null;
}

function openness(routeKey: string): number {
  const greedy = routeKey.includes('+}') ? 100 : 0;
  const anyMethod = routeKey.startsWith('ANY ') ? 0.5 : 0;
  return greedy + (routeKey.match(/\{/g)?.length ?? 0) + anyMethod;
}

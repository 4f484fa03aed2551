/**
 * functions.json: what Excel knows of the functions before any of our code runs, made from the JSDoc of
 * addin/functions/library. The generator's own command line exits 0 on errors; here they throw.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  generateCustomFunctionsMetadata,
  type ICustomFunctionsMetadata,
  type IFunction,
} from 'custom-functions-metadata';

export interface FunctionsJson {
  readonly functions: readonly IFunction[];
}

/** `addin` is the folder of the add-in. */
export async function functionsJson(addin: string): Promise<FunctionsJson> {
  const folder = join(addin, 'functions/library');
  const sources = readdirSync(folder).map((name) => join(folder, name));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(sources.sort());
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const { functions } = JSON.parse(metadataJson) as ICustomFunctionsMetadata;
  return { functions: functions.sort((a, b) => a.id.localeCompare(b.id)) };
}

/** With the address of each help page, which Excel takes whole only: `site` is where the add-in will stand. */
export function withHelp({ functions }: FunctionsJson, site: string): FunctionsJson {
  return {
    functions: functions.map((each) => ({ ...each, helpUrl: `${site}/help/${each.id}.html` })),
  };
}

/** functions.json: what Excel knows of custom functions. */
import * as z from 'zod';

const parameter = z.looseObject({
  name: z.string(),
  description: z.string().default(''),
  type: z.string().default('any'),
  dimensionality: z.string().default('scalar'),
  optional: z.boolean().default(false),
  repeating: z.boolean().default(false),
});

const options = z.looseObject({
  stream: z.boolean().default(false),
  cancelable: z.boolean().default(false),
  volatile: z.boolean().default(false),
  requiresAddress: z.boolean().default(false),
  requiresParameterAddresses: z.boolean().default(false),
});

const functionMetadata = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.string().default(''),
  parameters: z.array(parameter),
  options: options.prefault({}),
});

export const functionsFile = z.looseObject({ functions: z.array(functionMetadata) });

export type FunctionMetadata = z.infer<typeof functionMetadata>;
export type ParameterMetadata = z.infer<typeof parameter>;

/** Which sheets the table holds anything of, read from the table itself: also those that nothing else leads to. */
import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SheetKey } from '#functions/store/records';

const keys = z.array(z.object({ pk: z.string() }));

export async function storedSheets(
  client: DynamoDBDocumentClient,
  table: string,
): Promise<readonly SheetKey[]> {
  const found = new Map<string, SheetKey>();
  let after: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ProjectionExpression: 'pk',
        ...(after ? { ExclusiveStartKey: after } : {}),
      }),
    );
    for (const { pk } of keys.parse(page.Items ?? [])) {
      const [kind, unit, period] = pk.split('#');
      if (kind === 'SHEET' && unit && period) found.set(pk, { unit, period });
    }
    after = page.LastEvaluatedKey;
  } while (after);
  return [...found.values()];
}

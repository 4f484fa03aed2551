/**
 * What stands before the API on AWS, on this machine: HTTP in, events to the very handler that runs in Lambda, and its
 * result back as HTTP. Limits are those of the real ones.
 */
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerOf, refusal, type Answer } from './answer.ts';
import { eventOf, pathOf, type Arrival } from './event.ts';
import { readRequest, type GatewayRequest } from './request.ts';
import { DEFAULT_ROUTE, matchRoute } from './route.ts';

/** Of API Gateway, for the request's body. */
const REQUEST_BYTES = 10 * 1024 * 1024;

/** Of Lambda, for the event and for the result, as JSON. */
const PAYLOAD_BYTES = 6_291_556;

export type LambdaHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<unknown>;

export interface GatewayOptions {
  readonly handler: LambdaHandler;
  /** "GET /v1/units"; what none of them takes is not found. Without any, the handler sees every request. */
  readonly routeKeys?: readonly string[];
  readonly newId: () => string;
  readonly now: () => Date;
  /** A handler that throws is a 500 to the sender; here is why. */
  readonly onError: (error: unknown) => void;
}

export function gateway(options: GatewayOptions): RequestListener {
  return (message, response) => {
    respond(options, message)
      .then((answer) => send(response, answer))
      .catch((error: unknown) => {
        // Whoever hung up waits for no answer.
        if (response.destroyed) return;
        options.onError(error);
        send(response, refusal(500, 'Internal Server Error'));
      });
  };
}

async function respond(options: GatewayOptions, message: IncomingMessage): Promise<Answer> {
  const request = await readRequest(message, REQUEST_BYTES);
  if (!request) return refusal(413, 'Request Entity Too Large');
  return invoke(options, request, { requestId: options.newId(), at: options.now() });
}

async function invoke(
  { handler, routeKeys = [DEFAULT_ROUTE], now }: GatewayOptions,
  request: GatewayRequest,
  arrival: Arrival,
): Promise<Answer> {
  const path = pathOf(request);
  if (path === null) return refusal(400, 'Bad Request');
  const route = matchRoute(routeKeys, request.method, path);
  if (!route) return refusal(404, 'Not Found');
  const event = eventOf(request, route, arrival);
  if (jsonBytes(event) > PAYLOAD_BYTES) return refusal(413, 'Request Entity Too Large');
  const result = await handler(event, contextOf(arrival, now));
  if (jsonBytes(result) > PAYLOAD_BYTES) throw new RangeError('An answer larger than Lambda gives');
  return answerOf(result);
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

const FUNCTION = 'ntm-api';
const TIMEOUT_MS = 30_000;

function contextOf({ requestId, at }: Arrival, now: () => Date): Context {
  return {
    awsRequestId: requestId,
    functionName: FUNCTION,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${FUNCTION}`,
    memoryLimitInMB: '512',
    logGroupName: `/aws/lambda/${FUNCTION}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, at.getTime() + TIMEOUT_MS - now().getTime()),
    // Of the days before promises; nothing here calls them.
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers.flat());
  response.end(body);
}

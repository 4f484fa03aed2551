// What a handler returns, as HTTP.
import { describe, expect, it } from '@jest/globals';
import { answerOf } from '#local/gateway/answer';

describe('the answer to a result', () => {
  it('has its status, headers, cookies and body', () => {
    const answer = answerOf({
      statusCode: 201,
      headers: { 'content-type': 'application/json', 'x-count': 3, 'Content-Length': '999' },
      cookies: ['a=1; Path=/', 'b=2'],
      body: '{"xã":"Hoàng Đồng"}',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers).toEqual([
      ['content-type', 'application/json'],
      ['x-count', '3'],
      ['set-cookie', 'a=1; Path=/'],
      ['set-cookie', 'b=2'],
      // 19 characters, of which ã, à, Đ, ồ take 2, 2, 2 and 3 bytes: 19 + 1 + 1 + 1 + 2 = 24.
      ['content-length', '24'],
    ]);
    expect(Buffer.from(answer.body).toString()).toBe('{"xã":"Hoàng Đồng"}');
  });

  it('has the bytes of a body in base64', () => {
    const bytes = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00]);
    const result = { statusCode: 200, body: bytes.toString('base64'), isBase64Encoded: true };
    expect(answerOf(result).body).toEqual(bytes);
  });

  it('takes a result without a status for the body of a 200', () => {
    expect(answerOf({ ok: true })).toMatchObject({
      status: 200,
      headers: [
        ['content-type', 'application/json'],
        ['content-length', '11'],
      ],
    });
    expect(Buffer.from(answerOf('xong').body).toString()).toBe('xong');
    expect(answerOf(undefined).body).toHaveLength(0);
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createParser } from 'eventsource-parser';
import { createEventParser, type StreamBlock } from './event-parser.ts';

const stream = [
  'retry: 2000\n\n',
  ':\nid: 17-3\n\n',
  'event: change\ndata: {"kind":"client","id":"cli_ü","version":2}\n\n',
  'event: change\ndata: {"kind":"client",\ndata: "id":"cli_2","version":null}\nid: 17-4\n\n',
  ': a comment\nevent:reset\ndata:{}\nunknown: field\nid:17-5\n\n',
  'event: reauth\ndata: {}\n\n',
].join('');

it('cut anywhere, the stream says the same, and what the usual parser says', () => {
  const expected: object[] = [];
  const usual = createParser({ onEvent: ({ event, data, id }) => expected.push({ type: event, data, id }) });
  usual.feed(stream);
  for (let size = 1; size <= stream.length; size += 1) {
    const blocks: StreamBlock[] = [];
    const feed = createEventParser((block) => blocks.push(block));
    for (let at = 0; at < stream.length; at += size) feed(stream.slice(at, at + size));
    const events = blocks.filter(({ type }) => type !== '').map(({ type, data, id }) => ({ type, data, id }));
    assert.deepEqual(events, expected, `in pieces of ${size}`);
    assert.equal(blocks[0]?.retry, 2000);
    assert.equal(blocks[1]?.id, '17-3');
  }
});

it('what is not complete is not told', () => {
  const blocks: StreamBlock[] = [];
  createEventParser((block) => blocks.push(block))('event: change\ndata: {}\n');
  assert.deepEqual(blocks, []);
});

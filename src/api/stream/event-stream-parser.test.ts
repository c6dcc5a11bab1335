import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { counted } from '../../../testing/elements/counted.js';
import { EventStreamParser, type StreamEvent } from './event-stream-parser.js';

function parsed(...chunks: string[]): StreamEvent[] {
  const parser = new EventStreamParser();
  return chunks.flatMap((chunk) => parser.feed(chunk));
}

const cases: [string, string, [event: string, data: string, id: string][]][] = [
  ['an event with all fields', 'event: session\nid: 7\ndata: {}\n\n', [['session', '{}', '7']]],
  ['an event without a name is a message', 'data: a\n\n', [['message', 'a', '']]],
  ['a name applies to one event', 'event: a\ndata: 1\n\ndata: 2\n\n', [['a', '1', ''], ['message', '2', '']]], // prettier-ignore
  ['an id applies until the next id', 'id: 1\ndata: a\n\ndata: b\n\n', [['message', 'a', '1'], ['message', 'b', '1']]], // prettier-ignore
  ['an id without a value resets it', 'id: 1\ndata: a\n\nid\ndata: b\n\n', [['message', 'a', '1'], ['message', 'b', '']]], // prettier-ignore
  ['an id with a NUL is ignored', 'id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n', [['message', 'a', '1'], ['message', 'b', '1']]], // prettier-ignore
  ['an id of a block without data is kept', 'id: 1\n\ndata: a\n\n', [['message', 'a', '1']]],
  ['CR ends lines', 'event: a\rdata: b\r\r', [['a', 'b', '']]],
  ['CRLF ends lines', 'event: a\r\ndata: b\r\n\r\n', [['a', 'b', '']]],
  ['line ends may be mixed', 'data: a\r\rdata: b\r\n\ndata: c\n\r', [['message', 'a', ''], ['message', 'b', ''], ['message', 'c', '']]], // prettier-ignore
  ['other characters do not end a line', 'data: a\u2028b\u0085c\u000bd\n\n', [['message', 'a\u2028b\u0085c\u000bd', '']]], // prettier-ignore
  ['data in several lines', 'data: a\ndata:\ndata: b\n\n', [['message', 'a\n\nb', '']]],
  [
    'data that is empty',
    'data\n\ndata\ndata\n\n',
    [
      ['message', '', ''],
      ['message', '\n', ''],
    ],
  ],
  ['one leading space is removed', 'data:a\n\ndata:  b\n\ndata:\tc\n\n', [['message', 'a', ''], ['message', ' b', ''], ['message', '\tc', '']]], // prettier-ignore
  ['a value may contain colons', 'data: a: b\n\n', [['message', 'a: b', '']]],
  ['comments are ignored', ': ping\n\n:\ndata: a\n: data: b\n\n', [['message', 'a', '']]],
  ['unknown fields are ignored', 'retry: 5\nDATA: x\n data: x\ndata : x\ndatax\ndata: a\n\n', [['message', 'a', '']]], // prettier-ignore
  ['an event without data is ignored', 'event: a\n\ndata: b\n\n', [['message', 'b', '']]],
  ['an event without an empty line is ignored', 'data: a\n\ndata: b\n', [['message', 'a', '']]],
  ['a byte order mark is removed', '\ufeffdata: a\n\n', [['message', 'a', '']]],
  ['only one byte order mark is removed', '\ufeff\ufeffdata: a\n\ndata: b\n\n', [['message', 'b', '']]],
  ['a later byte order mark is a character', 'data: a\n\n\ufeffdata: b\n\n', [['message', 'a', '']]],
  ['nothing', '', []],
];

describe('EventStreamParser', () => {
  for (const [name, text, events] of cases) {
    it(name, () => {
      const expected = events.map(([event, data, id]) => ({ event, data, id }));
      expect(parsed(text)).to.deep.equal(expected);
      expect(parsed(...text), 'character by character').to.deep.equal(expected);
      expect(
        parsed('', ...[...text].flatMap((character) => [character, ''])),
        'with empty chunks',
      ).to.deep.equal(expected);
    });
  }

  it('returns an event as soon as its empty line is received', () => {
    const parser = new EventStreamParser();
    expect(parser.feed('data: a\r\n\r')).to.have.length(1);
    expect(parser.feed('\ndata: b\n')).to.have.length(0);
    expect(parser.feed('\n')).to.deep.equal([{ event: 'message', data: 'b', id: '' }]);
  });

  it('returns the same events for any chunks', () => {
    const bits = fc.constantFrom(
      'data',
      'event',
      'id',
      ':',
      ' ',
      '\n',
      '\r',
      '\r\n',
      'x',
      '\ufeff',
      '\0',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.array(bits, { maxLength: 6 }), { maxLength: 12 }), (chunks) => {
        const texts = chunks.map((chunk) => chunk.join(''));
        expect(parsed(...texts)).to.deep.equal(parsed(texts.join('')));
      }),
      counted(1000),
    );
  });
});

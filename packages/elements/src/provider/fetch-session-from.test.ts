import { expect } from 'chai';
import { fetchSessionFrom } from './fetch-session-from.ts';

const signal = new AbortController().signal;

describe('fetchSessionFrom', () => {
  const realFetch = window.fetch;
  afterEach(() => {
    window.fetch = realFetch;
  });

  function answerWith(response: Response) {
    const asked: { url: string; init: RequestInit | undefined }[] = [];
    window.fetch = async (request, init) => {
      asked.push({ url: new Request(request).url, init });
      return response;
    };
    return asked;
  }

  it('posts to the page’s own origin with its cookies, and passes on token, end and the answer’s own time', async () => {
    const date = 'Wed, 18 Mar 2026 10:00:00 GMT';
    const asked = answerWith(
      Response.json({ token: 't', expiresAt: '2026-03-18T10:15:00.000Z', more: 1 }, { headers: { date } }),
    );
    const session = await fetchSessionFrom('/api/session')({ reason: 'start', signal });
    expect(session).to.deep.equal({ token: 't', expiresAt: '2026-03-18T10:15:00.000Z', issuedAt: date });
    expect(asked[0]?.url).to.equal(`${location.origin}/api/session`);
    expect(asked[0]?.init).to.include({ method: 'POST', credentials: 'same-origin', body: '{"reason":"start"}' });
  });

  it('fails with the status when the endpoint refuses', async () => {
    answerWith(new Response('', { status: 403 }));
    const error: unknown = await fetchSessionFrom('/api/session')({ reason: 'start', signal }).catch(
      (cause: unknown) => cause,
    );
    expect(error).to.be.an('error').with.property('message', '/api/session answered 403.');
  });

  it('[F15] refuses any other origin and any other scheme', () => {
    for (const url of ['https://evil.example/s', '//evil.example/s', 'javascript:alert(1)', 'data:,x', 'http://']) {
      expect(() => fetchSessionFrom(url))
        .to.throw()
        .with.property('code', 'validation');
    }
  });
});

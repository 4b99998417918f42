import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { execute, getOperationAST, parse, validate } from 'graphql';
import { createResults } from './createResults.mjs';
import { catalogue } from './catalogue.mjs';
import { journey } from './journey.mjs';
import { presentation } from './presentation.mjs';
import { readSchema } from '../readSchema.mjs';

const receipt = { responseId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', eraseSecret: 'q83vEjRWeJCrze8SNFZ4kA' };
const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const schema = readSchema();
const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff', '.png': 'image/png' };

const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type, authorization', 'access-control-max-age': '600' };
const STRICT = (host) => `default-src 'none'; script-src ${host}; connect-src ${host}; require-trusted-types-for 'script'`;
const OWN = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'";

const host = (body, attributes = 'lang="en"', channel = '') =>
  `<!doctype html><html ${attributes}><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title></head><body>${body}<script async src="/embed/v1.js" data-site="lt_pk_test" ${channel}></script></body></html>`;

/** A stand-in for the backend. `behaviour.submit` decides how submissions fare; `seen` records what arrived. */
export function createServer() {
  const behaviour = { submit: () => ({ status: 200 }), locale: undefined };
  const seen = { submissions: [], requests: [] };
  const results = createResults();
  const streams = new Set();

  const pages = {
    '/popover': () => host('<h1>A page of a customer</h1><p><button>Something to focus</button></p>'),
    '/inline': () => host('<h1>A page of a customer</h1><p>Above.</p><div data-luotain-survey="aurora-1"></div><p>Below.</p>'),
    '/catalogue': () => host('<h1>A page of a customer</h1><div data-luotain-survey="catalogue"></div>'),
    '/journey': () => pages['/catalogue']().replace('"catalogue"', '"journey"'),
    '/live': () => host('<div data-luotain-survey=""></div>'),
    '/s/aurora-1': () =>
      host('<main><div data-luotain-survey="aurora-1"></div></main>', 'lang="en"', 'data-channel="LINK"').replace('</head>', '<link rel="stylesheet" href="/embed/hosted-v1.css"></head>'),
    '/s/catalogue': () => pages['/s/aurora-1']().replace('aurora-1', 'catalogue'),
    '/demo': () => template('index.html'),
    '/demo/results': () => template('results.html'),
    '/graphiql': () => readFileSync(join(dist, 'graphiql', 'index.html')),
  };
  const template = (name) =>
    readFileSync(join(dist, 'demo', name), 'utf8').replaceAll('{{siteKey}}', 'lt_pk_test').replaceAll('{{surveyId}}', 'aurora-1').replaceAll('{{shareToken}}', 'lt_st_test');

  async function answer(request, response) {
    const url = new URL(request.url, `http://${request.headers.host}`);
    seen.requests.push(`${request.method} ${url.pathname}`);
    const send = (status, type, body, headers = {}) => {
      response.writeHead(status, { ...cors, 'content-type': type, ...headers });
      response.end(body);
    };
    const json = (body, status = 200, headers = {}) => send(status, 'application/json', JSON.stringify(body), headers);

    if (request.method === 'OPTIONS') {
      return send(204, 'text/plain', '');
    }
    if (url.pathname.endsWith('/config.json')) {
      return json({ surveys: behaviour.empty ? [] : [{ id: behaviour.survey ?? 'aurora-1', placement: 'popover', repeat: { kind: 'ONCE', days: null }, wave: null }] });
    }
    if (url.pathname.endsWith('/graphql')) {
      let body = '';
      for await (const chunk of request) {
        body += chunk;
      }
      const { query, variables, operationName } = JSON.parse(body);
      const document = parse(query);
      const errors = validate(schema, document);
      if (errors.length) {
        return json({ errors }, 400);
      }
      if (url.pathname.startsWith('/embed/')) {
        if (query.includes('surveyPresent')) {
          const present = { catalogue, journey }[variables.input.surveyId] ?? presentation;
          const rootValue = { surveyPresent: { presentation: present(behaviour.locale ?? variables.input.locale, behaviour.types), userErrors: [] } };
          return json(await execute({ schema, document, variableValues: variables, rootValue }));
        }
        seen.submissions.push(variables.input);
        const rootValue = { responseSubmit: { receipt, userErrors: [] } };
        const { errors: mistakes } = await execute({ schema, document, variableValues: variables, rootValue });
        if (mistakes) {
          console.error(mistakes);
          return json({ errors: mistakes }, 400);
        }
        const { status, headers, errors: userErrors, drop } = behaviour.submit(variables.input);
        if (drop) {
          return request.socket.destroy();
        }
        return status === 200
          ? json({ data: { responseSubmit: { receipt: userErrors ? null : receipt, userErrors: userErrors ?? [] } } })
          : json({ errors: [] }, status, headers);
      }
      if (!request.headers.authorization || behaviour.noAccess) {
        return json({}, 401);
      }
      if (getOperationAST(document, operationName)?.operation === 'subscription') {
        response.writeHead(200, { ...cors, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
        const push = () => response.write(`event:next\ndata:${JSON.stringify({ data: { resultsChanged: results.now() } })}\n\n`);
        streams.add(response);
        const timer = setInterval(push, 700);
        push();
        response.on('close', () => { clearInterval(timer); streams.delete(response); });
        return undefined;
      }
      return json(await execute({ schema, document, variableValues: variables, rootValue: { surveys: { edges: [{ node: { id: 'aurora-1', name: 'After the flight', state: 'LIVE' } }] } } }));
    }
    const page = pages[url.pathname];
    if (page) {
      const policy = /^\/(popover|inline|live|catalogue|journey)/.test(url.pathname) ? STRICT(url.origin) : OWN;
      return send(200, 'text/html; charset=utf-8', page(), { 'content-security-policy': policy });
    }
    if (url.pathname === '/favicon.ico') {
      return send(204, 'image/x-icon', '');
    }
    try {
      const file = join(dist, normalize(url.pathname));
      return send(200, types[extname(file)] ?? 'application/octet-stream', readFileSync(file));
    } catch {
      return send(404, 'text/plain', 'Not found');
    }
  }

  const server = createHttpServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });
  return { server, behaviour, seen, results, dropStreams: () => streams.forEach((stream) => stream.destroy()) };
}

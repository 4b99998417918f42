import { createServer } from '../test/look/createServer.mjs';

const { server } = createServer();
server.listen(Number(process.env.PORT ?? 4173), () => {
  const { port } = server.address();
  console.log(['/popover', '/inline', '/s/aurora-1', '/s/catalogue', '/journey', '/demo', '/demo/results', '/graphiql'].map((path) => `http://localhost:${port}${path}`).join('\n'));
});

import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { createFetcher } from './createFetcher.ts';
import { firstQuery } from './firstQuery.ts';
import { TokenBar } from './TokenBar.tsx';
import { tokenStore } from './tokenStore.ts';

/** GraphiQL under a bar with the token. Without a token the schema is not asked for. */
export function Page() {
  const [token, setToken] = useState(tokenStore.get);
  const fetcher = useMemo(() => createFetcher(token), [token]);
  const accept = (entered: string) => {
    tokenStore.set(entered);
    setToken(entered);
  };
  return (
    <div className="page">
      <TokenBar token={token} onToken={accept} />
      <GraphiQL key={token} fetcher={fetcher} defaultQuery={firstQuery} defaultEditorToolsVisibility="variables" {...(token ? {} : { schema: null })} />
    </div>
  );
}

import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { createFetcher } from './createFetcher.ts';
import { firstQuery } from './firstQuery.ts';
import { TokenBar } from './TokenBar.tsx';
import { tokenStore } from './tokenStore.ts';

/** GraphiQL under a bar with the token. Without a token the schema is not asked for. */
export function Page() {
  const [{ token, entered }, setAccess] = useState(() => ({ token: tokenStore.get(), entered: 0 }));
  const fetcher = useMemo(() => createFetcher(token), [token]);
  const accept = (given: string) => {
    tokenStore.set(given);
    setAccess({ token: given, entered: entered + 1 });
  };
  return (
    <div className="page">
      <TokenBar token={token} onToken={accept} />
      <GraphiQL
        key={entered}
        fetcher={fetcher}
        defaultQuery={firstQuery}
        defaultEditorToolsVisibility="variables"
        isHeadersEditorEnabled={false}
        {...(token ? {} : { schema: null })}
      />
    </div>
  );
}

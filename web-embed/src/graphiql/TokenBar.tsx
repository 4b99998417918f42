import { useState } from 'react';

interface Props {
  token: string;
  onToken: (token: string) => void;
}

/** Takes the token that every request carries. */
export function TokenBar({ token, onToken }: Props) {
  const [entered, setEntered] = useState(token);
  return (
    <form
      className="token-bar"
      onSubmit={(event) => {
        event.preventDefault();
        onToken(entered.trim());
      }}
    >
      <strong>Luotain</strong>
      <label htmlFor="token">Token</label>
      <input
        id="token"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="lt_sk_… or an access token"
        value={entered}
        onChange={(event) => { setEntered(event.target.value); }}
      />
      <button type="submit">Use token</button>
      <span role="status">{token ? 'Kept until this tab closes.' : 'Enter a token to load the schema.'}</span>
    </form>
  );
}
